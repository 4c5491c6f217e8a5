// Open311: cases as service requests, and what happened to them. Only what the public page of a case shows, never
// anything of who brought it.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "features/cases/open311/open311_format.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases::open311 {

http::Response request_list(const http::Request& request, http::Context& context, const CaseRules& rules,
                            Format format);
// GET /open311/v2/requests/{file}
http::Response one_request(const http::Request& request, http::Context& context, const CaseRules& rules);
// GET /open311/v2/tokens/{file}: the number of what was sent with a token of the sender's own.
http::Response one_token(const http::Request& request, http::Context& context, const CaseRules& rules);
http::Response update_list(const http::Request& request, http::Context& context, const CaseRules& rules, Format format);

}  // namespace gandan::cases::open311
