// "Số liệu nào đang chờ tôi?": figures to approve, those that came back, those that are due - each answered in place.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response figures_page(const http::Request& request, http::Context& context);  // GET /figures
http::Response post_approve(const http::Request& request, http::Context& context);  // POST /figures/{id}/approve
http::Response post_return(const http::Request& request, http::Context& context);   // POST /figures/{id}/return
http::Response post_drop(const http::Request& request, http::Context& context);     // POST /figures/{id}/drop

}  // namespace gandan::programme
