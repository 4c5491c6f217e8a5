// Pages of indicators: their list, and the form that makes or changes one. One indicator by itself is shown by
// target_page.h, since all but the goal is the same.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response indicator_list_page(const http::Request& request, http::Context& context);

http::Response new_indicator_page(const http::Request& request, http::Context& context);
http::Response post_new_indicator(const http::Request& request, http::Context& context);
http::Response indicator_edit_page(const http::Request& request, http::Context& context);
http::Response post_indicator(const http::Request& request, http::Context& context);
http::Response post_withdraw_indicator(const http::Request& request, http::Context& context);

}  // namespace gandan::programme
