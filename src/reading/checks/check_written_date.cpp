#include "reading/checks/check_written_date.h"

#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool glued_before(std::string_view text, size_t position) {
  if (position == 0) return false;
  const char c = text[position - 1];
  return is_digit(c) || c == '/' || c == '-' || c == '.' || c == ',' ||
         vietnamese::letter_length_before(text, position) > 0;
}

// A document number goes on with letters: 12/13/2025/QĐ, 31/6-KH.
bool goes_on(std::string_view text, size_t end) {
  return end + 1 < text.size() && (text[end] == '/' || text[end] == '-') &&
         (is_digit(text[end + 1]) || vietnamese::letter_length(text, end + 1) > 0);
}

// 17/6/2025, 17-6-2025, 17.6.2025; and 31/6 after "ngày".
std::optional<WrittenDate> numeric_date_at(std::string_view text, size_t position) {
  const auto day = whole_at(text, position, 2);
  if (!day || day->end >= text.size()) return std::nullopt;
  const char sign = text[day->end];
  if (sign != '/' && sign != '-' && sign != '.') return std::nullopt;
  const auto month = whole_at(text, day->end + 1, 2);
  if (!month) return std::nullopt;
  WrittenDate date;
  date.begin = position;
  date.end = month->end;
  date.day = day->value;
  date.month = month->value;
  const bool has_year = month->end < text.size() && text[month->end] == sign;
  const auto year = has_year ? whole_at(text, month->end + 1, 4) : std::nullopt;
  if (year && year->end - month->end - 1 == 4) {
    date.year = year->value;
    date.end = year->end;
    return goes_on(text, date.end) ? std::nullopt : std::optional(date);
  }
  const std::string_view before = trimmed(text.substr(0, position));
  const bool day_word = before.ends_with("ngày") || before.ends_with("Ngày");
  return day_word && sign == '/' && !has_year && !goes_on(text, date.end) ? std::optional(date) : std::nullopt;
}

// ngày 5 tháng 6 năm 2025
std::optional<WrittenDate> worded_date_at(std::string_view lower, size_t position) {
  const auto day = whole_after_word(lower, position, "ngày", 2);
  const auto month = day ? whole_after_word(lower, day->end, "tháng", 2) : std::nullopt;
  if (!month) return std::nullopt;
  WrittenDate date;
  date.begin = position;
  date.end = month->end;
  date.day = day->value;
  date.month = month->value;
  if (const auto year = whole_after_word(lower, month->end, "năm", 4)) {
    date.year = year->value;
    date.end = year->end;
  }
  return goes_on(lower, date.end) ? std::nullopt : std::optional(date);
}

}  // namespace

std::optional<Whole> whole_at(std::string_view text, size_t position, size_t most_digits) {
  Whole whole{0, position};
  while (whole.end < text.size() && is_digit(text[whole.end]) && whole.end - position < most_digits) {
    whole.value = whole.value * 10 + (text[whole.end++] - '0');
  }
  const bool longer = whole.end < text.size() && is_digit(text[whole.end]);
  return whole.end == position || longer ? std::nullopt : std::optional(whole);
}

std::optional<Whole> whole_after_word(std::string_view lower, size_t position, std::string_view word,
                                      size_t most_digits) {
  const size_t begin = vietnamese::skip_blanks(lower, position);
  if (!lower.substr(begin).starts_with(word)) return std::nullopt;
  return whole_at(lower, vietnamese::skip_blanks(lower, begin + word.size()), most_digits);
}

std::optional<Whole> year_at(std::string_view text, size_t position) {
  const auto year = whole_at(text, position, 4);
  return year && year->value >= 1900 && year->value <= 2100 ? year : std::nullopt;
}

std::vector<WrittenDate> dates_in(const Passage& passage) {
  std::vector<WrittenDate> dates;
  const std::string& lower = passage.lower;
  for (size_t i = 0; i < lower.size();) {
    std::optional<WrittenDate> date;
    if (is_digit(lower[i]) && !glued_before(lower, i))
      date = numeric_date_at(passage.text(), i);
    else if (lower.compare(i, 4, "ngày", 0, 4) == 0 && lower[i] == 'n')
      date = worded_date_at(lower, i);
    if (date) dates.push_back(*date);
    i = date ? date->end : i + 1;
  }
  return dates;
}

std::optional<base::Date> day_of(const WrittenDate& date) {
  return date.year == 0 ? std::nullopt : base::Date::make(date.year, date.month, date.day);
}

}  // namespace gandan::reading::check
