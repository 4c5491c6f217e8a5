// The JSON of `gandan read --format=json`. Pure.
#pragma once

#include <string>

#include "features/reading/reading.h"

namespace gandan::reading {

// One object with "targets", "tasks", "projects" and "footnotes"; each item of a list in a line of its own.
std::string read_json(const Reading& reading);

}  // namespace gandan::reading
