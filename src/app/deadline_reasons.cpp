#include "app/deadline_reasons.h"

#include <algorithm>
#include <array>

#include "features/calendar/calendar.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"

// keys: vietnamese.weekday.* vietnamese.day.* vietnamese.deadline.rule.* error.app.deadline.*

namespace gandan::app {
namespace {

using html::translate;
using vietnamese::DayCount;
using vietnamese::DayKind;

constexpr std::array<std::string_view, 5> kinds = {"working_days", "calendar_days", "office_hours", "quarter_days",
                                                   "same_day"};

// "2026-03-12T15:10", in Việt Nam.
std::optional<base::Instant> moment_in(const std::string& text) {
  const size_t middle = text.find_first_of("T ");
  const auto date = base::Date::parse_iso(text.substr(0, middle));
  if (!date || middle == std::string::npos) return std::nullopt;
  const auto minute = vietnamese::read_minute_of_day(text.substr(middle + 1));
  if (!minute) return std::nullopt;
  return base::Instant{base::local_midnight(*date).epoch_milliseconds + *minute * int64_t{60'000}};
}

base::Error wrong(const char* what, const std::string& value) {
  return base::invalid(std::string("error.app.deadline.") + what, "", {{"value", value}});
}

class Reasons {
 public:
  Reasons(const vietnamese::DayCalendar& calendar, const AskedDeadline& asked, html::Language language)
      : calendar_(calendar), asked_(asked), language_(language) {}

  base::Result<std::vector<std::string>> all() {
    if (std::ranges::find(kinds, asked_.kind) == kinds.end()) return wrong("kind", asked_.kind);
    const bool same_day = asked_.kind == "same_day";
    if (same_day && (asked_.count < 1 || asked_.count > 23)) return wrong("hour", std::to_string(asked_.count));
    if (asked_.count < 0 || asked_.count > longest_deadline) return wrong("count", std::to_string(asked_.count));
    if (const auto kind = day_count_named(asked_.kind)) {
      const auto start = base::Date::parse_iso(asked_.from);
      if (!start) return wrong("day", asked_.from);
      of_days(*kind, *start);
    } else {
      const auto start = moment_in(asked_.from);
      if (!start) return wrong("moment", asked_.from);
      same_day ? of_same_day(*start) : of_office_time(*start);
    }
    const std::string may_move = calendar::in_words(undecided_, calendar_, language_);
    lines_.push_back(may_move.empty() ? translate(language_, "calendar.decided") : may_move);
    return std::move(lines_);
  }

 private:
  void begin(std::string due) {
    lines_.push_back(std::move(due));
    lines_.push_back(
        translate(language_, "vietnamese.deadline.rule." + asked_.kind, {{"count", std::to_string(asked_.count)}}));
  }

  void day(base::Date date, const std::string& reason_key, html::Arguments arguments = {}) {
    arguments.emplace_back("name", std::string(calendar_.name_of(date)));
    std::string line = "  " + vietnamese::format_date(date) + "  " +
                       translate(language_, "vietnamese.weekday." + std::to_string(static_cast<int>(date.weekday()))) +
                       "  " + translate(language_, reason_key, arguments);
    if (!calendar_.is_official(date)) {
      line += " " + translate(language_, "vietnamese.day.unofficial");
    } else if (calendar_.is_undecided(date)) {
      line += " " + translate(language_, "vietnamese.day.expected_off",
                              {{"name", std::string(calendar_.undecided_on(date))}});
    }
    lines_.push_back(std::move(line));
  }

  void of_days(DayCount kind, base::Date start) {
    const auto explanation = vietnamese::explain_due_date(calendar_, kind, start, asked_.count);
    begin(explanation.due->iso());
    for (const auto& each : explanation.days) {
      day(each.date, vietnamese::reason_key(each), {{"number", std::to_string(each.number)}});
    }
    undecided_.add(calendar_, kind, explanation);
  }

  // A day that gives no time: off, or received after its hours.
  static std::string idle_key(DayKind kind) {
    if (kind == DayKind::weekend) return "vietnamese.day.weekend";
    return kind == DayKind::day_off ? "vietnamese.day.off" : "vietnamese.day.after_hours";
  }

  void of_office_time(base::Instant start) {
    const vietnamese::OfficeHours hours = vietnamese::standard_office_hours();
    const int64_t minutes =
        asked_.kind == "quarter_days" ? vietnamese::minutes_of_quarter_days(hours, asked_.count) : asked_.count * 60;
    const base::Instant due = vietnamese::due_instant(calendar_, hours, start, minutes);
    begin(base::local_date(due).iso() + " " + vietnamese::format_time_of_day(due));
    for (const auto& each : vietnamese::explain_office_time(calendar_, hours, start, due)) {
      const std::string key = each.minutes > 0 ? "vietnamese.day.office_time" : idle_key(each.kind);
      day(each.date, key,
          {{"hours", std::to_string(each.minutes / 60)}, {"minutes", std::to_string(each.minutes % 60)}});
    }
    undecided_.add(calendar_, base::local_date(start), base::local_date(due));
  }

  void of_same_day(base::Instant start) {
    const base::Date received = base::local_date(start);
    const base::Date due = vietnamese::same_day_due(calendar_, start, static_cast<int>(asked_.count * 60));
    begin(due.iso());
    for (base::Date date = received; date < due; date = date.plus_days(1)) {
      day(date, idle_key(calendar_.kind_of(date)));
    }
    day(due, due == received ? "vietnamese.day.same_day" : "vietnamese.day.moved_to");
    undecided_.add(calendar_, received, due);
  }

  const vietnamese::DayCalendar& calendar_;
  const AskedDeadline& asked_;
  html::Language language_;
  vietnamese::Undecided undecided_;
  std::vector<std::string> lines_;
};

}  // namespace

std::optional<DayCount> day_count_named(std::string_view name) {
  if (name == "working_days") return DayCount::working_days;
  if (name == "calendar_days") return DayCount::calendar_days;
  return std::nullopt;
}

base::Result<std::vector<std::string>> deadline_reasons(const vietnamese::DayCalendar& calendar,
                                                        const AskedDeadline& asked, html::Language language) {
  return Reasons(calendar, asked, language).all();
}

}  // namespace gandan::app
