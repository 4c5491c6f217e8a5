// The JSON of `gandan read --format=json`, with the fact that each target starts from. Pure.
#pragma once

#include <string>

#include "reading/reading.h"

namespace gandan::reading {

// One object with "targets", "tasks", "projects", "footnotes" and "facts"; a target's "base" is the fact
// it starts from; each item of a list in a line of its own.
std::string read_json(const Reading& reading);

}  // namespace gandan::reading
