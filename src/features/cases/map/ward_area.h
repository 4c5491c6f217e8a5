// Whether a point can be in the ward at all. Outlines are drawn roughly and a phone errs, so that only what is far
// outside is refused; without outlines every point on earth is as good as another.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "platform/http/context.h"

namespace gandan::cases {

// For cases that are brought now. Error(invalid) "error.cases.far_away" about the address.
base::Result<void> check_near_ward(const http::Context& context, const CaseRules& rules, const Place& place);

}  // namespace gandan::cases
