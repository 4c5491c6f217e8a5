#include "vietnamese/lunar.h"

#include <array>
#include <cmath>
#include <numbers>

namespace gandan::vietnamese {
namespace {

constexpr double degrees = std::numbers::pi / 180.0;
constexpr double mean_month_days = 29.530588861;       // Meeus 49.1
constexpr double first_new_moon_2000 = 2451550.09766;  // Julian ephemeris day of k = 0, Meeus 49.1
constexpr double julian_day_1970 = 2440587.5;
constexpr double vietnam_offset_days = 7.0 / 24.0;
constexpr double seconds_a_day = 86400.0;

// Difference of ephemeris and universal time in days, good to a few seconds from 1900 to 2199.
// Espenak and Meeus, "Polynomial expressions for Delta T" (NASA, 2006), shortened to a parabola around 1820.
double delta_t_days(double julian_day) {
  const double year = 2000.0 + (julian_day - 2451545.0) / 365.25;
  if (year >= 1986 && year < 2050) {
    const double t = year - 2000;
    return (62.92 + 0.32217 * t + 0.005589 * t * t) / seconds_a_day;
  }
  const double u = (year - 1820) / 100;
  return (-20 + 32 * u * u) / seconds_a_day;
}

struct Term {
  double amplitude_days;
  int sun, moon, latitude;  // multiples of M, M' and F
  int eccentricity;         // power of E
};

// Main periodic terms of the true new moon, Meeus table 49.A.
constexpr std::array<Term, 16> new_moon_terms = {{{-0.40720, 0, 1, 0, 0},
                                                  {0.17241, 1, 0, 0, 1},
                                                  {0.01608, 0, 2, 0, 0},
                                                  {0.01039, 0, 0, 2, 0},
                                                  {0.00739, -1, 1, 0, 1},
                                                  {-0.00514, 1, 1, 0, 1},
                                                  {0.00208, 2, 0, 0, 2},
                                                  {-0.00111, 0, 1, -2, 0},
                                                  {-0.00057, 0, 1, 2, 0},
                                                  {0.00056, 1, 2, 0, 1},
                                                  {-0.00042, 0, 3, 0, 0},
                                                  {0.00042, 1, 0, 2, 1},
                                                  {0.00038, 1, 0, -2, 1},
                                                  {-0.00024, -1, 2, 0, 1},
                                                  {-0.00007, 2, 1, 0, 0},
                                                  {0.00004, 0, 2, -2, 0}}};

// The instant of the k-th new moon since January 2000, as a Julian day of universal time.
double new_moon(int k) {
  const double t = k / 1236.85;
  const double mean = first_new_moon_2000 + mean_month_days * k + (0.00015437 - 0.00000015 * t) * t * t;
  const double sun = (2.5534 + 29.10535670 * k - 0.0000014 * t * t) * degrees;
  const double moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t) * degrees;
  const double latitude = (160.7108 + 390.67050284 * k - 0.0016118 * t * t) * degrees;
  const double node = (124.7746 - 1.56375588 * k + 0.0020672 * t * t) * degrees;
  const double eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
  double correction = -0.00017 * std::sin(node);
  for (const auto& term : new_moon_terms) {
    const double angle = term.sun * sun + term.moon * moon + term.latitude * latitude;
    correction += term.amplitude_days * std::pow(eccentricity, term.eccentricity) * std::sin(angle);
  }
  const double ephemeris = mean + correction;
  return ephemeris - delta_t_days(ephemeris);
}

// Apparent longitude of the sun in degrees, 0..360 (Meeus 25, low accuracy: 0.01 degree).
double sun_longitude(double julian_day) {
  const double t = (julian_day + delta_t_days(julian_day) - 2451545.0) / 36525;
  const double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
  const double anomaly = (357.52911 + 35999.05029 * t - 0.0001537 * t * t) * degrees;
  const double center = (1.914602 - 0.004817 * t - 0.000014 * t * t) * std::sin(anomaly) +
                        (0.019993 - 0.000101 * t) * std::sin(2 * anomaly) + 0.000289 * std::sin(3 * anomaly);
  const double node = (125.04 - 1934.136 * t) * degrees;
  const double longitude = mean + center - 0.00569 - 0.00478 * std::sin(node);
  return longitude - 360 * std::floor(longitude / 360);
}

// The day in Việt Nam, as days since 1970, on which the instant falls.
int64_t local_day(double julian_day) {
  return static_cast<int64_t>(std::floor(julian_day - julian_day_1970 + vietnam_offset_days));
}

int64_t new_moon_day(int k) {
  return local_day(new_moon(k));
}

// Which of the twelve principal terms (0 = spring equinox) the sun has passed at the beginning of that day.
int principal_term(int64_t day) {
  const double midnight = static_cast<double>(day) + julian_day_1970 - vietnam_offset_days;
  return static_cast<int>(sun_longitude(midnight) / 30);
}

// The last new moon on or before that day.
int moon_number_at(int64_t day) {
  const double julian_day = static_cast<double>(day) + julian_day_1970;
  int k = static_cast<int>(std::floor((julian_day - first_new_moon_2000) / mean_month_days)) + 1;
  while (new_moon_day(k) > day) --k;
  return k;
}

// The new moon that begins month 11 of the winter of `year`: the month that holds the winter solstice (term 9).
int eleventh_month(int year) {
  int k = moon_number_at(base::Date::make(year, 12, 31)->day_number());
  if (principal_term(new_moon_day(k)) >= 9) --k;
  return k;
}

// Months of the lunar year from month 11 of year-1 to month 10 of `year`: the first new moon, and which is leap.
struct Winter {
  int first = 0;
  int leap_offset = 0;  // the leap month's distance from month 11; 0 = none
};

Winter winter_of(int year) {
  Winter winter{eleventh_month(year - 1), 0};
  if (eleventh_month(year) - winter.first != 13) return winter;
  for (int offset = 1; offset < 13; ++offset) {
    const int before = principal_term(new_moon_day(winter.first + offset));
    const int after = principal_term(new_moon_day(winter.first + offset + 1));
    if (before == after) {
      winter.leap_offset = offset;
      return winter;
    }
  }
  return winter;
}

}  // namespace

