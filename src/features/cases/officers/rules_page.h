// "Việc mới giao cho ai?": the ward's own rules for new cases, to be added, replaced and removed.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// GET and POST /cases/rules; the field "act" says which: set or remove.
http::Response rules_page(const http::Request& request, http::Context& context, const CaseRules& rules);
http::Response post_rule(const http::Request& request, http::Context& context, const CaseRules& rules);

}  // namespace gandan::cases
