// The commands of the program (`gandan serve`, `gandan read`, ...): parses the arguments and calls the one that was
// asked for. Leaves what a command does to its own file.
#pragma once

namespace gandan::app {

// Returns the process's exit status: 0 well, 1 findings or refused, 2 unusable input or usage.
int run(int argc, char** argv);

}  // namespace gandan::app
