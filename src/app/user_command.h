// `gandan user add|list|password|end-sessions`: people and their way in, for whoever administers the machine. A
// password never stands on a command line: `add` and `password` print a link at which the person chooses one.
#pragma once

#include "app/command.h"

namespace gandan::app {

void add_user_command(CLI::App& application, ExitStatus& status);

}  // namespace gandan::app
