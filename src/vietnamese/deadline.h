// When something is due, and why. Pure: the calendar and the office hours are handed in.
//
// Counting follows the Civil Code 2015, articles 147-148: the first day is not counted, and an end on a day off moves
// to the end of the next working day. "Ngày" are days in a row, "ngày làm việc" leave out days off and count worked
// Saturdays; which of the two a rule means is part of the rule. Hours and quarter days (as internal procedures of
// one-stop shops use) are counted in office time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "vietnamese/day_calendar.h"

namespace gandan::vietnamese {

// ---- days ----

enum class DayCount : uint8_t { calendar_days, working_days };

// The last day of `count` days from `start`. Requires 0 <= count; count 0 is the start, moved off a day off.
base::Date due_date(const DayCalendar& calendar, DayCount kind, base::Date start, int64_t count);

enum class DayRole : uint8_t {
  start,      // the first day, not counted
  counted,    // a day of the count
  skipped,    // a day off that working days leave out
  suspended,  // the clock stood still
  moved_to,   // a day passed because the end fell on a day off, or the day it moved to
  resumed,    // the last day again, for what was left of it when the clock was stopped
};

struct CountedDay {
  base::Date date;
  DayRole role = DayRole::counted;
  int64_t number = 0;  // of a counted day: 1, 2, ...
  DayKind kind = DayKind::working;
};

// Of locales/: why a day was counted, skipped or moved to.
std::string reason_key(const CountedDay& day);

// The clock stands still from the day of the suspension until the day of resumption: days d with from < d <= until do
// not count. One that begins on the last day, or on the days off after it, leaves what was left of the time then: the
// rest of that day on the day of resumption, or the working day that it would have moved to. Open (nullopt): still
// suspended.
struct Suspension {
  base::Date from;
  std::optional<base::Date> until;
};

struct Explanation {
  std::optional<base::Date> due;  // nullopt while a suspension is open
  std::vector<CountedDay> days;   // from the start to the due day, each with its reason
};

// Every day between start and due date. Requires suspensions in order and apart, each beginning at or after `start`;
// those that begin after the due date change nothing. The due date is that of the same count with each suspension's
// days (of the same kind) added, and never before the clock runs again.
Explanation explain_due_date(const DayCalendar& calendar, DayCount kind, base::Date start, int64_t count,
                             const std::vector<Suspension>& suspensions = {});

// ---- office time ----

struct OfficeHours {
  struct Interval {
    int from_minute = 0, until_minute = 0;  // of the day, in Việt Nam
  };
  std::vector<Interval> intervals;  // in order, apart, the same every working day

  int64_t minutes_a_day() const;
};

OfficeHours standard_office_hours();  // 7:30-11:30 and 13:30-17:30: eight hours
// "7:30", "15:05", "24:00", with blanks around it or not.
std::optional<int> read_minute_of_day(std::string_view text);
// "7:30-11:30, 13:30-17:30": in order and apart; nullopt when it is anything else.
std::optional<OfficeHours> read_office_hours(std::string_view text);
// As read_office_hours takes it.
std::string text_of(const OfficeHours& hours);

// The instant at which `minutes` of office time have passed since `start`; 0 minutes: the start, moved into office
// time. An end that falls on the close of an interval stays there.
base::Instant due_instant(const DayCalendar& calendar, const OfficeHours& hours, base::Instant start, int64_t minutes);
// The minutes that each day from `from` to `until` gives, the days with none, too.
struct OfficeDay {
  base::Date date;
  DayKind kind = DayKind::working;
  int64_t minutes = 0;
};
// Of locales/: what a day gives of office time, or why nothing.
std::string reason_key(const OfficeDay& day);
std::vector<OfficeDay> explain_office_time(const DayCalendar& calendar, const OfficeHours& hours, base::Instant from,
                                           base::Instant until);
// Office minutes between two instants; 0 when until is not after from.
int64_t office_minutes_between(const DayCalendar& calendar, const OfficeHours& hours, base::Instant from,
                               base::Instant until);
// Quarter days in office minutes (internal steps are measured in 0.25 day; Vĩnh Long 2682/QĐ-UBND and others).
int64_t minutes_of_quarter_days(const OfficeHours& hours, int64_t quarters);

// A procedure answered the same day: received after `latest_minute` (15:00 in the published procedures) or on a day
// off, it is due on the next working day.
base::Date same_day_due(const DayCalendar& calendar, base::Instant received, int latest_minute = 15 * 60);

}  // namespace gandan::vietnamese
