// "Me too": the page that asks and the form that counts. A page of its own, so that the case's page carries no token
// and is the same for everybody.
#pragma once

#include "features/cases/citizens/visit_limits.h"
#include "features/cases/engine/case_actions.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// GET and POST /field-reports/{code}/support
http::Response support_page(const http::Request& request, http::Context& context, const CaseRules& rules);
http::Response post_support(const http::Request& request, http::Context& context, const CaseRules& rules,
                            VisitLimits& limits);

}  // namespace gandan::cases
