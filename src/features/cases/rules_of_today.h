// The rules that a request goes by.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "platform/http/context.h"

namespace gandan::cases {

// With the ward's table of days off as it is now, for as long as the request takes.
CaseRules rules_of_today(const CaseRules& rules, const http::Context& context);

}  // namespace gandan::cases
