// `gandan deadline`: when something is due, and why, day by day; or whole files of vectors compared with the engine.
#include <iostream>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/deadline_reasons.h"
#include "app/deadline_vectors.h"
#include "app/site_options.h"
#include "features/calendar/calendar.h"
#include "platform/files/file.h"

namespace gandan::app {
namespace {

struct DeadlineOptions {
  SiteOptions site;  // for its language and office hours: no database is opened
  AskedDeadline asked;
  std::string calendar_file, vectors_file;
};

constexpr uint64_t table_limit_bytes = 16ULL << 20U;

// The table of days off to count by: of the file, or the program's own.
base::Result<vietnamese::DayCalendar> calendar_to_use(const std::string& file) {
  if (file.empty()) return calendar::standard_day_calendar();
  const auto text = files::read_whole_file(file, table_limit_bytes);
  if (!text) return text.error();
  return calendar::read_day_calendar(*text);
}

ExitStatus explain(const vietnamese::DayCalendar& calendar, const vietnamese::OfficeHours& hours,
                   const DeadlineOptions& options) {
  const auto question = read_deadline(options.asked);
  if (!question) {
    complain(options.site, question.error());
    return ExitStatus::unusable;
  }
  for (const std::string& line : deadline_reasons(calendar, hours, *question, options.site.spoken())) {
    std::cout << line << '\n';
  }
  return ExitStatus::well;
}

ExitStatus compare(const vietnamese::DayCalendar& calendar, const vietnamese::OfficeHours& hours,
                   const DeadlineOptions& options) {
  const std::string& path = options.vectors_file;
  const auto text = files::read_whole_file(path, table_limit_bytes);
  const auto compared = text ? compare_vectors(calendar, hours, path, *text, options.site.spoken()) : text.error();
  if (!compared) {
    complain(options.site, compared.error());
    return ExitStatus::unusable;
  }
  for (const std::string& line : compared->differing) std::cout << line << '\n';
  std::cout << compared->differing.size() << " / " << compared->cases << '\n';
  return compared->differing.empty() ? ExitStatus::well : ExitStatus::findings;
}

ExitStatus deadline(const DeadlineOptions& options) {
  const auto settings = load_settings(options.site);
  if (!settings) return ExitStatus::unusable;
  const auto hours = vietnamese::read_office_hours(settings->settings.office_hours).value();
  const auto calendar = calendar_to_use(options.calendar_file);
  if (!calendar) {
    complain(options.site, calendar.error());
    return ExitStatus::unusable;
  }
  return options.vectors_file.empty() ? explain(*calendar, hours, options) : compare(*calendar, hours, options);
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
  command
      ->add_option("--suspended", options->asked.suspended,
                   "When the clock stood still: 2026-03-05/2026-03-11, as often as needed; of days only")
      ->expected(1);
  command->add_option("--calendar", options->calendar_file, "A table of days off (JSON) instead of the program's own");
  command->add_option("--vectors", options->vectors_file, "Print every case of a file that differs, and their count");
  add_site_options(*command, options->site);
  command->callback([&status, options] { status = deadline(*options); });
}

}  // namespace gandan::app
