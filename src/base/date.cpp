#include "base/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace gandan::base {
namespace {

namespace chrono = std::chrono;

chrono::year_month_day civil(int64_t days) {
  return chrono::year_month_day{chrono::sys_days{chrono::days{days}}};
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
  return value;
}

}  // namespace

std::optional<Date> Date::make(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  const chrono::year_month_day date{chrono::year{year}, chrono::month{static_cast<unsigned>(month)},
                                    chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Date(chrono::sys_days{date}.time_since_epoch().count());
}

std::optional<Date> Date::parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make(*year, *month, *day);
}

Date Date::from_day_number(int64_t days_since_1970) {
  return Date(days_since_1970);
}

int Date::year() const {
  return static_cast<int>(civil(days_since_1970_).year());
}
int Date::month() const {
  return static_cast<int>(static_cast<unsigned>(civil(days_since_1970_).month()));
}
int Date::day() const {
  return static_cast<int>(static_cast<unsigned>(civil(days_since_1970_).day()));
}

Weekday Date::weekday() const {
  return static_cast<Weekday>(chrono::weekday{chrono::sys_days{chrono::days{days_since_1970_}}}.iso_encoding());
}

std::string Date::iso() const {
  std::array<char, 32> text{};
  const int length = std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year(), month(), day());
  return {text.data(), static_cast<size_t>(length)};
}

Date Date::plus_months(int months) const {
  const int index = year() * 12 + (month() - 1) + months;
  const int target_year = index / 12;
  const int target_month = index % 12 + 1;
  const int target_day = std::min(day(), days_in_month(target_year, target_month));
  return *make(target_year, target_month, target_day);
}

int days_in_month(int year, int month) {
  const auto last = chrono::year_month_day_last{chrono::year{year},
                                                chrono::month_day_last{chrono::month{static_cast<unsigned>(month)}}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

}  // namespace gandan::base
