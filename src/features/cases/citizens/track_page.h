// The citizen follows a case by its code, and with its secret answers, rates, confirms or reopens it.
#pragma once

#include "features/cases/citizens/visit_limits.h"
#include "features/cases/engine/case_actions.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// GET /track: asks for the code; ?code= fills it in.
http::Response track_page(const http::Request& request, http::Context& context, const CaseRules& rules);
// POST /track: with the secret the citizen's own page, without it the public one. Here and below: 429 and the form to
// be sent again while the address has to wait after wrong secrets.
http::Response post_track(const http::Request& request, http::Context& context, const CaseRules& rules,
                          VisitLimits& limits);
// POST /track/steps: a transition that is open to the reporter, or the rating. The secret travels in the body only.
http::Response post_reporter_step(const http::Request& request, http::Context& context, const CaseRules& rules,
                                  VisitLimits& limits);

}  // namespace gandan::cases
