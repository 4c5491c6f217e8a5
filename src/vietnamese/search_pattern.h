// What a person types to search, as patterns for SQL's LIKE ... ESCAPE '\' over stored keys. Pure.
#pragma once

#include <string>
#include <string_view>

namespace gandan::vietnamese {

// Text that contains `part`: "%part%", with the signs that LIKE knows escaped.
std::string like_containing(std::string_view part);

// One of the two is set: without marks a search widens (over fold()), with marks it stays exact (over
// fold_keeping_marks()). Both are "" for a query of blanks.
struct SearchPattern {
  std::string fold, exact;
  bool is_empty() const { return fold.empty() && exact.empty(); }
};
SearchPattern search_pattern(std::string_view query);

}  // namespace gandan::vietnamese
