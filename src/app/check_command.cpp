#include "app/check_command.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "app/report_source.h"
#include "features/reading/finding_json.h"
#include "features/reading/finding_sarif.h"
#include "features/reading/finding_text.h"
#include "reading/reading.h"

namespace gandan::app {
namespace {

std::string rendered(const std::vector<reading::Finding>& findings, const ReportOptions& options) {
  if (options.format == "json") return reading::findings_json(findings, options.language);
  if (options.format == "sarif") return reading::findings_sarif(findings, options.file, options.language);
  return reading::findings_text(findings, options.file, options.language);
}

ExitStatus check(const ReportOptions& options) {
  const auto document = read_report_file(options);
  if (!document) return ExitStatus::unusable;
  const auto findings = reading::check_report(*document);
  if (!print(rendered(findings, options))) return ExitStatus::unusable;
  return findings.empty() ? ExitStatus::well : ExitStatus::findings;
}

}  // namespace

void add_check_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command = application.add_subcommand(
      "check", "Find what does not add up in a report. Exit status: 0 nothing found, 1 findings, 2 could not read");
  const auto options = std::make_shared<ReportOptions>();
  add_report_options(*command, *options, {"text", "json", "sarif"});
  command->callback([options, &status] { status = check(*options); });
}

}  // namespace gandan::app
