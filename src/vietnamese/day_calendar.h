// Which days are worked: Saturdays and Sundays are free unless made up for, days off and compensatory days come from a
// dated table (Labour Code 2019, articles 111-112; the Prime Minister sets Tết and 2/9 each year). Pure; the table is
// data (data/calendar/), never a formula alone.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace gandan::vietnamese {

struct DayOff {
  base::Date date;
  std::string name;         // "Tết Nguyên đán"
  bool official = true;     // false: expected, not decided yet
  std::string source = {};  // the law or decision that says so
};

// A Saturday (or Sunday) worked to make up for a day off elsewhere, or a weekday that is worked after all.
struct WorkedDay {
  base::Date date;
  bool official = true;
  std::string source = {};
};

enum class DayKind : uint8_t { working, weekend, day_off, worked_weekend };

// Immutable, so that threads may share it. Answers in constant time from 1990-01-01 to 2110-12-31; other dates know
// weekends only and cost a step a day.
class DayCalendar {
 public:
  // A date that is both off and worked counts as worked. `expected`: holidays by law that no decision names yet; they
  // count as if nobody knew of them, but what is counted over them can be told to be unsure.
  DayCalendar(std::vector<DayOff> days_off, const std::vector<WorkedDay>& worked_days,
              const std::vector<DayOff>& expected = {});

  DayKind kind_of(base::Date date) const;
  bool is_working(base::Date date) const;
  std::string_view name_of(base::Date date) const;    // of a day off, or ""
  bool is_official(base::Date date) const;            // false where the table only expects the day
  std::string_view source_of(base::Date date) const;  // of a day that the table names, or ""
  // Whether a decision to come may make it off or worked; the name of such a holiday.
  bool is_undecided(base::Date date) const;
  std::string_view undecided_on(base::Date date) const;
  bool knows_year(int year) const;  // the table has a day of it by decision, and it is counted by

  // `date` itself when it is a working day, otherwise the next one.
  base::Date working_day_from(base::Date date) const;
  // The count-th working day after `start`, which is not counted itself. Requires count >= 1.
  base::Date working_day_after(base::Date start, int64_t count) const;
  // How many working days d have from < d <= until; negative when until is before from.
  int64_t working_days_between(base::Date from, base::Date until) const;

 private:
  struct Entry {
    bool worked = false, official = true;
    std::string name, source;
  };
  std::optional<size_t> index_of(base::Date date) const;

  std::map<int64_t, Entry> entries_;          // by day number
  std::map<int64_t, std::string> undecided_;  // names, by day number
  std::set<int> known_years_;
  std::vector<int32_t> worked_until_;  // [i]: working days up to and including day i of the range
  std::vector<int64_t> working_days_;  // [n]: day number of the n-th working day of the range
};

}  // namespace gandan::vietnamese
