// Just enough of HTML to find links, forms and the text that a person sees on our own pages. Our templates write
// well-formed tags with quoted attributes; nothing here decides what a browser would do with others.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace gandan::scenarios {

struct Tag {
  std::string name;  // lower case; empty: there was no further tag
  bool closing = false;
  std::map<std::string, std::string, std::less<>> attributes;  // references resolved
  size_t begin = 0;                                            // of "<"
  size_t end = 0;                                              // after ">"

  bool opens(std::string_view wanted) const { return !closing && name == wanted; }
  std::string attribute(std::string_view wanted) const;  // or ""
};

// The first tag at or after `from`; comments are passed over.
Tag next_tag(std::string_view html, size_t from);
// The text between `from` and the next "</name>".
std::string_view content_until_close(std::string_view html, size_t from, std::string_view name);
// Without tags, scripts, styles and templates; references resolved, blanks joined.
std::string visible_text(std::string_view html);
std::string resolve_references(std::string_view text);

}  // namespace gandan::scenarios
