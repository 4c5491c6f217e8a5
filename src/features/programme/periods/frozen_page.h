// Closed periods: which there are and closing another, what was shown then with later corrections beside it, and two of
// them side by side.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response periods_page(const http::Request& request, http::Context& context);     // GET /periods
http::Response period_preview(const http::Request& request, http::Context& context);   // GET /periods/preview?span=
http::Response post_period(const http::Request& request, http::Context& context);      // POST /periods
http::Response frozen_page(const http::Request& request, http::Context& context);      // GET /periods/{id}
http::Response comparison_page(const http::Request& request, http::Context& context);  // GET /periods/compare?a=&b=

}  // namespace gandan::programme
