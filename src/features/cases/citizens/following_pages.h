// Following cases without an account: Atom feeds of the public list and of a case, and leaving the letters by e-mail.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "platform/http/router.h"

namespace gandan::cases {

void add_following_routes(http::Router& router, const CaseRules& rules);

}  // namespace gandan::cases
