#include "vietnamese/word.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace gandan::vietnamese {
namespace {

unsigned char byte_at(std::string_view text, size_t position) {
  return static_cast<unsigned char>(text[position]);
}

bool is_continuation(std::string_view text, size_t position) {
  return position < text.size() && (byte_at(text, position) & 0xC0) == 0x80;
}

bool is_ascii_letter(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

UChar32 first_code_point(std::string_view word, size_t& position) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(word.data());
  UChar32 c = 0;
  U8_NEXT(bytes, position, word.size(), c);
  return c;
}

}  // namespace

size_t letter_length(std::string_view text, size_t position) {
  if (position >= text.size()) return 0;
  const unsigned char lead = byte_at(text, position);
  if (is_ascii_letter(lead)) return 1;
  // Latin letters with marks: U+00C0..U+01FF without the signs × and ÷, and U+1E00..U+1EFF.
  if (lead >= 0xC3 && lead <= 0xC7 && is_continuation(text, position + 1)) {
    const bool sign = lead == 0xC3 && (byte_at(text, position + 1) & 0xDF) == 0x97;
    return sign ? 0 : 2;
  }
  const bool three = lead == 0xE1 && is_continuation(text, position + 1) && is_continuation(text, position + 2);
  return three && byte_at(text, position + 1) >= 0xB8 && byte_at(text, position + 1) <= 0xBB ? 3 : 0;
}

size_t letter_length_before(std::string_view text, size_t position) {
  for (size_t length = 1; length <= 3 && length <= position; ++length) {
    if (letter_length(text, position - length) == length) return length;
  }
  return 0;
}

size_t skip_blanks(std::string_view text, size_t position) {
  while (position < text.size()) {
    const unsigned char c = byte_at(text, position);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
      ++position;
    else if (c == 0xC2 && position + 1 < text.size() && byte_at(text, position + 1) == 0xA0)
      position += 2;
    else
      break;
  }
  return position;
}

size_t skip_blanks_before(std::string_view text, size_t position) {
  while (position > 0) {
    const unsigned char c = byte_at(text, position - 1);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
      --position;
    else if (c == 0xA0 && position > 1 && byte_at(text, position - 2) == 0xC2)
      position -= 2;
    else
      break;
  }
  return position;
}

std::optional<Word> word_at(std::string_view text, size_t position) {
  size_t end = position;
  while (const size_t length = letter_length(text, end)) end += length;
  if (end == position) return std::nullopt;
  return Word{position, end};
}

std::optional<Word> word_before(std::string_view text, size_t position) {
  size_t begin = position;
  while (const size_t length = letter_length_before(text, begin)) begin -= length;
  if (begin == position) return std::nullopt;
  return Word{begin, position};
}

std::string lower_word(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  for (size_t position = 0; position < word.size();) {
    const size_t begin = position;
    if (const unsigned char plain = byte_at(word, begin); plain < 0x80) {
      out += static_cast<char>(is_ascii_letter(plain) ? plain | 0x20U : plain);
      ++position;
      continue;
    }
    const UChar32 c = first_code_point(word, position);
    const UChar32 lower = c < 0 ? c : u_tolower(c);
    if (lower < 0 || lower == c) {
      out.append(word.substr(begin, position - begin));
      continue;
    }
    char buffer[U8_MAX_LENGTH];
    size_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, lower);
    out.append(buffer, length);
  }
  return out;
}

bool begins_with_capital(std::string_view word) {
  if (word.empty()) return false;
  size_t position = 0;
  const UChar32 c = first_code_point(word, position);
  return c >= 0 && u_isupper(c);
}

size_t letters_in(std::string_view text) {
  return static_cast<size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string_view whole_letters(std::string_view text, size_t most_bytes) {
  size_t end = std::min(text.size(), most_bytes);
  while (end > 0 && is_continuation(text, end)) --end;
  return text.substr(0, end);
}

}  // namespace gandan::vietnamese
