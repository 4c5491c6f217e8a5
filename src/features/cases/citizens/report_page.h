// "Báo cho phường": what and where, then the words, then the code and when the answer is due. No account, no script.
#pragma once

#include "features/cases/citizens/visit_limits.h"
#include "features/cases/engine/case_actions.h"
#include "platform/db/shared_writer.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// GET /report: the place, and once that is chosen the words, with similar open cases before them.
http::Response report_page(const http::Request& request, http::Context& context, const CaseRules& rules);
// POST /report: the end page with code and secret; sent twice it is the same page. 429 with the form as it was typed
// when its address sent too many.
http::Response post_report(const http::Request& request, http::Context& context, const CaseRules& rules,
                           VisitLimits& limits, db::SharedWriter& writer);

}  // namespace gandan::cases
