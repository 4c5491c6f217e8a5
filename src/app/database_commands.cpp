// `gandan migrate`, `gandan backup`: care of the database outside of serving.
#include <iostream>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/opened.h"

namespace gandan::app {
namespace {

ExitStatus backup(const std::string& configuration, const std::string& path) {
  const auto opened = open_for_command(configuration);
  if (!opened) return ExitStatus::unusable;
  if (const auto done = opened->database->backup_to(path); !done) {
    print_error(done.error());
    return ExitStatus::unusable;
  }
  return ExitStatus::well;
}

}  // namespace

void add_migrate_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command =
      application.add_subcommand("migrate", "Bring the database to this program's version (serve does it by itself)");
  const auto configuration = add_configuration_option(*command);
  command->callback([&status, configuration] {
    status = open_for_command(*configuration) ? ExitStatus::well : ExitStatus::unusable;
  });
}

void add_backup_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command = application.add_subcommand("backup", "Write a copy of the SQLite database while it is in use");
  const auto configuration = add_configuration_option(*command);
  auto path = std::make_shared<std::string>();
  command->add_option("file", *path, "Where to; must not exist")->required();
  command->callback([&status, configuration, path] { status = backup(*configuration, *path); });
}

}  // namespace gandan::app
