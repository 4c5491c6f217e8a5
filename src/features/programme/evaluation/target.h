// The words of this feature for what is to be reached and what was measured: status, aim, figure. Types only; the rules
// over them are evaluation.h, their storage target_store.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "features/programme/evaluation/aim.h"
#include "features/programme/evaluation/period.h"

namespace gandan::programme {

// In order of how soon somebody must look: the worst of a group is the largest.
enum class Status : uint8_t { achieved, on_track, no_data, at_risk, overdue, off_track };
inline constexpr size_t status_count = 6;

std::string_view name_of(Status status);  // "off_track": the word of SQL, addresses and message keys
std::optional<Status> status_named(std::string_view name);
std::string_view name_of(Comparator comparator);
std::optional<Comparator> comparator_named(std::string_view name);
std::string_view name_of(Basis basis);
std::optional<Basis> basis_named(std::string_view name);

// Of what is watched: whether more of it is better.
enum class Direction : uint8_t { neither, higher, lower };
std::string_view name_of(Direction direction);  // "higher"; "" for neither
std::optional<Direction> direction_named(std::string_view name);

// A sentence before its language is known: a key of locales/ and its arguments. Figures are already in Vietnamese
// format; an argument named "period" is Period::text() and one named "gap" may end in "%" (words.h says them).
struct Message {
  std::string key;
  std::vector<std::pair<std::string, std::string>> arguments;
  friend bool operator==(const Message&, const Message&) = default;
};

// What a higher level assigned to the ward for one year.
struct AssignedGoal {
  int year = 0;
  base::Decimal value;
};

// What is to be reached, and by when figures of it are expected: all that evaluation needs of a target.
struct Aim {
  Comparator comparator = Comparator::none;
  Basis basis = Basis::by_year;
  std::optional<int> year;                        // of by_year, versus_year, in_year
  std::optional<base::Decimal> value, low, high;  // in `unit`
  std::string level;                              // of level_reached
  std::string unit;                               // "%": of the goal
  std::string measured_unit;                 // of figures when they are in another ("tỷ đồng" for a growth), or ""
  std::optional<base::Decimal> base_value;   // in the unit of the figures
  std::optional<int> base_year;              // its value is that at the end of this year; default first_year
  int first_year = 2025, last_year = 2030;   // the term
  Frequency frequency = Frequency::quarter;  // how often a figure is expected
  std::optional<int> due_days;               // days after a period's end, when not the usual ones
  base::Date expected_from = base::Date::from_day_number(0);  // the first figure is of the period with this day
  std::vector<AssignedGoal> assigned;
  Direction direction = Direction::neither;  // of `watched`
};

// An indicator: figures without a goal, hence without a path, and neither red nor green.
inline bool is_watched(const Aim& aim) {
  return aim.comparator == Comparator::watched;
}

// A measurement. Of a period within a year, counts are those since the year began ("lũy kế"), as reports give them.
struct Figure {
  Period period;
  std::optional<base::Decimal> value;
  std::string level;  // of level_reached: the level; of a target without a number: met, partly, not_met
};

// The answers for a target that only words describe.
inline constexpr std::string_view judged_met = "met";
inline constexpr std::string_view judged_partly = "partly";
inline constexpr std::string_view judged_not_met = "not_met";

// How a target is read, which its comparator alone does not tell.
enum class Nature : uint8_t { quantity, level, judgement };
Nature nature_of(const Aim& aim);
// Figures within a year grow from nought (1,600 jobs) rather than being a level at a time (98.5 %).
bool accumulates_in_year(const Aim& aim);
// The goal comes from above each year: as_assigned, or a comparator without a number ("theo kế hoạch giao").
bool is_assigned(const Aim& aim);
const std::string& unit_of_figures(const Aim& aim);
// The wording of a target that stands apart from the one it is a part of: "95% trở lên tổ chức đảng hoàn thành tốt
// nhiệm vụ, trong đó 20% hoàn thành xuất sắc".
std::string whole_wording(const std::string& wording, const std::string& part_of);
// With its number in the report: "11. 95% trở lên ...".
std::string numbered(const std::string& item, const std::string& wording);

}  // namespace gandan::programme
