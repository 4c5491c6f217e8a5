// The styles of a DOCX, as far as they change its text: hidden text, capitals, the font (old fonts mean an old
// encoding), and the list a paragraph style belongs to. Styles inherit from one another (w:basedOn).
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gandan::office {

// What a style or a run says; nothing where it says nothing.
struct RunProperties {
  std::optional<bool> hidden;
  std::optional<bool> capitals;
  std::string font;

  void inherit(const RunProperties& base);  // fills what is missing
};

RunProperties run_properties(pugi::xml_node rPr);

struct ListReference {
  std::string number_id;     // w:numId; "0" takes a paragraph out of its list
  std::optional<int> level;  // from 0
};

std::optional<ListReference> list_reference(pugi::xml_node pPr);

struct Style {
  std::string based_on;
  RunProperties run;
  std::optional<ListReference> list;
};

class Styles {
 public:
  Styles() = default;
  explicit Styles(pugi::xml_node styles_root);

  // With what it inherits; an unknown or empty id gives the defaults of the document.
  const Style& find(std::string_view id) const;
  const Style& default_paragraph() const;
  const std::unordered_map<std::string, Style>& all() const { return styles_; }

 private:
  void resolve(const std::string& id, int depth);

  Style defaults_;
  std::string default_paragraph_id_;
  std::unordered_map<std::string, Style> styles_;
};

}  // namespace gandan::office
