// `gandan deadline`: when something is due, and why, day by day; or whole files of vectors compared with the engine.
#include <iostream>

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/deadline_reasons.h"
#include "app/opened.h"
#include "features/calendar/calendar.h"
#include "platform/config/load.h"
#include "platform/files/file.h"
#include "vietnamese/deadline.h"

namespace gandan::app {
namespace {

struct DeadlineOptions {
  SiteOptions site;  // for its language alone: nothing is opened
  AskedDeadline asked;
  std::string calendar_file, vectors_file;
};

constexpr uint64_t table_limit_bytes = 16ULL << 20U;

ExitStatus explain(const vietnamese::DayCalendar& calendar, const DeadlineOptions& options) {
  const auto reasons = deadline_reasons(calendar, options.asked, options.site.spoken());
  if (!reasons) {
    complain(options.site, reasons.error());
    return ExitStatus::unusable;
  }
  for (const std::string& line : *reasons) std::cout << line << '\n';
  return ExitStatus::well;
}

// One case of a vector file: the due date as the engine has it, or nullopt when the case cannot be read.
std::optional<std::string> due_of(const vietnamese::DayCalendar& calendar, const nlohmann::json& vector) {
  if (!vector.is_object()) return std::nullopt;
  const auto kind = day_count_named(vector.value("kind", ""));
  const auto start = base::Date::parse_iso(vector.value("start", ""));
  const int64_t count = vector.value("count", int64_t{-1});
  if (!kind || !start || count < 0 || count > longest_deadline) return std::nullopt;
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
  command->add_option("--from", options->asked.from,
                      "The first day, not counted: 2026-03-12; for hours the moment: 2026-03-12T15:10");
  command->add_option("--count", options->asked.count,
                      "How many days, hours or quarter days; of same_day the hour until which it must be received");
  command
      ->add_option("--kind", options->asked.kind, "working_days, calendar_days, office_hours, quarter_days or same_day")
      ->capture_default_str();
  command->add_option("--calendar", options->calendar_file, "A table of days off (JSON) instead of the program's own");
  command->add_option("--vectors", options->vectors_file, "Print every case of a file that differs, and their count");
  command->add_option("--language", options->site.language, "vi or en")
      ->check(CLI::IsMember({"vi", "en"}))
      ->capture_default_str();
  command->callback([&status, options] { status = deadline(*options); });
}

}  // namespace gandan::app
