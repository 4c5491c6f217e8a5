#include "app/command_line.h"

#include <CLI/CLI.hpp>

namespace gandan::app {

int run(int argc, char** argv) {
  CLI::App application("Gần Dân: runs a ward close to its people");
  application.require_subcommand(0, 1);
  CLI11_PARSE(application, argc, argv);
  return 0;
}

}  // namespace gandan::app
