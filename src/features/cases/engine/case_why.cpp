#include "features/cases/engine/case_why.h"

#include "features/calendar/calendar.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"

// keys: vietnamese.day.* vietnamese.deadline.rule.*

namespace gandan::cases {
namespace {

using html::translate;

constexpr int64_t minutes_an_hour = 60;

// A day with its reason, the source of a day off, and whether it is decided.
WhyLine line_of(const WorkTime& work, base::Date date, const std::string& reason_key, html::Arguments arguments,
                html::Language language) {
  arguments.emplace_back("name", std::string(work.calendar->name_of(date)));
  std::string reason = translate(language, reason_key, arguments);
  if (const auto source = work.calendar->source_of(date); !source.empty()) {
    reason += translate(language, "vietnamese.day.by", {{"source", std::string(source)}});
  }
  if (!work.calendar->is_official(date)) {
    reason += " " + translate(language, "vietnamese.day.unofficial");
  } else if (work.calendar->is_undecided(date)) {
    reason += " " + translate(language, "vietnamese.day.expected_off",
                              {{"name", std::string(work.calendar->undecided_on(date))}});
  }
  return {vietnamese::format_date(date) + ", " + weekday_in_words(date, language), reason};
}

std::string rule_in_words(DeadlineKind kind, int64_t count, html::Language language) {
  return translate(language, "vietnamese.deadline.rule." + std::string(name_of(kind)),
                   {{"count", std::to_string(count)}});
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

  void add_office_days(base::Instant from, base::Instant until) {
    if (subject_.deadline.kind == DeadlineKind::same_day) return;
    for (const auto& day : vietnamese::explain_office_time(*work_.calendar, work_.hours, from, until)) {
      const html::Arguments time = {{"hours", std::to_string(day.minutes / minutes_an_hour)},
                                    {"minutes", std::to_string(day.minutes % minutes_an_hour)}};
      why_.days.push_back(line_of(work_, day.date, vietnamese::reason_key(day), time, language_));
    }
  }

  void add_moments() {
    const auto ended = due(subject_.deadline);
    base::Instant from = subject_.deadline.from;
    add_beginning("cases.why.from", from);
    for (const Pause& pause : subject_.pauses) {
      if (ended && *ended < pause.from) break;  // begun when it was over
      add_office_days(from, pause.from);
      add(pause.from, translate(language_, "cases.why.paused"));
      if (!pause.until) return;
      from = *pause.until;
      add_beginning("cases.why.resumed", from);
    }
    if (!ended) return;
    add_office_days(from, *ended);
    add(*ended, translate(language_, "cases.why.due"));
    undecided_.add(*work_.calendar, base::local_date(subject_.deadline.from), base::local_date(*ended));
  }

  void add_days(const Deadline& deadline) {
    const auto explanation = days_of(work_, deadline, due_minute_, subject_.pauses);
    for (const auto& day : explanation.days) {
      const html::Arguments number = {{"number", std::to_string(day.number)}};
      why_.days.push_back(line_of(work_, day.date, vietnamese::reason_key(day), number, language_));
    }
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

Why why_due(const WorkTime& work, const Case& subject, int due_minute, html::Language language) {
  return Reasons(work, subject, due_minute, language).all();
}

}  // namespace gandan::cases
