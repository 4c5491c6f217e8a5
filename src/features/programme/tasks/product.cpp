#include "features/programme/tasks/product.h"

#include <algorithm>
#include <string>
#include <vector>

#include "features/attachments/attachments.h"
#include "features/programme/pages/page_parts.h"
#include "vietnamese/text.h"
#include "vietnamese/word.h"

namespace gandan::programme {
namespace {

// Kinds of documents and how they are shortened: Decree 30/2020/NĐ-CP, article 7 and annex III; those of the Party:
// Guide 36-HD/VPTW. Folded.
constexpr std::string_view kinds[] = {
    "nghi quyet",   "quyet dinh", "chi thi",   "quy che",  "quy dinh", "thong cao",   "thong bao", "huong dan",
    "chuong trinh", "ke hoach",   "phuong an", "de an",    "du an",    "bao cao",     "bien ban",  "to trinh",
    "hop dong",     "cong van",   "cong dien", "ket luan", "giay moi", "phieu chuyen"};
constexpr std::string_view short_kinds[] = {"nq", "qd", "ct", "qc", "qyd", "tc", "tb", "hd", "ctr", "kh",
                                            "pa", "da", "bc", "bb", "ttr", "cv", "cd", "kl", "gm",  "pc"};
constexpr size_t words_before_number = 4;  // "Biên bản bàn giao thiết bị số 21"

struct Token {
  std::string text, folded;
  bool ends_part = false;  // a comma, a full stop ... stood behind it
};

std::vector<Token> tokens_in(std::string_view text) {
  constexpr std::string_view marks = ",.;:()[]\"'!?";
  std::vector<Token> tokens;
  for (size_t at = vietnamese::skip_blanks(text, 0); at < text.size(); at = vietnamese::skip_blanks(text, at)) {
    const size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
    std::string_view word = text.substr(at, end - at);
    at = end;
    const size_t last = word.find_last_not_of(marks);
    const size_t first = word.find_first_not_of(marks);
    if (first == std::string_view::npos) continue;
    const bool ends_part = last + 1 < word.size();
    word = word.substr(first, last + 1 - first);
    tokens.push_back({std::string(word), vietnamese::fold(word), ends_part});
  }
  return tokens;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool begins_with_digit(std::string_view text) {
  return !text.empty() && is_digit(text.front());
}

size_t digits_at(std::string_view text) {
  return static_cast<size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
}

bool begins_with_two_capitals(std::string_view text) {
  const size_t first = vietnamese::letter_length(text, 0);
  return first > 0 && vietnamese::begins_with_capital(text) && vietnamese::begins_with_capital(text.substr(first));
}

// "12/BC-UBND", "15-KL/ĐU", "05/2026/NQ-HĐND".
bool is_number_with_sign(std::string_view word) {
  constexpr size_t year_digits = 4;
  const size_t number = digits_at(word);
  if (number == 0) return false;
  word.remove_prefix(number);
  if (word.starts_with('/') && digits_at(word.substr(1)) == year_digits) word.remove_prefix(1 + year_digits);
  return (word.starts_with('/') || word.starts_with('-')) && begins_with_two_capitals(word.substr(1));
}

// How many words from `at` name a kind of document; 0 for none.
size_t kind_at(const std::vector<Token>& tokens, size_t at) {
  const bool capital = vietnamese::begins_with_capital(tokens[at].text);
  if (capital && std::ranges::find(short_kinds, tokens[at].folded) != std::end(short_kinds)) return 1;
  if (at + 1 >= tokens.size()) return 0;
  return std::ranges::find(kinds, tokens[at].folded + " " + tokens[at + 1].folded) != std::end(kinds) ? 2 : 0;
}

// "Báo cáo 12" but not "Báo cáo 12 hộ": a number that counts nothing.
bool counts_nothing(const std::vector<Token>& tokens, size_t at) {
  if (at + 1 >= tokens.size() || tokens[at].ends_part) return true;
  const Token& next = tokens[at + 1];
  return next.folded == "ngay" || vietnamese::begins_with_capital(next.text) ||
         vietnamese::letter_length(next.text, 0) == 0;
}

bool has_number_behind(const std::vector<Token>& tokens, size_t at) {
  if (at < tokens.size() && begins_with_digit(tokens[at].text) && counts_nothing(tokens, at)) return true;
  for (size_t i = at; i + 1 < tokens.size() && i < at + words_before_number; ++i) {
    if (tokens[i].folded == "so" && begins_with_digit(tokens[i + 1].text)) return true;
    if (tokens[i].ends_part && tokens[i].folded != "so") return false;
  }
  return false;
}

}  // namespace

bool names_product(std::string_view text) {
  const auto tokens = tokens_in(text);
  for (size_t i = 0; i < tokens.size(); ++i) {
    const std::string& word = tokens[i].text;
    if (attachments::is_file_address(word) || is_address(word) || is_number_with_sign(word)) return true;
    const size_t kind = kind_at(tokens, i);
    if (kind > 0 && has_number_behind(tokens, i + kind)) return true;
  }
  return false;
}

}  // namespace gandan::programme
