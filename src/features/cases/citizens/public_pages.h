// What everybody may see of cases: the list and one case, without whoever brought it. "Me too" is support_page.h.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "features/cases/engine/case_event_store.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/kept_pages.h"
#include "platform/http/message.h"

namespace gandan::cases {

// Both are kept for those who are not signed in, until something of the ward changes or the minute does, as they show
// the time that is left. Searches are made anew each time.
http::Response public_list_page(const http::Request& request, http::Context& context, const CaseRules& rules,
                                http::KeptPages& kept);
http::Response public_case_page(const http::Request& request, http::Context& context, const CaseRules& rules,
                                http::KeptPages& kept);

// What the type shows of a case, and of its history what `reader` may read; the middle of the public page and of the
// citizen's own.
html::SafeHtml public_part(const http::Context& context, db::Transaction& transaction, const CaseRules& rules,
                           const CaseType& type, const Case& subject, SeenBy reader);

}  // namespace gandan::cases
