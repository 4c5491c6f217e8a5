#include "platform/office/xml.h"

#include <algorithm>
#include <charconv>

namespace gandan::office {

base::Result<void> parse_xml(XmlPart& part, std::string_view name) {
  const auto parsed = part.document.load_buffer_inplace(part.buffer.data(), part.buffer.size(),
                                                        pugi::parse_default | pugi::parse_ws_pcdata);
  if (parsed) return {};
  return base::Error{
      base::ErrorKind::invalid, "error.office.damaged_docx", {}, {}, std::string(name) + ": " + parsed.description()};
}

std::string_view local_name(std::string_view name) {
  const size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node candidate : node) {
    if (local_name(candidate) == name) return candidate;
  }
  return {};
}

pugi::xml_node descendant(pugi::xml_node node, std::initializer_list<std::string_view> path) {
  for (const std::string_view name : path) node = child(node, name);
  return node;
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute candidate : node.attributes()) {
    if (local_name(std::string_view(candidate.name())) == name) return candidate.value();
  }
  return {};
}

int number_or(std::string_view text, int otherwise) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return otherwise;
  return std::clamp(number, 0, 32767);
}

bool is_on(pugi::xml_node property) {
  if (!property) return false;
  const std::string_view value = value_of(property);
  return value != "0" && value != "false" && value != "off";
}

}  // namespace gandan::office
