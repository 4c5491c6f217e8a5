// `gandan import-cases`: cases that the ward kept in a spreadsheet before.
#include <iostream>

#include <CLI/CLI.hpp>

#include "app/case_sheet.h"
#include "app/commands.h"
#include "app/opened.h"
#include "app/own_case_types.h"
#include "features/calendar/calendar.h"
#include "platform/html/translator.h"

namespace gandan::app {
namespace {

constexpr size_t most_errors_told = 50;

struct ImportOptions {
  SiteOptions site;
  std::string file, type = "field_report";
};

void tell(const ImportOptions& options, const std::vector<SheetError>& errors) {
  const html::Language language = options.site.spoken();
  for (size_t i = 0; i < std::min(errors.size(), most_errors_told); ++i) {
    const SheetError& each = errors[i];
    std::cerr << html::translate(language, "app.import_cases.error",
                                 {{"row", std::to_string(each.row)},
                                  {"column", each.column},
                                  {"reason", html::translate(language, each.error)}})
              << '\n';
  }
  std::cerr << html::translate(language, "app.import_cases.refused", {{"count", std::to_string(errors.size())}})
            << '\n';
}

ExitStatus import_cases_of(const ImportOptions& options) {
  const auto rows = sheet::read_workbook(options.file);
  const auto types = own_case_types(case_types_folder(options.site), base::SystemClock().today());
  if (!rows || !types) {
    complain(options.site, rows ? types.error() : rows.error());
    return ExitStatus::unusable;
  }
  const auto opened = open_for_command(options.site);
  const cases::CaseType* type = types->find(options.type);
  if (!opened) return ExitStatus::unusable;
  if (type == nullptr) {
    complain(options.site, base::invalid("error.cases.type_unknown"));
    return ExitStatus::unusable;
  }
  cases::CaseRules rules{&*types, {&calendar::standard_day_calendar()}};
  rules.work.hours = *vietnamese::read_office_hours(opened->settings.office_hours);
  const audit::Actor actor = command_line_actor(opened->ward, base::SystemClock().now());
  CaseSheet sheet = [&] {
    auto transaction = opened->database->read();
    return read_case_sheet(*rows, *type, people::neighbourhoods(transaction, opened->ward), actor.at);
  }();
  const ImportedCases done = import_cases(*opened->database, rules, actor, sheet);
  if (!sheet.errors.empty()) {
    tell(options, sheet.errors);
    return ExitStatus::findings;
  }
  std::cout << html::translate(options.site.spoken(), "app.import_cases.done",
                               {{"made", std::to_string(done.made)}, {"there", std::to_string(done.there_already)}})
            << '\n';
  return ExitStatus::well;
}

}  // namespace

void add_import_cases_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command =
      application.add_subcommand("import-cases", "Take in cases that were kept in a spreadsheet before");
  auto options = std::make_shared<ImportOptions>();
  command->add_option("file", options->file, "An XLSX file: a row a case under headings such as Lĩnh vực and Nội dung")
      ->required();
  command->add_option("--type", options->type, "The type of the cases")->capture_default_str();
  add_site_options(*command, options->site);
  command->callback([&status, options] { status = import_cases_of(*options); });
}

}  // namespace gandan::app
