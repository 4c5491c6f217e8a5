#include "features/cases/officers/time_used.h"

#include <algorithm>

#include "platform/html/translator.h"
#include "views/features/cases/time_used.tpl.h"

namespace gandan::cases {
namespace {

// In the unit of the deadline: milliseconds where every day counts, otherwise minutes in which the ward works.
int64_t passed(const WorkTime& work, DeadlineKind kind, base::Instant from, base::Instant until) {
  if (until <= from) return 0;
  if (kind == DeadlineKind::calendar_days) return until.epoch_milliseconds - from.epoch_milliseconds;
  return vietnamese::office_minutes_between(*work.calendar, work.hours, from, until);
}

// Of the pauses that have ended, what lies before `until`.
int64_t stood(const WorkTime& work, const Case& subject, base::Instant until) {
  int64_t sum = 0;
  for (const Pause& pause : subject.pauses) {
    if (pause.until) sum += passed(work, subject.deadline.kind, pause.from, std::min(*pause.until, until));
  }
  return sum;
}

// When it would be due if the pause that is open had never begun.
std::optional<base::Instant> due_without_open_pause(const WorkTime& work, Case subject, int due_minute) {
  std::erase_if(subject.pauses, [](const Pause& pause) { return !pause.until; });
  return due_of(work, subject, due_minute);
}

// When the count stopped: answered, asked of the citizen, or not yet.
base::Instant counted_until(const Case& subject, base::Instant now) {
  if (subject.answered_at) return *subject.answered_at;
  const bool stands = !subject.pauses.empty() && !subject.pauses.back().until;
  return stands ? subject.pauses.back().from : now;
}

}  // namespace

bool is_due_by_rule(const WorkTime& work, const Case& subject, int due_minute) {
  return subject.due_at && subject.due_at == due_of(work, subject.deadline, due_minute, {});
}

std::optional<int> percent_of_time_used(const WorkTime& work, const Case& subject, int due_minute, base::Instant now) {
  const auto due = subject.due_at ? subject.due_at : due_without_open_pause(work, subject, due_minute);
  if (!due) return std::nullopt;
  const base::Instant from = subject.deadline.from, until = counted_until(subject, now);
  if (until >= *due) return 100;
  const DeadlineKind kind = subject.deadline.kind;
  const int64_t whole = passed(work, kind, from, *due) - stood(work, subject, *due);
  const int64_t used = passed(work, kind, from, until) - stood(work, subject, until);
  if (whole <= 0) return 100;
  return static_cast<int>(std::clamp<int64_t>(used * 100 / whole, 0, 100));
}

html::SafeHtml time_used_bar(const http::Context& context, const WorkTime& work, const Case& subject, int due_minute) {
  constexpr int nearly = 80;
  const base::Instant now = context.clock.now();
  const auto percent = percent_of_time_used(work, subject, due_minute, now);
  if (!percent) return html::SafeHtml::made_by_template("");
  const bool waits = !subject.answered_at && subject.due_at;
  const char* tone = subject.is_overdue(now) ? "red" : waits && *percent >= nearly ? "orange" : waits ? "blue" : "grey";
  html::View view("features/cases/views/time_used.tpl");
  view.set(ktu_TONE, tone).set(ktu_PERCENT, int64_t{*percent});
  view.set(ktu_WORDS, html::translate(context.language, "cases.time_used", {{"percent", std::to_string(*percent)}}));
  return view.render(context.language);
}

}  // namespace gandan::cases
