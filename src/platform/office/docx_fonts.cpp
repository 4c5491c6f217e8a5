#include "platform/office/docx_fonts.h"

#include "platform/office/syllable.h"
#include "platform/office/xml.h"

namespace gandan::office {
namespace {

constexpr size_t enough_text = size_t{256} * 1024;  // bytes of each encoding to judge by

// The text of a part under fonts of TCVN3 and of VNI, word for word. pugixml's walker does not recurse, so that
// deep nesting does no harm.
class Sampler final : public pugi::xml_tree_walker {
 public:
  explicit Sampler(const Styles& styles) : styles_(styles) {}

  bool for_each(pugi::xml_node& node) override {
    const std::string_view name = local_name(node);
    if (name == "p") style_ = &paragraph_style(node, styles_);
    if (name == "r") take(node);
    return tcvn3.size() < enough_text || vni.size() < enough_text;
  }

  std::string tcvn3, vni;

 private:
  void take(pugi::xml_node run) {
    const Style& style = style_ == nullptr ? styles_.default_paragraph() : *style_;
    const auto encoding = encoding_of_font(effective_properties(run, style, styles_).font);
    if (!encoding) return;
    std::string& sample = *encoding == LegacyEncoding::vni ? vni : tcvn3;
    if (sample.size() >= enough_text) return;
    for (const pugi::xml_node part : run) {
      if (local_name(part) == "t") sample.append(part.text().get()).append(" ");
    }
  }

  const Styles& styles_;
  const Style* style_ = nullptr;
};

bool is_in(const std::string& sample, LegacyEncoding encoding) {
  return vietnamese_likeness(convert_legacy(sample, encoding)).share() > vietnamese_likeness(sample).share();
}

}  // namespace

std::optional<LegacyEncoding> encoding_of_font(std::string_view font) {
  if (font.starts_with(".Vn") || font.starts_with(".VN")) return LegacyEncoding::tcvn3;
  if (font.starts_with("VNI-") || font.starts_with("VNI ")) return LegacyEncoding::vni;
  return std::nullopt;
}

bool is_capitals_font(std::string_view font) {
  return encoding_of_font(font) == LegacyEncoding::tcvn3 && font.ends_with('H');
}

RunProperties effective_properties(pugi::xml_node run, const Style& paragraph_style, const Styles& styles) {
  const pugi::xml_node rPr = child(run, "rPr");
  RunProperties properties = run_properties(rPr);
  if (const pugi::xml_node style = child(rPr, "rStyle")) properties.inherit(styles.find(value_of(style)).run);
  properties.inherit(paragraph_style.run);
  properties.inherit(styles.find("").run);
  return properties;
}

const Style& paragraph_style(pugi::xml_node paragraph, const Styles& styles) {
  const pugi::xml_node style = descendant(paragraph, {"pPr", "pStyle"});
  return style ? styles.find(value_of(style)) : styles.default_paragraph();
}

FontsToConvert fonts_to_convert(pugi::xml_node document_root, const Styles& styles) {
  Sampler sampler(styles);
  document_root.traverse(sampler);
  return {is_in(sampler.tcvn3, LegacyEncoding::tcvn3), is_in(sampler.vni, LegacyEncoding::vni)};
}

}  // namespace gandan::office
