// Every command of the program adds itself here; what it does stands in its own file.
#pragma once

#include "app/command.h"

namespace gandan::app {

void add_serve_command(CLI::App& application, ExitStatus& status);
void add_init_command(CLI::App& application, ExitStatus& status);
void add_demo_command(CLI::App& application, ExitStatus& status);
void add_import_command(CLI::App& application, ExitStatus& status);
void add_import_cases_command(CLI::App& application, ExitStatus& status);
void add_migrate_command(CLI::App& application, ExitStatus& status);
void add_backup_command(CLI::App& application, ExitStatus& status);
void add_deadline_command(CLI::App& application, ExitStatus& status);
void add_open311_command(CLI::App& application, ExitStatus& status);

}  // namespace gandan::app
