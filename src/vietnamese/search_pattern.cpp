#include "vietnamese/search_pattern.h"

#include "vietnamese/text.h"

namespace gandan::vietnamese {

std::string like_containing(std::string_view part) {
  std::string pattern = "%";
  for (const char c : part) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

SearchPattern search_pattern(std::string_view query) {
  if (fold(query).empty()) return {};
  if (has_marks(query)) return {"", like_containing(fold_keeping_marks(query))};
  return {like_containing(fold(query)), ""};
}

}  // namespace gandan::vietnamese
