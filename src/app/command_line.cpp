#include "app/command_line.h"

#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

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

// `gandan help deadline` is `gandan deadline --help`. In the order that CLI11 takes, the last first.
std::vector<std::string> arguments_of(int argc, char** argv) {
  std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  if (!arguments.empty() && arguments.front() == "help") {
    std::rotate(arguments.begin(), arguments.begin() + 1, arguments.end());
    arguments.back() = "--help";
  }
  std::reverse(arguments.begin(), arguments.end());
  return arguments;
}

ExitStatus parse_and_run(CLI::App& application, const ExitStatus& status, std::vector<std::string> arguments) {
  try {
    application.parse(std::move(arguments));
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
    CLI::App application("Gần Dân: runs a ward close to its people", "gandan");
    application.require_subcommand(1);
    ExitStatus status = ExitStatus::well;
    for (const AddCommand add : commands) add(application, status);
    status = parse_and_run(application, status, arguments_of(argc, argv));
    // What was printed has arrived: a full disk is no success.
    if (!std::cout.flush()) throw std::runtime_error("what was to be printed could not be written");
    return static_cast<int>(status);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "gandan: %s\n", error.what());
    return static_cast<int>(ExitStatus::unusable);
  }
}

}  // namespace gandan::app
