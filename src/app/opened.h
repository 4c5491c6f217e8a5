// What most commands need first: the settings and the open, migrated database, or a sentence on standard error.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/typed_id.h"
#include "features/audit/audit.h"
#include "platform/config/settings.h"
#include "platform/db/database.h"

namespace CLI {
class App;
}

namespace gandan::app {

// --config of a command: the file of settings, "" = ./gandan.toml or /etc/gandan/gandan.toml.
std::shared_ptr<std::string> add_configuration_option(CLI::App& command);

struct Opened {
  config::Settings settings;
  base::WardId ward;
  std::unique_ptr<db::Database> database;
};

// Prints what is wrong and gives nothing when the settings or the database cannot be used: exit status 2.
std::optional<Opened> open_for_command(const std::string& configuration_file);

// Prints an error in Vietnamese (or as GANDAN_LANGUAGE says) to standard error.
void print_error(const base::Error& error);

// Somebody at the command line, who needs no sign-in: whoever may run the program may change the file anyway.
audit::Actor command_line_actor(const base::WardId& ward, base::Instant now);

}  // namespace gandan::app
