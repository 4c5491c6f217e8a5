// `gandan import`: a report becomes a draft of the programme. Nothing goes live: a person reviews it in the browser.
#include <filesystem>
#include <iostream>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/opened.h"
#include "features/people/people.h"
#include "features/reading/draft_actions.h"
#include "platform/office/source_text.h"

namespace gandan::app {
namespace {

ExitStatus import(const SiteOptions& site, const std::string& path) {
  const auto source = office::read_source(path);
  if (!source) {
    complain(site, source.error());
    return ExitStatus::unusable;
  }
  const auto opened = open_for_command(site);
  if (!opened) return ExitStatus::unusable;
  auto transaction = opened->database->write();
  if (!people::find_ward(transaction, opened->ward)) {
    complain(site, {base::ErrorKind::not_found, "error.app.no_ward", {{"code", opened->ward.text()}}, {}, {}});
    return ExitStatus::unusable;
  }
  const auto report = reading::import_report(transaction, command_line_actor(opened->ward, base::SystemClock().now()),
                                             {.file_name = std::filesystem::path(path).filename().string(),
                                              .source_kind = reading::source_kind_word(source->kind),
                                              .needs_review = source->needs_review,
                                              .text = source->text});
  if (!report) {
    complain(site, report.error());
    return ExitStatus::unusable;
  }
  transaction.commit();
  std::cout << "http://" << opened->settings.http_address << ':' << opened->settings.http_port << "/reports/"
            << report.value().text() << "/review" << std::endl;
  return ExitStatus::well;
}

}  // namespace

void add_import_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command = application.add_subcommand("import", "Read a report into a draft and print where to review it");
  auto path = std::make_shared<std::string>();
  command->add_option("file", *path, "The report: TXT, DOCX, PDF, HTML")->required();
  auto site = std::make_shared<SiteOptions>();
  add_site_options(*command, *site);
  command->callback([&status, site, path] { status = import(*site, *path); });
}

}  // namespace gandan::app
