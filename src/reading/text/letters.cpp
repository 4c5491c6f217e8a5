#include "reading/text/letters.h"

namespace gandan::reading {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

size_t sequence_size(unsigned char lead) {
  if (lead < 0x80U) return 1;
  if (lead >= 0xC2U && lead < 0xE0U) return 2;
  if (lead >= 0xE0U && lead < 0xF0U) return 3;
  if (lead >= 0xF0U && lead < 0xF5U) return 4;
  return 0;
}

// The blocks in which capital and small letters take turns, capital first.
bool in_alternating_block(char32_t code) {
  return (code >= 0x100 && code <= 0x137) || (code >= 0x14A && code <= 0x177) || (code >= 0x1EA0 && code <= 0x1EF9);
}

}  // namespace

Letter letter_at(std::string_view text, size_t at) {
  if (at >= text.size()) return {};
  const auto lead = static_cast<unsigned char>(text[at]);
  const size_t size = sequence_size(lead);
  if (size == 1) return {lead, 1};
  if (size == 0 || at + size > text.size()) return {replacement, 1};
  char32_t code = lead & (0xFFU >> (size + 1));
  for (size_t i = 1; i < size; ++i) {
    if (!is_continuation(text[at + i])) return {replacement, 1};
    code = (code << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  return {code, size};
}

size_t end_of_letter(std::string_view text, size_t at) {
  while (at < text.size() && is_continuation(text[at])) ++at;
  return at;
}

Letter letter_before(std::string_view text, size_t end) {
  if (end == 0 || end > text.size()) return {};
  size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 && is_continuation(text[begin])) --begin;
  const Letter letter = letter_at(text, begin);
  return begin + letter.size == end ? letter : Letter{replacement, 1};
}

bool is_upper(char32_t code) {
  if (code >= U'A' && code <= U'Z') return true;
  if (code >= 0xC0 && code <= 0xDE) return code != 0xD7;
  if (code == 0x1AF) return true;
  return code == 0x1A0 || (in_alternating_block(code) && code % 2 == 0);
}

bool is_lower(char32_t code) {
  if (code >= U'a' && code <= U'z') return true;
  if (code >= 0xDF && code <= 0xFF) return code != 0xF7;
  if (code == 0x1B0 || code == 0x1A1) return true;
  return in_alternating_block(code) && code % 2 == 1;
}

bool is_space(char32_t code) {
  return code == U' ' || (code >= 9 && code <= 13) || code == 0xA0 || code == 0x3000 || code == 0xFEFF ||
         code == 0x202F || (code >= 0x2000 && code <= 0x200B);
}

std::string_view trim(std::string_view text) {
  for (Letter letter = letter_at(text, 0); letter.size > 0 && is_space(letter.code); letter = letter_at(text, 0)) {
    text.remove_prefix(letter.size);
  }
  for (Letter letter = letter_before(text, text.size()); letter.size > 0 && is_space(letter.code);
       letter = letter_before(text, text.size())) {
    text.remove_suffix(letter.size);
  }
  return text;
}

std::string single_blanks(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool pending = false;
  for (size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    if (is_space(letter.code)) {
      pending = !result.empty();
    } else {
      if (pending) result += ' ';
      pending = false;
      result.append(text, at, letter.size);
    }
    at += letter.size;
  }
  return result;
}

size_t count_letters(std::string_view text) {
  size_t count = 0;
  for (const char byte : text) count += is_continuation(byte) ? 0U : 1U;
  return count;
}

std::string_view first_word(std::string_view text) {
  text = trim(text);
  return text.substr(0, text.find_first_of(" \t"));
}

std::string_view last_word(std::string_view text) {
  text = trim(text);
  const size_t blank = text.find_last_of(" \t");
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

bool is_all_capitals(std::string_view text) {
  size_t letters = 0;
  size_t blanks = 0;
  for (size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    if (is_lower(letter.code)) return false;
    letters += is_upper(letter.code) ? 1U : 0U;
    blanks += is_space(letter.code) && letters > 0 ? 1U : 0U;
    at += letter.size;
  }
  return letters >= 4 && blanks >= 1;
}

}  // namespace gandan::reading
