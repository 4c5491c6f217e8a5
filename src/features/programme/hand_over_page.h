// "Bàn giao việc": what a person holds, to whom it passes, and what was passed before.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

// Leaders who edit the programme, and administrators.
bool may_hand_over(const http::Context& context);

http::Response hand_over_page(const http::Request& request, http::Context& context);  // GET /people/{id}/hand-over
http::Response post_hand_over(const http::Request& request, http::Context& context);  // POST /people/{id}/hand-over

}  // namespace gandan::programme
