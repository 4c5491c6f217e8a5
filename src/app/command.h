// What every command has in common. A command lives in its own file and adds itself to the command line; the table of
// commands is in command_line.cpp.
#pragma once

namespace CLI {
class App;
}

namespace gandan::app {

// The process's exit status: a command's callback sets it.
enum class ExitStatus {
  well = 0,
  findings = 1,  // it ran, and what it looked at is not in order
  unusable = 2,  // it could not read its input, or was called wrongly
};

// Adds a subcommand; `status` outlives the parsing.
using AddCommand = void (*)(CLI::App& application, ExitStatus& status);

}  // namespace gandan::app
