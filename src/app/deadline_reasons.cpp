#include "app/deadline_reasons.h"

#include "features/calendar/calendar.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"

// keys: vietnamese.weekday.* vietnamese.day.* vietnamese.deadline.*

namespace gandan::app {
namespace {

using html::translate;

class Reasons {
 public:
  Reasons(const vietnamese::DayCalendar& calendar, const vietnamese::OfficeHours& hours,
          const DeadlineQuestion& question, html::Language language)
      : calendar_(calendar), hours_(hours), question_(question), language_(language) {}

  std::vector<std::string> all() {
    const std::string due = due_of(calendar_, hours_, question_);
    const std::string kind(name_of(question_.kind));
    lines_ = {due.empty() ? translate(language_, "vietnamese.deadline.suspended") : due,
              translate(language_, "vietnamese.deadline.rule." + kind, counted()),
              translate(language_, "vietnamese.deadline.source." + kind)};
    if (question_.is_in_days()) {
      of_days();
    } else {
      question_.kind == AskedKind::same_day ? of_same_day() : of_office_time();
    }
    const std::string may_move = calendar::in_words(undecided_, calendar_, language_);
    lines_.push_back(may_move.empty() ? translate(language_, "calendar.decided") : may_move);
    return std::move(lines_);
  }

 private:
  html::Arguments counted() const { return {{"count", std::to_string(question_.count)}}; }

  void day(base::Date date, const std::string& reason_key, html::Arguments arguments = {}) {
    arguments.emplace_back("name", std::string(calendar_.name_of(date)));
    std::string line = "  " + vietnamese::format_date(date) + "  " +
                       translate(language_, "vietnamese.weekday." + std::to_string(static_cast<int>(date.weekday()))) +
                       "  " + translate(language_, reason_key, arguments);
    if (const auto source = calendar_.source_of(date); !source.empty()) {
      line += translate(language_, "vietnamese.day.by", {{"source", std::string(source)}});
    }
    if (!calendar_.is_official(date)) {
      line += " " + translate(language_, "vietnamese.day.unofficial");
    } else if (calendar_.is_undecided(date)) {
      line += " " + translate(language_, "vietnamese.day.expected_off",
                              {{"name", std::string(calendar_.undecided_on(date))}});
    }
    lines_.push_back(std::move(line));
  }

  void of_days() {
    const auto explanation = vietnamese::explain_due_date(calendar_, question_.day_count(), question_.start,
                                                          question_.count, question_.suspensions);
    for (const auto& each : explanation.days) {
      day(each.date, vietnamese::reason_key(each), {{"number", std::to_string(each.number)}});
    }
    undecided_.add(calendar_, question_.day_count(), explanation);
  }

  void of_office_time() {
    const base::Instant due =
        vietnamese::due_instant(calendar_, hours_, question_.received, office_minutes(hours_, question_));
    lines_.push_back(translate(language_, "vietnamese.deadline.hours", {{"hours", vietnamese::text_of(hours_)}}));
    for (const auto& each : vietnamese::explain_office_time(calendar_, hours_, question_.received, due)) {
      day(each.date, vietnamese::reason_key(each),
          {{"hours", std::to_string(each.minutes / 60)}, {"minutes", std::to_string(each.minutes % 60)}});
    }
    undecided_.add(calendar_, base::local_date(question_.received), base::local_date(due));
  }

  void of_same_day() {
    const base::Date received = base::local_date(question_.received);
    const base::Date due =
        vietnamese::same_day_due(calendar_, question_.received, static_cast<int>(question_.count * 60));
    for (base::Date date = received; date < due; date = date.plus_days(1)) {
      const bool late = calendar_.is_working(date);
      day(date, late ? "vietnamese.day.too_late" : vietnamese::reason_key({date, calendar_.kind_of(date), 0}),
          counted());
    }
    day(due, due == received ? "vietnamese.day.same_day" : "vietnamese.day.moved_to");
    undecided_.add(calendar_, received, due);
  }

  const vietnamese::DayCalendar& calendar_;
  const vietnamese::OfficeHours& hours_;
  const DeadlineQuestion& question_;
  html::Language language_;
  vietnamese::Undecided undecided_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> deadline_reasons(const vietnamese::DayCalendar& calendar, const vietnamese::OfficeHours& hours,
                                          const DeadlineQuestion& question, html::Language language) {
  return Reasons(calendar, hours, question, language).all();
}

}  // namespace gandan::app
