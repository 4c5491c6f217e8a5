// The text of an HTML page, in memory: a line for each block, table rows as cells with tabs between, list numbers
// written out, entities resolved; nothing of scripts and styles. Parsing is libxml2's, which mends what is not closed.
#pragma once

#include <string_view>

#include "base/result.h"
#include "platform/office/text_encoding.h"

namespace gandan::office {

// Fails as decode_text does, or with error.office.damaged_html (thousands of elements within each other).
base::Result<DecodedText> text_of_html(std::string_view bytes);

}  // namespace gandan::office
