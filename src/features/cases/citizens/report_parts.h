// What the script of the report form asks for: a fresh token before it sends, what is open there already, and the
// worker that keeps the form and unsent drafts on the phone. And the answer to a report that the script sent.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// GET /report/token: {"csrf": "..."}. A page elsewhere cannot read it, as it could not read the form.
http::Response report_token(const http::Request& request, http::Context& context, const CaseRules& rules);
// GET /report/similar?category=&neighbourhood=&latitude=&longitude=&text=
http::Response report_similar(const http::Request& request, http::Context& context, const CaseRules& rules);
// GET /report/worker.js, whose scope is /report.
http::Response report_worker(const http::Request& request, http::Context& context, const CaseRules& rules);

// Whether the script sent it.
bool wants_json(const http::Request& request);
// {"code", "secret", "due", "why", "path", "qr"}: for the sender only, never kept in between.
http::Response received_json(const http::Context& context, const CaseRules& rules, const Received& received);

}  // namespace gandan::cases
