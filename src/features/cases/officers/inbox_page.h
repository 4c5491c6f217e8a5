// "Việc nào sắp hết hạn?": the officer's list of open cases by time left; and the form for what is brought to the
// counter.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

http::Response inbox_page(const http::Request& request, http::Context& context, const CaseRules& rules);
// POST /cases/bulk: several are assigned or sent on, all or none; what could not be done is said above the list, with
// what was chosen and typed.
http::Response post_bulk(const http::Request& request, http::Context& context, const CaseRules& rules);
http::Response receive_page(const http::Request& request, http::Context& context, const CaseRules& rules);
http::Response post_received(const http::Request& request, http::Context& context, const CaseRules& rules);

}  // namespace gandan::cases
