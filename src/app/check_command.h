// `gandan check FILE`: what does not add up in a report, as compilers say it, as JSON or as SARIF.
#pragma once

#include "app/command.h"

namespace gandan::app {

void add_check_command(CLI::App& application, ExitStatus& status);

}  // namespace gandan::app
