#include "reading/text/marker.h"

#include <algorithm>
#include <array>

#include "reading/text/letters.h"
#include "reading/text/phrase.h"
#include "vietnamese/text.h"

namespace gandan::reading {
namespace {

size_t skip_blanks(std::string_view line, size_t at) {
  for (Letter letter = letter_at(line, at); letter.size > 0 && is_space(letter.code); letter = letter_at(line, at)) {
    at += letter.size;
  }
  return at;
}

bool blank_or_end_at(std::string_view line, size_t at) {
  const Letter letter = letter_at(line, at);
  return letter.size == 0 || is_space(letter.code);
}

// A closing sign ("." ")" "-" "/") and then a blank or a capital: the way outline numbers are set off from text.
size_t closing_sign(std::string_view line, size_t at) {
  at = line.substr(at).starts_with(" -") || line.substr(at).starts_with(" /") ? at + 1 : at;
  if (at >= line.size() || std::string_view(".)-/:").find(line[at]) == std::string_view::npos) return 0;
  ++at;
  if (at < line.size() && line[at - 1] == '.' && line[at] == '-') ++at;
  return blank_or_end_at(line, at) || is_upper(letter_at(line, at).code) ? at : 0;
}

int roman_value(std::string_view numeral) {
  int value = 0;
  for (size_t i = 0; i < numeral.size(); ++i) {
    const auto digit = [](char c) { return c == 'I' ? 1 : c == 'V' ? 5 : 10; };
    const bool before_larger = i + 1 < numeral.size() && digit(numeral[i]) < digit(numeral[i + 1]);
    value += before_larger ? -digit(numeral[i]) : digit(numeral[i]);
  }
  return value;
}

Marker roman(std::string_view line) {
  const size_t end = std::min(line.find_first_not_of("IVX"), line.size());
  if (end == 0 || end > 6) return {};
  const size_t closed = closing_sign(line, end);
  if (closed == 0) return {};
  return {MarkerStyle::roman, std::string(line.substr(0, end)), skip_blanks(line, closed), 0,
          roman_value(line.substr(0, end))};
}

Marker capital(std::string_view line) {
  const Letter letter = letter_at(line, 0);
  if (!is_upper(letter.code)) return {};
  const size_t closed = closing_sign(line, letter.size);
  if (closed == 0) return {};
  const int ordinal = letter.code <= U'Z' ? static_cast<int>(letter.code - U'A') + 1 : 0;
  return {MarkerStyle::capital, std::string(line.substr(0, letter.size)), skip_blanks(line, closed), 0, ordinal};
}

Marker small_letter(std::string_view line) {
  const Letter letter = letter_at(line, 0);
  if (!is_lower(letter.code) || letter.size >= line.size()) return {};
  const char sign = line[letter.size];
  if ((sign != ')' && sign != '.' && sign != '/') || !blank_or_end_at(line, letter.size + 1)) return {};
  const int ordinal = letter.code <= U'z' ? static_cast<int>(letter.code - U'a') + 1 : 5;
  return {MarkerStyle::small_letter, std::string(line.substr(0, letter.size)), skip_blanks(line, letter.size + 1), 0,
          ordinal};
}

Marker decimal(std::string_view line) {
  size_t at = 0;
  int depth = 0;
  int ordinal = 0;
  size_t end = 0;
  while (at < line.size() && is_digit(line[at])) {
    const size_t begin = at;
    for (ordinal = 0; at < line.size() && is_digit(line[at]) && at - begin < 3; ++at) {
      ordinal = ordinal * 10 + (line[at] - '0');
    }
    if (at - begin > 2) return {};
    ++depth;
    end = at;
    if (at + 1 >= line.size() || line[at] != '.' || !is_digit(line[at + 1])) break;
    ++at;
  }
  if (depth == 0) return {};
  const Marker found{MarkerStyle::decimal, std::string(line.substr(0, end)), 0, depth, ordinal};
  size_t closed = closing_sign(line, end);
  if (closed == 0 && line.substr(end).starts_with(". ")) closed = end + 1;
  if (closed == 0 && depth > 1 && line.substr(end).starts_with(" ") && is_upper(letter_at(line, end + 1).code)) {
    closed = end;
  }
  if (closed == 0) return {};
  Marker marker = found;
  marker.length = skip_blanks(line, closed);
  return marker;
}

Marker parenthesis(std::string_view line) {
  const size_t close = line.substr(0, 8).find(')');
  if (!line.starts_with('(') || close == std::string_view::npos || close < 2) return {};
  const std::string_view inside = line.substr(1, close - 1);
  int ordinal = 0;
  if (std::ranges::all_of(inside, [](char c) { return is_digit(c); }) && inside.size() <= 2) {
    for (const char digit : inside) ordinal = ordinal * 10 + (digit - '0');
  } else if (const Letter letter = letter_at(inside, 0); letter.size == inside.size() && is_lower(letter.code)) {
    ordinal = letter.code <= U'z' ? static_cast<int>(letter.code - U'a') + 1 : 5;
  } else if (inside.size() <= 4 && inside.find_first_not_of("ivx") == std::string_view::npos) {
    ordinal = static_cast<int>(inside.size());
  } else {
    return {};
  }
  return {MarkerStyle::parenthesis, std::string(line.substr(0, close + 1)), skip_blanks(line, close + 1), 0, ordinal};
}

Marker bullet(std::string_view line) {
  static constexpr std::array<std::string_view, 13> signs = {"-", "+", "*", "•", "●",      "–",     "—",
                                                             "▪", "■", "◦", "‐", "\uF0B7", "\uF0A7"};
  for (const std::string_view sign : signs) {
    if (!line.starts_with(sign)) continue;
    const Letter next = letter_at(line, sign.size());
    if (next.size == 0 || (!is_space(next.code) && !is_letter(next.code))) return {};
    return {MarkerStyle::bullet, std::string(sign), skip_blanks(line, sign.size()), 0, 0};
  }
  return {};
}

constexpr std::array<std::string_view, 11> counted = {"",    "nhất", "hai", "ba",   "tư",  "năm",
                                                      "sáu", "bảy",  "tám", "chín", "mười"};

int counted_word(std::string_view folded) {
  if (folded == "một") return 1;
  if (folded == "bốn") return 4;
  const auto found = std::ranges::find(counted.begin() + 1, counted.end(), folded);
  return found == counted.end() ? 0 : static_cast<int>(found - counted.begin());
}

std::string_view word_at(std::string_view text, size_t at) {
  at = std::min(at, text.size());
  size_t end = at;
  for (Letter letter = letter_at(text, end); is_letter(letter.code) || is_digit(letter.code);
       letter = letter_at(text, end)) {
    end += letter.size;
  }
  return text.substr(at, end - at);
}

// "Một là, ..."; "Thứ hai, ..."; "Thứ ba là ...".
Marker ordinal_word(std::string_view line) {
  const std::string folded = vietnamese::fold_keeping_marks(line.substr(0, 24));
  const std::string_view first = word_at(folded, 0);
  const std::string_view second = word_at(folded, first.size() + 1);
  int ordinal = 0;
  if (!is_upper(letter_at(line, 0).code)) return {};
  if (second == "là" && first != "nhất") ordinal = counted_word(first);
  if (first == "thứ") ordinal = counted_word(second);
  size_t end = line.find(' ');
  end = end == std::string_view::npos ? end : line.find_first_of(" ,:", end + 1);
  if (ordinal == 0 || end == std::string_view::npos) return {};
  const std::string number(line.substr(0, end));
  if (first == "thứ" && line[end] == ' ' && !line.substr(end + 1).starts_with("là")) return {};
  if (first == "thứ" && line.substr(end).starts_with(" là")) end += 4;
  end = std::min(line.find_first_not_of(" ,:", std::min(end, line.size())), line.size());
  return {MarkerStyle::ordinal_word, number, end, 0, ordinal};
}

// "Chỉ tiêu 1: ...", "Nhiệm vụ 02. ...", "Đột phá thứ ba: ...": what is counted, its count, and a sign.
Marker labelled(std::string_view line) {
  static constexpr std::array<std::string_view, 10> labels = {"chỉ tiêu", "nhiệm vụ",     "khâu đột phá", "đột phá",
                                                              "mục tiêu", "chương trình", "giải pháp",    "dự án",
                                                              "đề án",    "công trình"};
  const size_t sign = line.substr(0, 48).find_first_of(":.");
  if (sign == std::string_view::npos || !blank_or_end_at(line, sign + 1) || !is_upper(letter_at(line, 0).code))
    return {};
  const std::string low = lower_in_place(line.substr(0, sign));
  const auto label = std::ranges::find_if(labels, [&](std::string_view word) { return begins_with_phrase(low, word); });
  if (label == labels.end()) return {};
  const std::string_view count = trim(std::string_view(low).substr(label->size()));
  int ordinal = 0;
  if (count.starts_with("thứ ")) {
    ordinal = counted_word(vietnamese::fold_keeping_marks(count.substr(std::string_view("thứ ").size())));
  } else if (count.size() <= 2 && std::ranges::all_of(count, [](char c) { return is_digit(c); })) {
    for (const char digit : count) ordinal = ordinal * 10 + (digit - '0');
  }
  if (ordinal == 0) return {};
  return {MarkerStyle::labelled, std::string(line.substr(0, sign)), skip_blanks(line, sign + 1), 0, ordinal};
}

// "Phần thứ nhất", "PHẦN I.", "Chương 2", "Điều 1.": the word and what counts it.
Marker part(std::string_view line) {
  const std::string folded = vietnamese::fold_keeping_marks(line.substr(0, 40));
  const std::string_view first = word_at(folded, 0);
  if (first != "phần" && first != "chương" && first != "điều") return {};
  const std::string_view second = word_at(folded, first.size() + 1);
  const size_t blank = line.find(' ');
  if (blank == std::string_view::npos) return {};
  const bool in_words = second == "thứ";
  size_t end = line.find_first_of(" .:-,", blank + 1);
  if (in_words && end != std::string_view::npos) end = line.find_first_of(" .:-,", end + 1);
  end = std::min(end, line.size());
  const std::string_view count = line.substr(blank + 1, end - blank - 1);
  const bool counts = in_words || (!count.empty() && (count.find_first_not_of("0123456789") == std::string_view::npos ||
                                                      count.find_first_not_of("IVX") == std::string_view::npos));
  const size_t text = std::min(line.find_first_not_of(" .:-,", end), line.size());
  if (!counts || (text < line.size() && is_lower(letter_at(line, text).code))) return {};
  return {MarkerStyle::part, std::string(line.substr(0, end)), text, first == "điều" ? 2 : 1, 0};
}

}  // namespace

Marker opening_marker(std::string_view line) {
  if (line.empty()) return {};
  const char first = line.front();
  if (is_digit(first)) return decimal(line);
  if (first == '(') return parenthesis(line);
  for (auto* read : {part, roman, capital, small_letter, ordinal_word, labelled, bullet}) {
    if (Marker marker = read(line); marker.style != MarkerStyle::none) return marker;
  }
  return {};
}

Marker marker_of_number(std::string_view number) {
  const Marker marker = opening_marker(std::string(number) + ". ");
  return marker.style == MarkerStyle::none ? opening_marker(std::string(number) + ": ") : marker;
}

std::string bare_number(std::string_view number) {
  std::string bare(number);
  std::erase_if(bare, [](char c) { return c == '(' || c == ')'; });
  const Marker marker = marker_of_number(bare);
  const bool in_words = marker.style == MarkerStyle::ordinal_word || marker.style == MarkerStyle::labelled;
  return in_words ? std::to_string(marker.ordinal) : bare;
}

}  // namespace gandan::reading
