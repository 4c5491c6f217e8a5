#include "app/asked_deadline.h"

#include <array>
#include <charconv>

#include "base/named.h"
#include "vietnamese/format.h"

// keys: error.app.deadline.*

namespace gandan::app {
namespace {

constexpr std::array<std::string_view, 5> kind_names = {"working_days", "calendar_days", "office_hours", "quarter_days",
                                                        "same_day"};

base::Error wrong(const char* what, const std::string& value) {
  return base::invalid(std::string("error.app.deadline.") + what, "", {{"value", value}});
}

// Digits only: "010" is ten, and "7.9" or "1e3" is no count.
std::optional<int64_t> read_count(std::string_view text) {
  int64_t count = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
  const bool whole = fault == std::errc() && end == text.data() + text.size() && !text.empty();
  return whole ? std::optional(count) : std::nullopt;
}

// "2026-03-12T15:10", in Việt Nam.
std::optional<base::Instant> moment_in(const std::string& text) {
  const size_t middle = text.find_first_of("T ");
  const auto date = base::Date::parse_iso(text.substr(0, middle));
  if (!date || middle == std::string::npos) return std::nullopt;
  const auto minute = vietnamese::read_minute_of_day(text.substr(middle + 1));
  if (!minute) return std::nullopt;
  return base::Instant{base::local_midnight(*date).epoch_milliseconds + *minute * int64_t{60'000}};
}

// "2026-03-05/2026-03-11" or "2026-03-05/", an interval as ISO 8601 writes it.
std::optional<vietnamese::Suspension> suspension_in(const std::string& text) {
  const size_t slash = text.find('/');
  const auto from = base::Date::parse_iso(text.substr(0, slash));
  if (!from || slash == std::string::npos) return std::nullopt;
  const std::string end = text.substr(slash + 1);
  if (end.empty()) return vietnamese::Suspension{*from, std::nullopt};
  const auto until = base::Date::parse_iso(end);
  if (!until || *until < *from) return std::nullopt;
  return vietnamese::Suspension{*from, until};
}

base::Result<void> read_suspensions(const AskedDeadline& asked, DeadlineQuestion& question) {
  for (const std::string& text : asked.suspended) {
    const auto suspension = suspension_in(text);
    if (!suspension || !question.is_in_days()) return wrong("suspended", text);
    auto& before = question.suspensions;
    const bool in_order = before.empty() || (before.back().until && *before.back().until < suspension->from);
    if (!in_order || suspension->from < question.start) return wrong("suspended_order", text);
    before.push_back(*suspension);
  }
  return {};
}

}  // namespace

std::string_view name_of(AskedKind kind) {
  return kind_names[static_cast<size_t>(kind)];
}

vietnamese::DayCount DeadlineQuestion::day_count() const {
  return kind == AskedKind::working_days ? vietnamese::DayCount::working_days : vietnamese::DayCount::calendar_days;
}

base::Result<DeadlineQuestion> read_deadline(const AskedDeadline& asked) {
  const auto kind = base::named<AskedKind>(kind_names, asked.kind);
  if (!kind) return wrong("kind", asked.kind);
  const auto count = read_count(asked.count);
  DeadlineQuestion question{*kind, count.value_or(0), base::Date::from_day_number(0), {}, {}};
  if (*kind == AskedKind::same_day) {
    if (!count || *count < 1 || *count > 23) return wrong("hour", asked.count);
  } else if (!count || *count < 0 || *count > longest_deadline) {
    return wrong("count", asked.count);
  }
  if (question.is_in_days()) {
    const auto start = base::Date::parse_iso(asked.from);
    if (!start) return wrong("day", asked.from);
    question.start = *start;
  } else {
    const auto received = moment_in(asked.from);
    if (!received) return wrong("moment", asked.from);
    question.received = *received;
  }
  if (auto good = read_suspensions(asked, question); !good) return good.error();
  return question;
}

int64_t office_minutes(const vietnamese::OfficeHours& hours, const DeadlineQuestion& question) {
  return question.kind == AskedKind::quarter_days ? vietnamese::minutes_of_quarter_days(hours, question.count)
                                                  : question.count * 60;
}

std::string due_of(const vietnamese::DayCalendar& calendar, const vietnamese::OfficeHours& hours,
                   const DeadlineQuestion& question) {
  if (question.is_in_days()) {
    if (question.suspensions.empty()) {
      return vietnamese::due_date(calendar, question.day_count(), question.start, question.count).iso();
    }
    const auto due = vietnamese::explain_due_date(calendar, question.day_count(), question.start, question.count,
                                                  question.suspensions)
                         .due;
    return due ? due->iso() : std::string();
  }
  if (question.kind == AskedKind::same_day) {
    return vietnamese::same_day_due(calendar, question.received, static_cast<int>(question.count * 60)).iso();
  }
  const auto due = vietnamese::due_instant(calendar, hours, question.received, office_minutes(hours, question));
  return base::local_date(due).iso() + " " + vietnamese::format_time_of_day(due);
}

}  // namespace gandan::app
