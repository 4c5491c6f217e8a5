#include "features/calendar/day_form.h"

#include <algorithm>
#include <charconv>

#include "features/calendar/proposed_days.h"
#include "platform/html/translator.h"

// keys: calendar.work.*

// keys: calendar.help.*

namespace gandan::calendar {
namespace {

using html::translate;

constexpr int64_t longest_span = 31;
constexpr int first_year = 1990, last_year = 2110;  // what vietnamese::DayCalendar answers at once

base::Result<std::optional<base::Date>> date_in(const http::Fields& form, const char* name) {
  const std::string_view text = form.get(name);
  if (text.empty()) return std::optional<base::Date>();
  const auto date = base::Date::parse_iso(text);
  if (!date || date->year() < first_year || date->year() > last_year) return base::invalid("error.calendar.date", name);
  return date;
}

base::Result<std::vector<TableDay>> span_in(const http::Fields& form) {
  const auto first = date_in(form, "first"), last = date_in(form, "last");
  if (!first) return first.error();
  if (!last) return last.error();
  if (!*first) return base::invalid("error.calendar.no_day", "first");
  const base::Date until = last->value_or(**first);
  if (until < **first) return base::invalid("error.calendar.backwards", "last");
  if (until - **first >= longest_span) return base::invalid("error.calendar.too_many", "last");
  const auto work = day_work_named(form.get("work"));
  if (!work) return base::invalid("error.calendar.work", "work");
  std::vector<TableDay> days;
  for (base::Date date = **first; date <= until; date = date.plus_days(1)) {
    days.push_back({date, *work, std::string(form.get("name"))});
  }
  return days;
}

// Only days that the program proposes itself: their names are not taken from the form.
base::Result<std::vector<TableDay>> proposed_in(const http::Fields& form) {
  const auto chosen = form.all("day");
  const auto year = base::Date::parse_iso(chosen.front());
  if (!year || year->year() < first_year || year->year() > last_year)
    return base::invalid("error.calendar.date", "day");
  std::vector<TableDay> days = proposed_days(year->year());
  std::erase_if(days, [&](const TableDay& day) { return std::ranges::find(chosen, day.date.iso()) == chosen.end(); });
  return days;
}

class Fields {
 public:
  Fields(const http::Context& context, const http::Fields* typed, const base::Error* error)
      : context_(context), typed_(typed), error_(error) {}

  html::Field make(const char* name, const char* label, html::FieldKind kind, const std::string& value,
                   bool required = true) const {
    html::Field field{name, translate(context_.language, label), kind, value};
    field.required = required;
    field.help = translate(context_.language, "calendar.help." + field.name);
    if (typed_ != nullptr) field.value = std::string(typed_->get(name));
    if (error_ != nullptr) field.error = html::error_of(context_.language, *error_, name);
    return field;
  }
  html::Field source(const TableDay* day) const {
    html::Field field = make("source", "calendar.form.source", html::FieldKind::text, day ? day->source : "");
    return field;
  }
  html::Field decided_on(const TableDay* day) const {
    const bool dated = day != nullptr && day->decided_on;
    return make("decided_on", "calendar.form.decided_on", html::FieldKind::date, dated ? day->decided_on->iso() : "",
                false);
  }

 private:
  const http::Context& context_;
  const http::Fields* typed_;
  const base::Error* error_;
};

}  // namespace

base::Result<std::vector<TableDay>> days_in(const http::Fields& form) {
  const bool proposed = !form.get("day").empty();
  auto days = proposed ? proposed_in(form) : span_in(form);
  if (!days) return days;
  const auto decided_on = date_in(form, proposed ? "law_decided_on" : "decided_on");
  if (!decided_on) return decided_on.error();
  const std::string source(form.get(proposed ? "law_source" : "source"));
  for (TableDay& day : *days) {
    if (!proposed || !source.empty()) day.source = source;
    day.decided_on = *decided_on;
    day.official = form.get("expected") != "1";
  }
  return days;
}

std::vector<html::Field> day_fields(const http::Context& context, const http::Fields* typed, const base::Error* error,
                                    const TableDay* day) {
  const Fields fields(context, typed, error);
  const std::string date = day == nullptr ? "" : day->date.iso();
  html::Field work = fields.make("work", "calendar.form.work", html::FieldKind::choice,
                                 day == nullptr ? "off" : std::string(name_of(day->work)));
  for (const DayWork each : {DayWork::off, DayWork::worked, DayWork::ordinary}) {
    const std::string name(name_of(each));
    work.choices.push_back({name, translate(context.language, "calendar.work." + name)});
  }
  html::Field expected = fields.make("expected", "calendar.form.expected", html::FieldKind::check,
                                     day != nullptr && !day->official ? "1" : "", false);
  html::Field name =
      fields.make("name", "calendar.form.name", html::FieldKind::text, day == nullptr ? "" : day->name, false);
  return {fields.make("first", "calendar.form.first", html::FieldKind::date, date),
          fields.make("last", "calendar.form.last", html::FieldKind::date, "", false),
          work,
          name,
          fields.source(day),
          fields.decided_on(day),
          expected};
}

std::vector<html::Field> decision_fields(const http::Context& context, const http::Fields* typed) {
  const Fields fields(context, typed, nullptr);
  html::Field source = fields.make("law_source", "calendar.form.source", html::FieldKind::text, "", false);
  return {source, fields.make("law_decided_on", "calendar.form.decided_on", html::FieldKind::date, "", false)};
}

std::vector<std::pair<std::string, std::string>> sent_again(const http::Fields& form) {
  std::vector<std::pair<std::string, std::string>> sent;
  for (const char* name :
       {"year", "first", "last", "work", "name", "source", "decided_on", "expected", "law_source", "law_decided_on"}) {
    if (!form.get(name).empty()) sent.emplace_back(name, std::string(form.get(name)));
  }
  for (const std::string_view day : form.all("day")) sent.emplace_back("day", std::string(day));
  return sent;
}

int year_in(const http::Fields& fields, base::Date today) {
  const std::string_view text = fields.get("year");
  int year = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool good = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return good && year >= first_year && year <= last_year ? year : today.year();
}

}  // namespace gandan::calendar
