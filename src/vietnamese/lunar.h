// The Vietnamese lunar calendar at UTC+7, from the true new moons and the sun's longitude. Pure. Method: J. Meeus,
// "Astronomical Algorithms" (2nd ed., Willmann-Bell 1998), chapter 49 (moon phases, main terms) and chapter 25 (solar
// longitude, low accuracy); rules of the calendar: month 11 holds the winter solstice, a leap month is the first
// without a principal term in a year of 13 months. A new moon within a few minutes of midnight needs an almanac;
// official days off are set by the government each year and are data (day_calendar.h), never computed alone.
#pragma once

#include <optional>

#include "base/date.h"

namespace gandan::vietnamese {

struct LunarDate {
  int year = 0;   // the year that begins with Tết in the Gregorian year of the same number
  int month = 0;  // 1..12
  int day = 0;    // 1..30
  bool leap = false;
  friend bool operator==(const LunarDate&, const LunarDate&) = default;
};

// Requires 1900 <= year <= 2199 (the series is good to minutes there).
LunarDate lunar_of(base::Date date);
// nullopt when that month has no such day, or the year no such leap month.
std::optional<base::Date> date_of(const LunarDate& lunar);

base::Date lunar_new_year(int year);  // mùng 1 tháng Giêng
base::Date hung_kings_day(int year);  // Giỗ Tổ Hùng Vương, mùng 10 tháng Ba

}  // namespace gandan::vietnamese
