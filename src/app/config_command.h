// `gandan config`: the settings in force and where they come from, a gandan.toml to begin with, or the documentation.
#pragma once

#include "app/command.h"

namespace gandan::app {

void add_config_command(CLI::App& application, ExitStatus& status);

}  // namespace gandan::app
