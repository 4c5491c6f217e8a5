// Closed periods: which there are and closing another, what was shown then with later corrections beside it, and two of
// them side by side.
#pragma once

#include "features/programme/periods/period_facts.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

// `facts`: of other features, kept when a period is closed.
http::Response periods_page(const http::Request& request, http::Context& context);  // GET /periods
// GET /periods/preview?span=
http::Response period_preview(const http::Request& request, http::Context& context, const PeriodFacts& facts);
// POST /periods
http::Response post_period(const http::Request& request, http::Context& context, const PeriodFacts& facts);
// GET /periods/{id}
http::Response frozen_page(const http::Request& request, http::Context& context, const PeriodFacts& facts);
// GET /periods/compare?a=&b=
http::Response comparison_page(const http::Request& request, http::Context& context, const PeriodFacts& facts);

}  // namespace gandan::programme
