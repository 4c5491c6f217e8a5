// "Tuần này có gì mới?": a week of what happened, in words.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response activity_page(const http::Request& request, http::Context& context);  // GET /activity

}  // namespace gandan::programme
