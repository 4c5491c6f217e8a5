#include "vietnamese/format.h"

#include <array>
#include <cstdio>

#include "vietnamese/number.h"

namespace gandan::vietnamese {
namespace {

using base::Decimal;

constexpr int64_t million = 1'000'000;
constexpr int64_t billion = 1'000'000'000;

template <typename... Values>
std::string printed(const char* format, Values... values) {
  std::array<char, 64> text{};
  const int length = std::snprintf(text.data(), text.size(), format, values...);
  return {text.data(), static_cast<size_t>(length)};
}

// money / unit with at most two decimals, without trailing zeros.
std::string in_unit(int64_t dong, int64_t unit, Style style) {
  const auto value = Decimal::divide(Decimal(dong), Decimal(unit), 2);
  return format_number(value->normalised(), style);
}

int64_t magnitude(int64_t value) {
  return value < 0 ? -(value + 1) : value;
}  // off by one below zero, never overflows

}  // namespace

std::string format_date(base::Date date) {
  return printed("%02d/%02d/%04d", date.day(), date.month(), date.year());
}

std::string format_date_in_words(base::Date date, Style style) {
  static constexpr std::array months = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};
  if (style == Style::vietnamese) return printed("ngày %d tháng %d năm %d", date.day(), date.month(), date.year());
  return printed("%d %s %d", date.day(), months.at(static_cast<size_t>(date.month() - 1)), date.year());
}

std::string format_month(base::Date date) {
  return printed("%02d/%04d", date.month(), date.year());
}

std::string format_quarter(base::Date date, Style style) {
  static constexpr std::array numerals = {"I", "II", "III", "IV"};
  const int quarter = (date.month() - 1) / 3;
  if (style == Style::english) return printed("Q%d %d", quarter + 1, date.year());
  return printed("quý %s/%d", numerals.at(static_cast<size_t>(quarter)), date.year());
}

std::string format_instant(base::Instant instant) {
  return format_date(base::local_date(instant)) + " " + format_time_of_day(instant);
}

std::string format_time_of_day(base::Instant instant) {
  const int minute = base::local_minute_of_day(instant);
  return printed("%02d:%02d", minute / 60, minute % 60);
}

std::string format_number(const Decimal& value, Style style) {
  std::string text = format_number(value);
  if (style == Style::vietnamese) return text;
  for (char& c : text) {
    if (c == '.')
      c = ',';
    else if (c == ',')
      c = '.';
  }
  return text;
}

std::string format_percent(const Decimal& percent, Style style) {
  return format_number(percent, style) + "%";
}

std::string format_money(base::Money money, Style style) {
  const bool english = style == Style::english;
  // What rounds to 1.000 triệu is told as 1 tỷ.
  if (magnitude(money.dong) >= billion - 5'000)
    return in_unit(money.dong, billion, style) + (english ? " billion VND" : " tỷ đồng");
  if (magnitude(money.dong) >= million)
    return in_unit(money.dong, million, style) + (english ? " million VND" : " triệu đồng");
  return format_money_exact(money, style);
}

std::string format_money_exact(base::Money money, Style style) {
  return format_number(Decimal(money.dong), style) + (style == Style::english ? " VND" : " đồng");
}

std::string format_size(uint64_t bytes, Style style) {
  static constexpr std::array units = {"B", "KB", "MB", "GB", "TB", "PB", "EB"};
  size_t unit = 0;
  double value = static_cast<double>(bytes);
  while (value >= 1024 && unit + 1 < units.size()) {
    value /= 1024;
    ++unit;
  }
  const auto shown = Decimal::from_double(value, unit == 0 ? 0 : 1);
  return format_number(shown->normalised(), style) + " " + units.at(unit);
}

}  // namespace gandan::vietnamese
