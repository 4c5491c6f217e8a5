// Tables of days off and worked Saturdays as JSON: {"days_off": [{"d": "2026-02-17", "n": "Tết Nguyên đán",
// "official": true}], "working_saturdays": [{"d": "2026-08-22", "official": true}]}.
#pragma once

#include <string_view>

#include "base/result.h"
#include "vietnamese/day_calendar.h"

namespace gandan::app {

// Error(invalid) "error.app.day_table" with {reason} when the text is no such table.
base::Result<vietnamese::DayCalendar> read_day_table(std::string_view json);

// data/calendar/days-off.json, as this program carries it.
const vietnamese::DayCalendar& standard_day_calendar();

}  // namespace gandan::app
