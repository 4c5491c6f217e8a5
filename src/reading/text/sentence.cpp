#include "reading/text/sentence.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "reading/text/letters.h"
#include "reading/text/written_number.h"

namespace gandan::reading {
namespace {

struct ItemNumber {
  int value = 0;
  size_t end = 0;  // of the number and the blanks behind it
  bool bracket = false;
};

// "(7) " or "7. Tỷ lệ": a number that may open an item at `at`.
std::optional<ItemNumber> item_number_at(std::string_view text, size_t at) {
  const bool bracket = text[at] == '(';
  size_t end = at + (bracket ? 1 : 0);
  int value = 0;
  const size_t digits = end;
  while (end < text.size() && is_digit(text[end]) && end - digits < 3) value = value * 10 + (text[end++] - '0');
  if (end == digits || end - digits > 2 || end >= text.size() || text[end] != (bracket ? ')' : '.'))
    return std::nullopt;
  ++end;
  if (bracket && end < text.size() && (text[end] == '.' || text[end] == ':')) ++end;
  const size_t blank = end;
  while (is_space(letter_at(text, end).code)) end += letter_at(text, end).size;
  if (!bracket && (blank == end || !is_upper(letter_at(text, end).code))) return std::nullopt;
  return ItemNumber{value, end, bracket};
}

// A plain number opens an item only behind the end of a clause: not "Quốc lộ 18. Xây".
bool behind_end_of_clause(std::string_view text, size_t at) {
  const std::string_view before = trim(text.substr(0, at));
  return before.empty() || std::string_view(".;:)%").find(before.back()) != std::string_view::npos;
}

// "TP. Huế", "TT. Ái Nghĩa": a stop behind an abbreviation in capitals ends no sentence.
bool is_abbreviation(std::string_view text, size_t stop) {
  size_t begin = stop;
  while (begin > 0 && text[begin - 1] >= 'A' && text[begin - 1] <= 'Z') --begin;
  const bool word = begin == 0 || text[begin - 1] == ' ' || text[begin - 1] == '(';
  return word && stop - begin >= 1 && stop - begin <= 2;
}

size_t quote_end(std::string_view text, size_t at) {
  for (const std::string_view quote : {"”", "\"", "’", ")"}) {
    if (text.substr(at).starts_with(quote)) return at + quote.size();
  }
  return at;
}

// "(trong đó nước sạch 90%).Ổn định", "50 triệu đồng.Tỷ lệ": the blank behind the stop was forgotten.
bool lacks_blank(std::string_view text, size_t stop, size_t after) {
  if (after != stop + 1 || stop == 0) return false;
  const Letter next = letter_at(text, after);
  const bool word = is_upper(next.code) && is_lower(letter_at(text, after + next.size).code);
  const bool closed = text[stop - 1] == ')' || text[stop - 1] == '%' || is_lower(letter_before(text, stop).code);
  return word && closed && text.substr(0, stop).find_last_of(" (.") + 3 < stop;
}

bool ends_sentence(std::string_view text, size_t stop, size_t after) {
  if (after >= text.size()) return true;
  if (lacks_blank(text, stop, after)) return true;
  if (text[after] != ' ') return false;
  const Letter next = letter_at(text, after + 1);
  if (is_lower(next.code) || is_abbreviation(text, stop)) return false;
  return next.size > 0;
}

}  // namespace

ReadText read_text(std::string_view text) {
  ReadText read{text, lower_in_place(text), vietnamese::find_numbers(text)};
  // "tỉ lệ", "tỉ trọng", "tỉ đồng" are written as often as with y; both letters take three bytes.
  for (const std::string_view with_i : {"tỉ lệ", "tỉ trọng", "tỉ suất", "tỉ đồng"}) {
    const std::string with_y = "tỷ" + std::string(with_i.substr(std::string_view("tỉ").size()));
    for (size_t at = read.low.find(with_i); at != std::string::npos; at = read.low.find(with_i, at + with_i.size()))
      read.low.replace(at, with_i.size(), with_y);
  }
  const size_t figures = read.numbers.size();
  std::ranges::move(written_numbers(read.low, read.numbers), std::back_inserter(read.numbers));
  std::ranges::inplace_merge(read.numbers, read.numbers.begin() + static_cast<std::ptrdiff_t>(figures), {},
                             &vietnamese::NumberInText::begin);
  return read;
}

std::vector<InlineItem> inline_items(std::string_view text) {
  std::vector<InlineItem> items = {{"", {0, text.size()}}};
  int last = 0;
  bool bracket = false;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '(' && !is_digit(text[at])) continue;
    const auto number = at == 0 || text[at - 1] == ' ' ? item_number_at(text, at) : std::nullopt;
    const bool first = last == 0;
    const bool expected = number && (first || (number->value == last + 1 && number->bracket == bracket));
    if (!expected || (!number->bracket && (!behind_end_of_clause(text, at) || (first && number->value != 1)))) {
      while (at + 1 < text.size() && is_digit(text[at + 1])) ++at;
      continue;
    }
    items.back().span.end = at;
    items.push_back({std::to_string(number->value), {number->end, text.size()}});
    last = number->value;
    bracket = number->bracket;
    at = number->end - 1;
  }
  if (items.front().span.size() == 0 && items.size() > 1) items.erase(items.begin());
  return items;
}

std::vector<Span> sentences(std::string_view text, Span within) {
  std::vector<Span> found;
  size_t begin = within.begin;
  int depth = 0;
  const std::string_view visible = text.substr(0, within.end);
  for (size_t at = begin; at < within.end; ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')') depth = std::max(0, depth - 1);
    const bool ellipsis = text.substr(at).starts_with("…");
    const bool stop = text[at] == '.' || text[at] == '!' || text[at] == '?' || ellipsis;
    if (!stop || depth > 0) continue;
    const size_t after = quote_end(visible, at + (ellipsis ? std::string_view("…").size() : 1));
    if (!ends_sentence(visible, at, after)) continue;
    found.push_back({begin, after});
    begin = after;
  }
  if (trimmed(text, {begin, within.end}).size() > 0) found.push_back({begin, within.end});
  return found;
}

std::vector<Span> clauses(std::string_view text, Span within) {
  std::vector<Span> found;
  size_t begin = within.begin;
  int depth = 0;
  for (size_t at = within.begin; at < within.end; ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')') depth = std::max(0, depth - 1);
    if (text[at] != ';' || depth > 0) continue;
    found.push_back({begin, at});
    begin = at + 1;
  }
  found.push_back({begin, within.end});
  std::erase_if(found, [&](Span span) { return trimmed(text, span).size() == 0; });
  return found;
}

bool is_remark(std::string_view text) {
  text = trim(text);
  if (text.ends_with('.')) text = trim(text.substr(0, text.size() - 1));
  return text.starts_with('(') && text.find(')') + 1 == text.size() &&
         !begins_with_phrase(trim(lower_in_place(text).substr(1)), "trong đó");
}

}  // namespace gandan::reading
