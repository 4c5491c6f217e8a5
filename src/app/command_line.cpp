#include "app/command_line.h"

#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <exception>

#include "app/check_command.h"
#include "app/command.h"
#include "app/commands.h"
#include "app/config_command.h"
#include "app/read_command.h"
#include "app/user_command.h"

namespace gandan::app {
namespace {

// The order is that of `gandan --help`.
constexpr std::array<AddCommand, 13> commands = {
    add_serve_command,   add_init_command,         add_demo_command,    add_read_command,   add_check_command,
    add_import_command,  add_import_cases_command, add_user_command,    add_config_command, add_backup_command,
    add_migrate_command, add_deadline_command,     add_open311_command,
};

ExitStatus parse_and_run(CLI::App& application, const ExitStatus& status, int argc, char** argv) {
  try {
    application.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked_for_help = application.exit(error) == 0;
    return asked_for_help ? ExitStatus::well : ExitStatus::unusable;
  }
  return status;
}

}  // namespace

int run(int argc, char** argv) {
  // The database, its copies and what was uploaded hold what citizens told the ward: nobody else of this machine reads
  // what is written here.
  ::umask(S_IRWXG | S_IRWXO);
  try {
    CLI::App application("Gần Dân: runs a ward close to its people");
    application.require_subcommand(1);
    ExitStatus status = ExitStatus::well;
    for (const AddCommand add : commands) add(application, status);
    return static_cast<int>(parse_and_run(application, status, argc, argv));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "gandan: %s\n", error.what());
    return static_cast<int>(ExitStatus::unusable);
  }
}

}  // namespace gandan::app
