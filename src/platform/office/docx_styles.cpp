#include "platform/office/docx_styles.h"

#include "platform/office/xml.h"

namespace gandan::office {
namespace {

constexpr int deepest_inheritance = 32;  // a chain of styles may be a circle in a broken file

}  // namespace

void RunProperties::inherit(const RunProperties& base) {
  if (!hidden) hidden = base.hidden;
  if (!capitals) capitals = base.capitals;
  if (font.empty()) font = base.font;
}

RunProperties run_properties(pugi::xml_node rPr) {
  RunProperties properties;
  for (const pugi::xml_node property : rPr) {
    const std::string_view name = local_name(property);
    if (name == "vanish") properties.hidden = is_on(property);
    if (name == "caps") properties.capitals = is_on(property);
    if (name == "rFonts") {
      properties.font = attribute(property, "ascii");
      if (properties.font.empty()) properties.font = attribute(property, "hAnsi");
    }
  }
  return properties;
}

std::optional<ListReference> list_reference(pugi::xml_node pPr) {
  const pugi::xml_node list = child(pPr, "numPr");
  if (!list) return std::nullopt;
  ListReference reference;
  reference.number_id = value_of(child(list, "numId"));
  if (const pugi::xml_node level = child(list, "ilvl")) reference.level = number_or(value_of(level), 0);
  return reference;
}

Styles::Styles(pugi::xml_node styles_root) {
  defaults_.run = run_properties(descendant(styles_root, {"docDefaults", "rPrDefault", "rPr"}));
  for (const pugi::xml_node node : styles_root) {
    if (local_name(node) != "style") continue;
    const std::string id(attribute(node, "styleId"));
    Style style{std::string(value_of(child(node, "basedOn"))), run_properties(child(node, "rPr")),
                list_reference(child(node, "pPr"))};
    styles_.insert_or_assign(id, std::move(style));
    if (attribute(node, "type") == "paragraph" && attribute(node, "default") == "1") default_paragraph_id_ = id;
  }
  for (auto& entry : styles_) resolve(entry.first, 0);
}

void Styles::resolve(const std::string& id, int depth) {
  Style& style = styles_.at(id);
  const auto base = styles_.find(style.based_on);
  if (base != styles_.end() && depth < deepest_inheritance) {
    resolve(base->first, depth + 1);
    style.run.inherit(base->second.run);
    if (!style.list) style.list = base->second.list;
  }
  style.based_on.clear();  // done: nothing is inherited twice
}

const Style& Styles::find(std::string_view id) const {
  const auto found = styles_.find(std::string(id));
  return found == styles_.end() ? defaults_ : found->second;
}

const Style& Styles::default_paragraph() const {
  const auto found = styles_.find(default_paragraph_id_);
  return found == styles_.end() ? defaults_ : found->second;
}

}  // namespace gandan::office
