// One case with everything on one screen: what was brought, time and why, who works on it, history, and each step as a
// plain form.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

http::Response case_page(const http::Request& request, http::Context& context, const CaseRules& rules);
// POST /cases/{code}/steps: a transition of the type.
http::Response post_step(const http::Request& request, http::Context& context, const CaseRules& rules);
// POST /cases/{code}/work: assign, share, unshare, note, hide, show, not_duplicate; the field "act" says which.
http::Response post_work(const http::Request& request, http::Context& context, const CaseRules& rules);
// POST /cases/{code}/reporter: shows once who brought it; the look is written down.
http::Response post_look(const http::Request& request, http::Context& context, const CaseRules& rules);

}  // namespace gandan::cases
