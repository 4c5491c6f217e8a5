#include "features/cases/engine/case_deadline.h"

#include <algorithm>

#include "platform/html/translator.h"
#include "vietnamese/format.h"

// keys: vietnamese.weekday.* cases.left.* cases.over.*

namespace gandan::cases {
namespace {

using html::translate;

constexpr int64_t minute_milliseconds = 60'000;
constexpr int64_t minutes_an_hour = 60;

base::Instant at_minute(base::Date day, int minute) {
  return {base::local_midnight(day).epoch_milliseconds + minute * minute_milliseconds};
}

// The days of pauses, those that begin before the time would be over; joined where they touch.
std::vector<vietnamese::Suspension> suspensions_of(const WorkTime& work, const Deadline& deadline, int due_minute,
                                                   const std::vector<Pause>& pauses) {
  std::vector<vietnamese::Suspension> days;
  const base::Date start = base::local_date(deadline.from);
  for (const Pause& pause : pauses) {
    const base::Date from = std::max(start, base::local_date(pause.from));
    const auto so_far =
        vietnamese::explain_due_date(*work.calendar, day_count(deadline.kind), start, deadline.count, days).due;
    if (so_far && at_minute(*so_far, due_minute) < pause.from) break;
    auto until = pause.until ? std::optional(base::local_date(*pause.until)) : std::nullopt;
    // What was left of the last day is left on a day that still has it.
    if (until && so_far == from && at_minute(*until, due_minute) <= *pause.until) until = until->plus_days(1);
    if (until && *until <= from) continue;
    if (!days.empty() && days.back().until && *days.back().until >= from) {
      days.back().until = until;
    } else {
      days.push_back({from, until});
    }
    if (!until) break;
  }
  return days;
}

int64_t office_minutes(const WorkTime& work, const Deadline& deadline) {
  return deadline.kind == DeadlineKind::quarter_days ? vietnamese::minutes_of_quarter_days(work.hours, deadline.count)
                                                     : deadline.count * minutes_an_hour;
}

std::optional<base::Instant> due_in_hours(const WorkTime& work, const Deadline& deadline,
                                          const std::vector<Pause>& pauses) {
  int64_t minutes = office_minutes(work, deadline);
  base::Instant at = deadline.from;
  for (const Pause& pause : pauses) {
    const int64_t passed = vietnamese::office_minutes_between(*work.calendar, work.hours, at, pause.from);
    if (passed >= minutes) break;
    if (!pause.until) return std::nullopt;
    minutes -= passed;
    at = *pause.until;
  }
  return vietnamese::due_instant(*work.calendar, work.hours, at, minutes);
}

// What was asked comes in like what was received: until the hour on the same day.
std::optional<base::Instant> due_same_day(const WorkTime& work, const Deadline& deadline, int due_minute,
                                          const std::vector<Pause>& pauses) {
  const auto due_when_in = [&](base::Instant at) {
    return at_minute(same_day_when_in(work, deadline, at), due_minute);
  };
  base::Instant due = due_when_in(deadline.from);
  for (const Pause& pause : pauses) {
    if (due < pause.from) break;
    if (!pause.until) return std::nullopt;
    due = std::max(due, due_when_in(*pause.until));
  }
  return due;
}

}  // namespace

base::Date same_day_when_in(const WorkTime& work, const Deadline& deadline, base::Instant at) {
  return vietnamese::same_day_due(*work.calendar, at, static_cast<int>(deadline.count * minutes_an_hour));
}

vietnamese::DayCount day_count(DeadlineKind kind) {
  return kind == DeadlineKind::calendar_days ? vietnamese::DayCount::calendar_days : vietnamese::DayCount::working_days;
}

bool is_in_days(DeadlineKind kind) {
  return kind == DeadlineKind::working_days || kind == DeadlineKind::calendar_days;
}

vietnamese::Explanation days_of(const WorkTime& work, const Deadline& deadline, int due_minute,
                                const std::vector<Pause>& pauses) {
  return vietnamese::explain_due_date(*work.calendar, day_count(deadline.kind), base::local_date(deadline.from),
                                      deadline.count, suspensions_of(work, deadline, due_minute, pauses));
}

Deadline deadline_of(const Extension& extension, base::Instant ended) {
  return {{}, extension.days, extension.kind, {}, Sureness::low, ended};
}

std::optional<base::Instant> due_of(const WorkTime& work, const Deadline& deadline, int due_minute,
                                    const std::vector<Pause>& pauses) {
  if (deadline.kind == DeadlineKind::same_day) return due_same_day(work, deadline, due_minute, pauses);
  if (!is_in_days(deadline.kind)) return due_in_hours(work, deadline, pauses);
  const auto due = days_of(work, deadline, due_minute, pauses).due;
  if (!due) return std::nullopt;
  return at_minute(*due, due_minute);
}

std::optional<base::Instant> due_of(const WorkTime& work, const Case& subject, int due_minute) {
  auto due = due_of(work, subject.deadline, due_minute, subject.pauses);
  for (const Extension& extension : subject.extensions) {
    if (due) due = due_of(work, deadline_of(extension, *due), due_minute, subject.pauses);
  }
  return due;
}

TimeLeft time_left(const WorkTime& work, base::Instant now, base::Instant due) {
  const bool is_over = due < now;
  const int64_t minutes =
      vietnamese::office_minutes_between(*work.calendar, work.hours, is_over ? due : now, is_over ? now : due);
  const int64_t a_day = std::max<int64_t>(1, work.hours.minutes_a_day());
  return {is_over, minutes / a_day, minutes % a_day / minutes_an_hour, minutes % a_day % minutes_an_hour};
}

std::string in_words(const TimeLeft& left, html::Language language) {
  const std::string which = left.is_over ? "cases.over." : "cases.left.";
  const html::Arguments parts = {{"days", std::to_string(left.days)},
                                 {"hours", std::to_string(left.hours)},
                                 {"minutes", std::to_string(left.minutes)}};
  if (left.days > 0) return translate(language, which + (left.hours > 0 ? "days_hours" : "days"), parts);
  if (left.hours > 0) return translate(language, which + (left.minutes > 0 ? "hours_minutes" : "hours"), parts);
  return translate(language, which + (left.minutes > 0 ? "minutes" : "now"), parts);
}

std::string standing_in_words(const WorkTime& work, const Case& subject, base::Instant now, html::Language language) {
  if (subject.passed_on) {
    return translate(language, subject.duplicate_of ? "cases.standing.merged" : "cases.standing.sent_on");
  }
  if (subject.answered_at) {
    return translate(language, subject.is_overdue(now) ? "cases.standing.late" : "cases.standing.in_time");
  }
  if (!subject.due_at) return translate(language, "cases.standing.paused");
  return in_words(time_left(work, now, *subject.due_at), language);
}

std::string weekday_in_words(base::Date date, html::Language language) {
  return translate(language, "vietnamese.weekday." + std::to_string(static_cast<int>(date.weekday())));
}

std::string due_in_words(base::Instant due, html::Language language) {
  const base::Date day = base::local_date(due);
  const int minute = base::local_minute_of_day(due);
  const std::string time = minute % 60 == 0
                               ? translate(language, "cases.due.hour", {{"hour", std::to_string(minute / 60)}})
                               : vietnamese::format_time_of_day(due);
  return translate(
      language, "cases.due.before",
      {{"time", time}, {"weekday", weekday_in_words(day, language)}, {"date", vietnamese::format_date(day)}});
}

}  // namespace gandan::cases
