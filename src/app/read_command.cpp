#include "app/read_command.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "app/reading_text.h"
#include "app/report_source.h"
#include "reading/read_json.h"
#include "reading/reading.h"

namespace gandan::app {
namespace {

ExitStatus read(const ReportOptions& options) {
  const auto document = read_report_file(options);
  if (!document) return ExitStatus::unusable;
  const auto found = reading::read_report(*document);
  const std::string text = options.format == "json" ? reading::read_json(found) : reading_text(found, options.language);
  return print(text) ? ExitStatus::well : ExitStatus::unusable;
}

}  // namespace

void add_read_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command = application.add_subcommand(
      "read", "Print the targets, tasks, projects and footnotes of a report. Exit status: 0 well, 2 could not read");
  const auto options = std::make_shared<ReportOptions>();
  add_report_options(*command, *options, {"text", "json"});
  command->callback([options, &status] { status = read(*options); });
}

}  // namespace gandan::app
