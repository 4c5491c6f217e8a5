// `gandan migrate`, `gandan backup`: care of the database outside of serving.
#include <iostream>

#include "app/commands.h"
#include "app/opened.h"

namespace gandan::app {
namespace {

int migrate(const Common& common) { return open_for_command(common.configuration_file) ? 0 : 2; }

int backup(const Common& common, const std::string& path) {
  const auto opened = open_for_command(common.configuration_file);
  if (!opened) return 2;
  if (const auto done = opened->database->backup_to(path); !done) {
    print_error(done.error());
    return 2;
  }
  return 0;
}

}  // namespace

void add_database_commands(CLI::App& application, const Common& common, int& status) {
  application.add_subcommand("migrate", "Bring the database to this program's version (serve does it by itself)")
      ->callback([&] { status = migrate(common); });
  CLI::App* command = application.add_subcommand("backup", "Write a copy of the SQLite database while it is in use");
  auto path = std::make_shared<std::string>();
  command->add_option("file", *path, "Where to; must not exist")->required();
  command->callback([&common, &status, path] { status = backup(common, *path); });
}

}  // namespace gandan::app
