// Changing what a target promises: its wording, goal, base line, and how often it is reported.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response target_edit_page(const http::Request& request, http::Context& context);  // GET /targets/{id}/edit
http::Response post_target(const http::Request& request, http::Context& context);       // POST /targets/{id}

}  // namespace gandan::programme
