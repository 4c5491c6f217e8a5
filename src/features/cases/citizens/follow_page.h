// Pages of those who follow a public case by e-mail: giving an address, confirming it by the link of the letter,
// leaving.
#pragma once

#include <memory>

#include "features/cases/citizens/visit_limits.h"
#include "features/cases/engine/case_actions.h"
#include "platform/http/router.h"

namespace gandan::cases {

// Only where letters are sent (CaseRules::sends_letters); without a mail server there is nothing to follow by.
void add_follow_routes(http::Router& router, const CaseRules& rules, const std::shared_ptr<VisitLimits>& limits);

}  // namespace gandan::cases