LunarDate lunar_of(base::Date date) {
  const int64_t day = date.day_number();
  const int k = moon_number_at(day);
  int winter_year = date.year();
  if (k >= eleventh_month(winter_year)) ++winter_year;
  const Winter winter = winter_of(winter_year);
  int offset = k - winter.first;
  LunarDate lunar;
  lunar.day = static_cast<int>(day - new_moon_day(k)) + 1;
  if (winter.leap_offset != 0 && offset >= winter.leap_offset) {
    lunar.leap = offset == winter.leap_offset;
    --offset;
  }
  lunar.month = offset < 2 ? 11 + offset : offset - 1;
  lunar.year = offset < 2 ? winter_year - 1 : winter_year;
  return lunar;
}

std::optional<base::Date> date_of(const LunarDate& lunar) {
  if (lunar.month < 1 || lunar.month > 12 || lunar.day < 1 || lunar.day > 30) return std::nullopt;
  const Winter winter = winter_of(lunar.month >= 11 ? lunar.year + 1 : lunar.year);
  int offset = lunar.month >= 11 ? lunar.month - 11 : lunar.month + 1;
  if (winter.leap_offset != 0 && (offset >= winter.leap_offset || (lunar.leap && offset + 1 == winter.leap_offset))) {
    ++offset;
  }
  if (lunar.leap && (winter.leap_offset == 0 || offset != winter.leap_offset)) return std::nullopt;
  const int64_t first = new_moon_day(winter.first + offset);
  if (first + lunar.day - 1 >= new_moon_day(winter.first + offset + 1)) return std::nullopt;
  return base::Date::from_day_number(first + lunar.day - 1);
}

base::Date lunar_new_year(int year) {
  return date_of({year, 1, 1, false}).value();
}
base::Date hung_kings_day(int year) {
  return date_of({year, 3, 10, false}).value();
}

}  // namespace gandan::vietnamese
