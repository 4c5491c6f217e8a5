// "Hôm nay tôi phải làm gì?": what is due of the person who is signed in, soonest first, each answered where it stands.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response mine_page(const http::Request& request, http::Context& context);       // GET /mine
http::Response post_my_figure(const http::Request& request, http::Context& context);  // POST /mine/targets/{id}
http::Response post_my_task(const http::Request& request, http::Context& context);    // POST /mine/tasks/{id}
http::Response post_my_explanation(const http::Request& request,
                                   http::Context& context);  // POST /mine/explanations/{id}

}  // namespace gandan::programme
