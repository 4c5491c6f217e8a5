// From what a person types, and from what a record says, to the words they are compared by. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gandan::search {

// Words without marks, each once, in the order of the text: "Tỷ lệ 98,5 %" -> ty, le, 98, 5. At most `limit`.
std::vector<std::string> words_of(std::string_view text, size_t limit);

// The same of a text that is folded already.
std::vector<std::string> words_in_folded(std::string_view folded, size_t limit);

// Words without marks, a blank before each: " ty le 98 5". A word that begins with w stands in it as " w".
std::string folded_text(std::string_view text);
// The same with marks kept, in lower case.
std::string marked_text(std::string_view text);

struct Query {
  std::vector<std::string> words;   // without marks; empty: nothing to look for
  std::vector<std::string> marked;  // those that were typed with marks: they must be met as typed
};
Query query_of(std::string_view typed);

}  // namespace gandan::search
