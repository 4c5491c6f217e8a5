// The moment between fork and exec, and only that: what run_process's child does before it becomes the other program.
#pragma once

#include <sys/types.h>

#include <vector>

#include "platform/files/descriptor.h"
#include "platform/files/process.h"

namespace gandan::files {

// The parent's ends of what connects it with its child.
struct Child {
  pid_t id = -1;  // also the id of its process group
  Descriptor output;
  Descriptor errors;
};

// Starts `request`. On failure id is -1 and `failed` holds errno's value.
Child start_child(const ProcessRequest& request, int& failed);

}  // namespace gandan::files
