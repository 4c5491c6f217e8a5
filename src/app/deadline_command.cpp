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

std::optional<DayCount> kind_named(std::string_view name) {
  if (name == "working_days") return DayCount::working_days;
  if (name == "calendar_days") return DayCount::calendar_days;
  return std::nullopt;
}

// keys: vietnamese.day.* vietnamese.deadline.rule.*
std::string reason_key(const vietnamese::CountedDay& day) {
  using vietnamese::DayKind;
  switch (day.role) {
    case DayRole::start:
      return "vietnamese.day.start";
    case DayRole::suspended:
      return "vietnamese.day.suspended";
    case DayRole::counted:
      return day.kind == DayKind::worked_weekend ? "vietnamese.day.counted_worked" : "vietnamese.day.counted";
    case DayRole::skipped:
      return day.kind == DayKind::weekend ? "vietnamese.day.weekend" : "vietnamese.day.off";
    case DayRole::moved_to:
      break;
  }
  return day.kind == DayKind::working || day.kind == DayKind::worked_weekend ? "vietnamese.day.moved_to"
         : day.kind == DayKind::weekend                                      ? "vietnamese.day.weekend"
                                                                             : "vietnamese.day.off";
}

void print_day(const vietnamese::DayCalendar& calendar, const vietnamese::CountedDay& day, html::Language language) {
  // keys: vietnamese.weekday.*
  const std::string weekday =
      html::translate(language, "vietnamese.weekday." + std::to_string(static_cast<int>(day.date.weekday())));
  std::cout << "  " << vietnamese::format_date(day.date) << "  " << weekday << "  "
            << html::translate(
                   language, reason_key(day),
                   {{"number", std::to_string(day.number)}, {"name", std::string(calendar.name_of(day.date))}});
  if (!calendar.is_official(day.date)) std::cout << ' ' << html::translate(language, "vietnamese.day.unofficial");
  std::cout << '\n';
}

ExitStatus explain(const vietnamese::DayCalendar& calendar, const DeadlineOptions& options) {
  const html::Language language = options.site.spoken();
  const auto start = base::Date::parse_iso(options.from);
  const auto kind = kind_named(options.kind);
  if (!start || !kind || options.count < 0 || options.count > longest_count) {
    complain(options.site, base::invalid("error.app.deadline_usage"));
    return ExitStatus::unusable;
  }
  const auto explanation = vietnamese::explain_due_date(calendar, *kind, *start, options.count);
  std::cout << explanation.due->iso() << '\n';
  std::cout << html::translate(language, "vietnamese.deadline.rule." + options.kind,
                               {{"count", std::to_string(options.count)}})
            << '\n';
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
  command->add_option("--from", options->from, "The first day, not counted: 2026-03-12");
  command->add_option("--count", options->count, "How many days");
  command->add_option("--kind", options->kind, "working_days or calendar_days")->capture_default_str();
  command->add_option("--calendar", options->calendar_file, "A table of days off (JSON) instead of the program's own");
  command->add_option("--vectors", options->vectors_file, "Print every case of a file that differs, and their count");
  command->add_option("--language", options->site.language, "vi or en")->capture_default_str();
  command->callback([&status, options] { status = deadline(*options); });
}

}  // namespace gandan::app
