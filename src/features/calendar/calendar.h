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
#include "platform/auth/principal.h"
#include "platform/db/database.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/router.h"
#include "platform/jobs/runner.h"
#include "vietnamese/day_calendar.h"
#include "vietnamese/undecided.h"

namespace gandan::calendar {

// A table as JSON: {"days_off": [{"d": "2026-02-17", "n": "Tết Nguyên đán", "official": true, "source": "..."}],
// "working_saturdays": [{"d": "2026-08-22", "official": true}]}. Error(invalid) "error.calendar.day_table", {reason}.
base::Result<vietnamese::DayCalendar> read_day_calendar(std::string_view json);
// data/calendar/days-off.json, as this program carries it.
const vietnamese::DayCalendar& standard_day_calendar();

// The carried table with what the ward changed, as of this transaction; nullptr when the ward changed nothing. Made
// once for each change of the table, so cheap to ask for.
std::shared_ptr<const vietnamese::DayCalendar> ward_calendar(db::Transaction& transaction, const base::WardId& ward);

bool may_change_days(const auth::Principal& principal);

// Why a date that rests on these may still move: "Hạn này có thể dời: Tết Dương lịch (01/01/2027) dự kiến nghỉ ...";
// "" when they are none.
std::string in_words(const vietnamese::Undecided& undecided, const vietnamese::DayCalendar& calendar,
                     html::Language language);
// The year whose holidays wait for somebody to confirm them: this one, or from October on the next.
std::optional<int> year_to_confirm(db::Transaction& transaction, const base::WardId& ward, base::Date today);
// That line, for who may confirm them; nothing for anybody else.
html::SafeHtml days_to_confirm(const http::Context& context, db::Transaction& transaction);

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
// What a change would move: the first of them, and how many - at least, when not all were looked at.
struct MovePreview {
  std::vector<MovedDeadline> first = {};
  int64_t count = 0;
  bool at_least = false;
};
// Some of what is counted by the table, counted anew.
struct MovedPortion {
  std::vector<MovedDeadline> moved = {};
  int64_t looked_at = 0;
  std::string next = {};  // where the next portion begins, "" at the end
};
// Who keeps deadlines counted by the table. After a change everything that keeper counts goes by the new table at once;
// what was counted before is moved in portions, each in a transaction of its own, so that nobody waits for the writer.
struct DeadlineKeeper {
  std::function<MovePreview(db::Transaction&, const base::WardId&, const DaysChanged&)> preview = {};
  // How many there are to look at, for the progress.
  std::function<int64_t(db::Transaction&, const base::WardId&, const DaysChanged&)> count = {};
  // `after`: `next` of the portion before, "" for the first. Asked twice for the same, it moves nothing the second
  // time.
  std::function<MovedPortion(db::Transaction&, const audit::Actor&, const DaysChanged&, const std::string& after)>
      move = {};
  // When all have moved: tells the people concerned, once however often it is called for one change.
  std::function<void(db::Database&, const audit::Actor&, const DaysChanged&, const std::vector<MovedDeadline>&)> tell =
      {};
};

// "Ngày nào nghỉ, ngày nào làm?": /days-off. `runner` outlives the router and has the jobs below.
void add_calendar_routes(http::Router& router, const DeadlineKeeper& keeper, jobs::Runner& runner);
// The job that moves deadlines after a change.
void add_calendar_jobs(jobs::Runner& runner, const base::WardId& ward, const DeadlineKeeper& keeper);

}  // namespace gandan::calendar
