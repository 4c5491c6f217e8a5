// The span of time that a figure speaks of: a year, half-year, quarter or month. Written "2026", "2026-H1", "2026-Q3",
// "2026-09" in storage, addresses and data. Pure; how people read it is words.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace gandan::programme {

enum class Frequency : uint8_t { year, half, quarter, month };

std::string_view name_of(Frequency frequency);  // "quarter"
std::optional<Frequency> frequency_named(std::string_view name);

class Period {
 public:
  // nullopt when `number` is not 1..(periods of that length in a year) or the year is outside 1900..2999.
  static std::optional<Period> make(int year, Frequency length, int number);
  static std::optional<Period> parse(std::string_view text);
  static Period containing(base::Date date, Frequency length);

  int year() const { return year_; }
  Frequency length() const { return length_; }
  int number() const { return number_; }  // 3 of the third quarter; 1 of a whole year
  std::string text() const;
  base::Date first_day() const;
  base::Date last_day() const;
  Period next() const;
  bool ends_year() const;  // its last day is 31 December
  // Years since year 0 at its end: 2026-Q3 -> 2026.75, 2026 -> 2027.0. The time axis of paths, trends and charts.
  double end_time() const;
  // The part of its year that has passed at its end: 2026-Q3 -> 0.75.
  double part_of_year() const;

  friend bool operator==(const Period&, const Period&) = default;

 private:
  Period(int year, Frequency length, int number) : year_(year), length_(length), number_(number) {}
  int year_;
  Frequency length_;
  int number_;
};

// By end, then the shorter period first: a year's figure stands after that of its fourth quarter.
bool earlier(const Period& a, const Period& b);

// The last day on which the figure is in time. Periods within a year: 15 days after their end; a year: 31 January,
// when the yearly review of a ward is closed. A house rule that the ward may change in due_days of the target.
base::Date due_on(const Period& period, std::optional<int> due_days = std::nullopt);

}  // namespace gandan::programme
