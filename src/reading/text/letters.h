// Reading UTF-8 letter by letter: just what telling headings, sentences and words apart needs. Vietnamese letters only
// have case here. Pure; offsets are bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gandan::reading {

struct Letter {
  char32_t code = 0;
  size_t size = 0;  // bytes; 0 at the end of the text
};

// The letter at byte `at`; a broken byte counts as one letter U+FFFD.
Letter letter_at(std::string_view text, size_t at);
// Where a text may be cut at or behind byte `at`: not within a letter.
size_t end_of_letter(std::string_view text, size_t at);
// The letter that ends before byte `end`.
Letter letter_before(std::string_view text, size_t end);

bool is_upper(char32_t code);
bool is_lower(char32_t code);
inline bool is_letter(char32_t code) {
  return is_upper(code) || is_lower(code);
}
inline bool is_digit(char32_t code) {
  return code >= U'0' && code <= U'9';
}
inline bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
// White space of any width, also the no-break and zero-width ones that text layers of PDF carry.
bool is_space(char32_t code);

std::string_view trim(std::string_view text);
// White space runs made one blank, none at the ends.
std::string single_blanks(std::string_view text);
size_t count_letters(std::string_view text);
std::string_view first_word(std::string_view text);
std::string_view last_word(std::string_view text);
// At least two words of capitals only: "KẾT QUẢ ĐẠT ĐƯỢC (2020-2025)".
bool is_all_capitals(std::string_view text);

}  // namespace gandan::reading
