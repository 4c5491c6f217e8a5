// The table of days off and worked days: read from JSON, changed, and made into the calendar that deadlines count by.
// Pure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "vietnamese/day_calendar.h"

namespace gandan::calendar {

enum class DayWork : uint8_t { off, worked, ordinary };
std::string_view name_of(DayWork work);
std::optional<DayWork> day_work_named(std::string_view name);

struct TableDay {
  base::Date date;
  DayWork work = DayWork::off;
  std::string name = {};  // "Tết Nguyên đán"
  std::string source = {};
  std::optional<base::Date> decided_on = {};
  bool official = true;  // false: expected, not decided yet
  bool of_ward = false;  // decided in the program, not carried by it
};

using DayTable = std::map<base::Date, TableDay>;

// Error(invalid) "error.calendar.day_table" with {reason}.
base::Result<DayTable> read_day_table(std::string_view json);
const DayTable& standard_day_table();
// The days of `changed` instead of those of the same date.
DayTable with(DayTable table, const std::vector<TableDay>& changed);
vietnamese::DayCalendar calendar_of(const DayTable& table);

// What may be put into the table: each day has a source, a day off its name, only a Saturday or Sunday is worked to
// make up, and an entry can only be taken back where there is one. Error(invalid) names the field.
base::Result<void> check_days(const DayTable& table, const std::vector<TableDay>& days);

// Vietnamese: it stands in histories and notices. "30/11/2026 nghỉ: Bão số 9 (Công điện 12/CĐ-UBND, 27/11/2026)"; of
// several days the first and the last.
std::string in_words(const std::vector<TableDay>& days);

}  // namespace gandan::calendar
