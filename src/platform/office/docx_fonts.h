// Fonts that mean an encoding: letters under ".VnTime" are TCVN3, under "VNI-Times" VNI. Many documents keep such a
// font's name although their text became Unicode long ago, so that the text itself has the last word.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "platform/office/docx_styles.h"
#include "platform/office/legacy_encoding.h"

namespace gandan::office {

std::optional<LegacyEncoding> encoding_of_font(std::string_view font);
// ".VnTimeH": fonts of TCVN3 whose small letters look like capitals.
bool is_capitals_font(std::string_view font);

// The properties of a run with what it inherits from its style and its paragraph's.
RunProperties effective_properties(pugi::xml_node run, const Style& paragraph_style, const Styles& styles);
// The style of a paragraph: its own, or the document's default.
const Style& paragraph_style(pugi::xml_node paragraph, const Styles& styles);

struct FontsToConvert {
  bool tcvn3 = false;
  bool vni = false;
  bool has(LegacyEncoding encoding) const { return encoding == LegacyEncoding::vni ? vni : tcvn3; }
};

// Looks at all text under such fonts and says which of the encodings it is really in.
FontsToConvert fonts_to_convert(pugi::xml_node document_root, const Styles& styles);

}  // namespace gandan::office
