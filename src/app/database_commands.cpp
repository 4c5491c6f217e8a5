// `gandan migrate`, `gandan backup`: care of the database outside of serving.
#include <iostream>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/opened.h"

namespace gandan::app {
namespace {

ExitStatus backup(const SiteOptions& site, const std::string& path) {
  const auto opened = open_for_command(site);
  if (!opened) return ExitStatus::unusable;
  if (const auto done = opened->database->backup_to(path); !done) {
    complain(site, done.error());
    return ExitStatus::unusable;
  }
  return ExitStatus::well;
}

}  // namespace

void add_migrate_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command =
      application.add_subcommand("migrate", "Bring the database to this program's version (serve does it by itself)");
  auto site = std::make_shared<SiteOptions>();
  add_site_options(*command, *site);
  command->callback([&status, site] { status = open_for_command(*site) ? ExitStatus::well : ExitStatus::unusable; });
}

void add_backup_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command = application.add_subcommand("backup", "Write a copy of the SQLite database while it is in use");
  auto site = std::make_shared<SiteOptions>();
  add_site_options(*command, *site);
  auto path = std::make_shared<std::string>();
  command->add_option("file", *path, "Where to; must not exist")->required();
  command->callback([&status, site, path] { status = backup(*site, *path); });
}

}  // namespace gandan::app
