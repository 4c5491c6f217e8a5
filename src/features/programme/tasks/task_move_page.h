// "Đặt việc này dưới việc nào?": the page that moves a task in the tree.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response task_move_page(const http::Request& request, http::Context& context);  // GET /tasks/{id}/move?q=words
http::Response post_task_move(const http::Request& request, http::Context& context);  // POST /tasks/{id}/move

}  // namespace gandan::programme
