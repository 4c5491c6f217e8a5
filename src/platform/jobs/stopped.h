// What a handler returns that was told to stop (Run::goes_on, Run::report): the next program runs it again.
#pragma once

#include "base/result.h"

namespace gandan::jobs {

inline base::Error stopped() {
  return {base::ErrorKind::unavailable, "error.jobs.broken", {}, {}, "the program stops"};
}

}  // namespace gandan::jobs
