#include "features/search/search_words.h"

#include <algorithm>
#include <cctype>

#include "vietnamese/text.h"
#include "vietnamese/word.h"

namespace gandan::search {
namespace {

constexpr size_t query_words = 6;      // more narrow nothing down
constexpr size_t longest_query = 200;  // bytes of what is typed; the rest is left out
constexpr size_t longest_word = 40;    // bytes of a word kept in the index

// Letters of any script and digits; ASCII signs separate. What is beyond ASCII belongs to words.
bool is_of_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) != 0;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  for (size_t at = 0; at < text.size();) {
    while (at < text.size() && !is_of_word(text[at])) ++at;
    const size_t begin = at;
    while (at < text.size() && is_of_word(text[at])) ++at;
    if (at > begin) words.emplace_back(text.substr(begin, at - begin));
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += " " + word;
  return text;
}

}  // namespace

std::vector<std::string> words_of(std::string_view text, size_t limit) {
  return words_in_folded(vietnamese::fold(text), limit);
}

std::vector<std::string> words_in_folded(std::string_view folded, size_t limit) {
  std::vector<std::string> words;
  for (auto& word : split(folded)) {
    if (words.size() == limit) break;
    if (word.size() > longest_word) continue;
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
  }
  return words;
}

std::string folded_text(std::string_view text) {
  return joined(split(vietnamese::fold(text)));
}

std::string marked_text(std::string_view text) {
  return joined(split(vietnamese::fold_keeping_marks(text)));
}

Query query_of(std::string_view typed) {
  const std::string_view used = vietnamese::whole_letters(typed, longest_query);
  Query query{words_of(used, query_words), {}};
  for (const auto& word : split(vietnamese::fold_keeping_marks(used))) {
    if (query.marked.size() < query_words && vietnamese::has_marks(word)) query.marked.push_back(word);
  }
  return query;
}

}  // namespace gandan::search
