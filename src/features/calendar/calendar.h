// The public face of features/calendar: which days the ward works, from the table that the program carries and what
// the ward decided, and the page on which that is decided. Counting days is vietnamese/deadline.h's.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "features/audit/audit.h"
#include "platform/db/database.h"
#include "platform/http/router.h"
#include "vietnamese/day_calendar.h"

namespace gandan::calendar {

// A table as JSON: {"days_off": [{"d": "2026-02-17", "n": "Tết Nguyên đán", "official": true, "source": "..."}],
// "working_saturdays": [{"d": "2026-08-22", "official": true}]}. Error(invalid) "error.calendar.day_table", {reason}.
base::Result<vietnamese::DayCalendar> read_day_calendar(std::string_view json);
// data/calendar/days-off.json, as this program carries it.
const vietnamese::DayCalendar& standard_day_calendar();

// The carried table with what the ward changed, as of this transaction; nullptr when the ward changed nothing. Made
// once for each change of the table, so cheap to ask for.
std::shared_ptr<const vietnamese::DayCalendar> ward_calendar(db::Transaction& transaction, const base::WardId& ward);

struct MovedDeadline {
  std::string name, path;  // "UB-PA-2611-0042-K", "/cases/UB-PA-2611-0042-K"
  std::optional<base::Instant> before, after;
};

// A change of the table, for whom it concerns.
struct DaysChanged {
  const vietnamese::DayCalendar* calendar;  // as it is then
  base::Date first;                         // the first day that changed
  std::string why;                          // "30/11/2026 nghỉ: Bão số 9 (Công điện 12/CĐ-UBND, 27/11/2026)"
  std::string path;                         // where the change and all that it moves are read
};
// Who keeps deadlines counted by the table.
struct DeadlineKeeper {
  std::function<std::vector<MovedDeadline>(db::Transaction&, const base::WardId&, const DaysChanged&)> preview = {};
  // In the transaction of the change: moves them and tells the people concerned.
  std::function<std::vector<MovedDeadline>(db::Transaction&, const audit::Actor&, const DaysChanged&)> move = {};
};

// "Ngày nào nghỉ, ngày nào làm?": /days-off.
void add_calendar_routes(http::Router& router, const DeadlineKeeper& keeper);

}  // namespace gandan::calendar
