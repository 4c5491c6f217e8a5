#include "features/cases/engine/case_deadline.h"

#include <algorithm>

#include "features/calendar/calendar.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"

// keys: vietnamese.day.* vietnamese.deadline.rule.* vietnamese.weekday.* cases.left.* cases.over.*

namespace gandan::cases {
namespace {

using html::translate;

constexpr int64_t minute_milliseconds = 60'000;
constexpr int64_t minutes_an_hour = 60;

vietnamese::DayCount day_count(DeadlineKind kind) {
  return kind == DeadlineKind::calendar_days ? vietnamese::DayCount::calendar_days : vietnamese::DayCount::working_days;
}

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
    const auto until = pause.until ? std::optional(base::local_date(*pause.until)) : std::nullopt;
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

base::Date same_day_when_in(const WorkTime& work, const Deadline& deadline, base::Instant at) {
  return vietnamese::same_day_due(*work.calendar, at, static_cast<int>(deadline.count * minutes_an_hour));
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

// Counted in days, each with its reason; the others in office time.
bool is_in_days(DeadlineKind kind) {
  return kind == DeadlineKind::working_days || kind == DeadlineKind::calendar_days;
}

std::string weekday_in_words(base::Date date, html::Language language) {
  return translate(language, "vietnamese.weekday." + std::to_string(static_cast<int>(date.weekday())));
}

WhyLine line_of(const WorkTime& work, const vietnamese::CountedDay& day, html::Language language) {
  std::string reason =
      translate(language, vietnamese::reason_key(day),
                {{"number", std::to_string(day.number)}, {"name", std::string(work.calendar->name_of(day.date))}});
  if (const auto source = work.calendar->source_of(day.date); !source.empty()) {
    reason += translate(language, "vietnamese.day.by", {{"source", std::string(source)}});
  }
  if (!work.calendar->is_official(day.date)) {
    reason += " " + translate(language, "vietnamese.day.unofficial");
  } else if (work.calendar->is_undecided(day.date)) {
    reason += " " + translate(language, "vietnamese.day.expected_off",
                              {{"name", std::string(work.calendar->undecided_on(day.date))}});
  }
  return {vietnamese::format_date(day.date) + ", " + weekday_in_words(day.date, language), reason};
}

std::string rule_in_words(DeadlineKind kind, int64_t count, html::Language language) {
  return translate(language, "vietnamese.deadline.rule." + std::string(name_of(kind)),
                   {{"count", std::to_string(count)}});
}

// As a rule of its own that begins where the time ended before.
Deadline deadline_of(const Extension& extension, base::Instant ended) {
  return {{}, extension.days, extension.kind, {}, Sureness::low, ended};
}

// Puts together why a case is due when it is.
class Reasons {
 public:
  Reasons(const WorkTime& work, const Case& subject, int due_minute, html::Language language)
      : work_(work), subject_(subject), due_minute_(due_minute), language_(language) {
    const Deadline& deadline = subject.deadline;
    why_ = {
        rule_in_words(deadline.kind, deadline.count, language), deadline.source.in(language), deadline.sure, {}, {}};
  }

  Why all() {
    const Deadline& deadline = subject_.deadline;
    is_in_days(deadline.kind) ? add_days(deadline) : add_moments();
    auto ended = due(deadline);
    for (const Extension& extension : subject_.extensions) {
      if (!ended) break;
      const Deadline longer = deadline_of(extension, *ended);
      add(extension.at, translate(language_, "cases.why.extended",
                                  {{"rule", rule_in_words(extension.kind, extension.days, language_)},
                                   {"decision", extension.decision}}));
      add_days(longer);
      ended = due(longer);
    }
    if (!subject_.answered_at) why_.may_move = calendar::in_words(undecided_, *work_.calendar, language_);
    return std::move(why_);
  }

 private:
  std::optional<base::Instant> due(const Deadline& deadline) const {
    return due_of(work_, deadline, due_minute_, subject_.pauses);
  }

  void add(base::Instant at, std::string reason) {
    why_.days.push_back({vietnamese::format_instant(at), std::move(reason)});
  }

  // What came in when the ward does not work, or too late for the same day, is counted from when it does.
  void add_beginning(const char* key, base::Instant at) {
    add(at, translate(language_, key));
    if (subject_.deadline.kind == DeadlineKind::same_day) {
      const base::Date day = same_day_when_in(work_, subject_.deadline, at);
      if (base::local_date(at) < day) {
        why_.days.push_back({vietnamese::format_date(day), translate(language_, "cases.why.next_day")});
      }
      return;
    }
    const base::Instant counted = vietnamese::due_instant(*work_.calendar, work_.hours, at, 0);
    if (at < counted) add(counted, translate(language_, "cases.why.office_opens"));
  }

  void add_moments() {
    add_beginning("cases.why.from", subject_.deadline.from);
    for (const Pause& pause : subject_.pauses) {
      add(pause.from, translate(language_, "cases.why.paused"));
      if (pause.until) add_beginning("cases.why.resumed", *pause.until);
    }
    const auto ended = due(subject_.deadline);
    if (!ended) return;
    add(*ended, translate(language_, "cases.why.due"));
    undecided_.add(*work_.calendar, base::local_date(subject_.deadline.from), base::local_date(*ended));
  }

  void add_days(const Deadline& deadline) {
    const auto explanation =
        vietnamese::explain_due_date(*work_.calendar, day_count(deadline.kind), base::local_date(deadline.from),
                                     deadline.count, suspensions_of(work_, deadline, due_minute_, subject_.pauses));
    for (const auto& day : explanation.days) why_.days.push_back(line_of(work_, day, language_));
    undecided_.add(*work_.calendar, day_count(deadline.kind), explanation);
    // The clock stands: the days end here, and it is said since when.
    if (!explanation.due) add(subject_.pauses.back().from, translate(language_, "cases.why.stands"));
  }

  const WorkTime& work_;
  const Case& subject_;
  int due_minute_;
  html::Language language_;
  Why why_;
  vietnamese::Undecided undecided_;
};

}  // namespace

std::optional<base::Instant> due_of(const WorkTime& work, const Deadline& deadline, int due_minute,
                                    const std::vector<Pause>& pauses) {
  if (deadline.kind == DeadlineKind::same_day) return due_same_day(work, deadline, due_minute, pauses);
  if (!is_in_days(deadline.kind)) return due_in_hours(work, deadline, pauses);
  const auto due =
      vietnamese::explain_due_date(*work.calendar, day_count(deadline.kind), base::local_date(deadline.from),
                                   deadline.count, suspensions_of(work, deadline, due_minute, pauses))
          .due;
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

Why why_due(const WorkTime& work, const Case& subject, int due_minute, html::Language language) {
  return Reasons(work, subject, due_minute, language).all();
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
