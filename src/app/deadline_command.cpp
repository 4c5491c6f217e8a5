// `gandan deadline`: when something is due, and why, day by day; or whole files of vectors compared with the engine.
#include <iostream>

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/opened.h"
#include "features/calendar/calendar.h"
#include "platform/config/load.h"
#include "platform/files/file.h"
#include "platform/html/translator.h"
#include "vietnamese/deadline.h"
#include "vietnamese/format.h"

namespace gandan::app {
namespace {

using vietnamese::DayCount;
using vietnamese::DayRole;

struct DeadlineOptions {
  SiteOptions site;  // for its language alone: nothing is opened
  std::string from, kind = "working_days", calendar_file, vectors_file;
  int64_t count = -1;
};

constexpr uint64_t table_limit_bytes = 16ULL << 20U;
constexpr int64_t longest_count = 20'000;  // about 55 years: more is a slip of the keyboard

// "2026-03-12T15:10", in Việt Nam.
std::optional<base::Instant> moment_in(const std::string& text) {
  const size_t middle = text.find_first_of("T ");
  const auto date = base::Date::parse_iso(text.substr(0, middle));
  if (!date || middle == std::string::npos) return std::nullopt;
  const auto minute = vietnamese::read_minute_of_day(text.substr(middle + 1));
  if (!minute) return std::nullopt;
  return base::Instant{base::local_midnight(*date).epoch_milliseconds + *minute * int64_t{60'000}};
}

std::optional<DayCount> kind_named(std::string_view name) {
  if (name == "working_days") return DayCount::working_days;
  if (name == "calendar_days") return DayCount::calendar_days;
  return std::nullopt;
}

std::string rule_in_words(const DeadlineOptions& options) {
  return html::translate(options.site.spoken(), "vietnamese.deadline.rule." + options.kind,
                         {{"count", std::to_string(options.count)}});
}

void print_day(const vietnamese::DayCalendar& calendar, const vietnamese::CountedDay& day, html::Language language) {
  // keys: vietnamese.weekday.*
  const std::string weekday =
      html::translate(language, "vietnamese.weekday." + std::to_string(static_cast<int>(day.date.weekday())));
  std::cout << "  " << vietnamese::format_date(day.date) << "  " << weekday << "  "
            << html::translate(
                   language, vietnamese::reason_key(day),
                   {{"number", std::to_string(day.number)}, {"name", std::string(calendar.name_of(day.date))}});
  if (!calendar.is_official(day.date)) std::cout << ' ' << html::translate(language, "vietnamese.day.unofficial");
  std::cout << '\n';
}

// Of a count in office time: "2026-03-13 09:30"; of same_day the date. nullopt when kind or count is none of them.
std::optional<std::string> due_in_office_time(const vietnamese::DayCalendar& calendar, const DeadlineOptions& options,
                                              base::Instant start) {
  const vietnamese::OfficeHours hours = vietnamese::standard_office_hours();
  const auto after = [&](int64_t minutes) {
    const base::Instant due = vietnamese::due_instant(calendar, hours, start, minutes);
    return base::local_date(due).iso() + " " + vietnamese::format_time_of_day(due);
  };
  if (options.kind == "office_hours") return after(options.count * 60);
  if (options.kind == "quarter_days") return after(vietnamese::minutes_of_quarter_days(hours, options.count));
  if (options.kind != "same_day" || options.count < 1 || options.count > 23) return std::nullopt;
  return vietnamese::same_day_due(calendar, start, static_cast<int>(options.count * 60)).iso();
}

ExitStatus explain(const vietnamese::DayCalendar& calendar, const DeadlineOptions& options) {
  const html::Language language = options.site.spoken();
  const bool possible = options.count >= 0 && options.count <= longest_count;
  if (const auto moment = moment_in(options.from); moment && possible) {
    if (const auto due = due_in_office_time(calendar, options, *moment)) {
      std::cout << *due << '\n' << rule_in_words(options) << '\n';
      return ExitStatus::well;
    }
  }
  const auto start = base::Date::parse_iso(options.from);
  const auto kind = kind_named(options.kind);
  if (!start || !kind || !possible) {
    complain(options.site, base::invalid("error.app.deadline_usage"));
    return ExitStatus::unusable;
  }
  const auto explanation = vietnamese::explain_due_date(calendar, *kind, *start, options.count);
  std::cout << explanation.due->iso() << '\n';
  std::cout << rule_in_words(options) << '\n';
  for (const auto& day : explanation.days) print_day(calendar, day, language);
  return ExitStatus::well;
}

// One case of a vector file: the due date as the engine has it, or nullopt when the case cannot be read.
std::optional<std::string> due_of(const vietnamese::DayCalendar& calendar, const nlohmann::json& vector) {
  if (!vector.is_object()) return std::nullopt;
  const auto kind = kind_named(vector.value("kind", ""));
  const auto start = base::Date::parse_iso(vector.value("start", ""));
  const int64_t count = vector.value("count", int64_t{-1});
  if (!kind || !start || count < 0 || count > longest_count) return std::nullopt;
  return vietnamese::due_date(calendar, *kind, *start, count).iso();
}

ExitStatus compare(const vietnamese::DayCalendar& calendar, const DeadlineOptions& options) {
  const std::string& path = options.vectors_file;
  const auto text = files::read_whole_file(path, table_limit_bytes);
  if (!text) {
    complain(options.site, text.error());
    return ExitStatus::unusable;
  }
  const auto vectors = nlohmann::json::parse(*text, nullptr, false);
  const auto cases = vectors.is_object() ? vectors.find("cases") : vectors.end();
  if (!vectors.is_object() || cases == vectors.end() || !cases->is_array()) {
    complain(options.site, base::invalid("error.app.vectors", "", {{"file", path}}));
    return ExitStatus::unusable;
  }
  int differing = 0;
  for (const auto& vector : *cases) {
    const auto due = due_of(calendar, vector);
    if (due && *due == vector.value("due", "")) continue;
    ++differing;
    std::cout << vector.dump() << " -> " << due.value_or("?") << '\n';
  }
  std::cout << differing << " / " << cases->size() << '\n';
  return differing == 0 ? ExitStatus::well : ExitStatus::findings;
}

ExitStatus deadline(const DeadlineOptions& options) {
  std::optional<vietnamese::DayCalendar> own;
  if (!options.calendar_file.empty()) {
    const auto text = files::read_whole_file(options.calendar_file, table_limit_bytes);
    if (!text) {
      complain(options.site, text.error());
      return ExitStatus::unusable;
    }
    auto table = calendar::read_day_calendar(*text);
    if (!table) {
      complain(options.site, table.error());
      return ExitStatus::unusable;
    }
    own = std::move(table).value();
  }
  const vietnamese::DayCalendar& days = own ? *own : calendar::standard_day_calendar();
  if (!options.vectors_file.empty()) return compare(days, options);
  return explain(days, options);
}

}  // namespace

void add_deadline_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command = application.add_subcommand("deadline", "When something is due, and why, day by day");
  auto options = std::make_shared<DeadlineOptions>();
  command->add_option("--from", options->from,
                      "The first day, not counted: 2026-03-12; for hours the moment: 2026-03-12T15:10");
  command->add_option("--count", options->count,
                      "How many days, hours or quarter days; of same_day the hour until which it must be received");
  command->add_option("--kind", options->kind, "working_days, calendar_days, office_hours, quarter_days or same_day")
      ->capture_default_str();
  command->add_option("--calendar", options->calendar_file, "A table of days off (JSON) instead of the program's own");
  command->add_option("--vectors", options->vectors_file, "Print every case of a file that differs, and their count");
  command->add_option("--language", options->site.language, "vi or en")->capture_default_str();
  command->callback([&status, options] { status = deadline(*options); });
}

}  // namespace gandan::app
