// Small helps for reading Office Open XML (ECMA-376) with pugixml: names are compared without their prefix, since a
// document may choose its own.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gandan::office {

// A parsed part; the nodes point into `buffer`.
struct XmlPart {
  std::string buffer;
  pugi::xml_document document;
};

// Parses `part.buffer` in place. Fails with error.office.damaged_docx.
base::Result<void> parse_xml(XmlPart& part, std::string_view name);

std::string_view local_name(std::string_view name);
inline std::string_view local_name(pugi::xml_node node) {
  return local_name(std::string_view(node.name()));
}
pugi::xml_node child(pugi::xml_node node, std::string_view name);
pugi::xml_node descendant(pugi::xml_node node, std::initializer_list<std::string_view> path);
// The attribute without regard to its prefix, "" when absent.
std::string_view attribute(pugi::xml_node node, std::string_view name);
inline std::string_view value_of(pugi::xml_node node) {
  return attribute(node, "val");
}
// The number in an attribute, held between 0 and 32767 as Word does, `otherwise` when there is none.
int number_or(std::string_view text, int otherwise);
// A property that is there and not switched off: <w:vanish/>, <w:vanish w:val="1"/>.
bool is_on(pugi::xml_node property);

}  // namespace gandan::office
