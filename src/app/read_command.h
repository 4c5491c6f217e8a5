// `gandan read FILE`: what a report promises, as JSON or for people.
#pragma once

#include "app/command.h"

namespace gandan::app {

void add_read_command(CLI::App& application, ExitStatus& status);

}  // namespace gandan::app
