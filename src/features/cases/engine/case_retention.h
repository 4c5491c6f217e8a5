// Erases what a type of case says is not kept any longer: first who brought it, with all that only they and the ward
// could read, the papers and the photos they sent; years later everything but what is counted. Counted from the end of
// the case (its answer, when nobody closed it). The audit log gets counts only.
#pragma once

#include "features/cases/engine/case_actions.h"

namespace gandan::cases {

struct Erased {
  int64_t reporters = 0;  // cases of which the reporter's part was erased
  int64_t cases = 0;      // cases of which everything was
};

// At most `batch` cases of each version of a type and each of the two steps; the caller commits and asks again until
// nothing was erased.
Erased erase_what_is_over(db::Transaction& transaction, const audit::Actor& actor, int64_t batch);

}  // namespace gandan::cases
