// What everybody may see of cases: the list and one case, without whoever brought it; and "me too".
#pragma once

#include "features/cases/case_actions.h"
#include "features/cases/case_event_store.h"
#include "features/cases/visit_limits.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

http::Response public_list_page(const http::Request& request, http::Context& context, const CaseRules& rules);
http::Response public_case_page(const http::Request& request, http::Context& context, const CaseRules& rules);
// POST /field-reports/{code}/support
http::Response post_support(const http::Request& request, http::Context& context, const CaseRules& rules,
                            VisitLimits& limits);

// What happened, in the reader's language: a transition's name, or cases.event.<kind>.
std::string event_name(html::Language language, const CaseType& type, const Event& event);

// What the type shows of a case, and of its history what `reader` may read; the middle of the public page and of the
// citizen's own.
html::SafeHtml public_part(const http::Context& context, db::Transaction& transaction, const CaseRules& rules,
                           const CaseType& type, const Case& subject, SeenBy reader);

}  // namespace gandan::cases
