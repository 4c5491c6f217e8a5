// Every command of the program registers itself here with its options; what it does stands in its own file. A command
// sets `status`, the exit status of the process: 0 well, 1 findings or refused, 2 unusable input or usage.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace gandan::app {

// Options that all commands share.
struct Common {
  std::string configuration_file;  // --config; "" = ./gandan.toml or /etc/gandan/gandan.toml
};

void add_serve_command(CLI::App& application, const Common& common, int& status);
void add_init_command(CLI::App& application, const Common& common, int& status);
void add_demo_command(CLI::App& application, const Common& common, int& status);
void add_import_command(CLI::App& application, const Common& common, int& status);
void add_database_commands(CLI::App& application, const Common& common, int& status);  // migrate, backup

void add_deadline_command(CLI::App& application, int& status);

}  // namespace gandan::app
