// One task: what is to be done, by whom, by when, how far it is; and the forms to change that.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response task_page(const http::Request& request, http::Context& context);       // GET /tasks/{id}
http::Response post_task_step(const http::Request& request, http::Context& context);  // POST /tasks/{id}/steps
http::Response task_edit_page(const http::Request& request, http::Context& context);  // GET /tasks/{id}/edit
http::Response post_task(const http::Request& request, http::Context& context);       // POST /tasks/{id}
http::Response new_task_page(const http::Request& request, http::Context& context);   // GET /tasks/new
http::Response post_new_task(const http::Request& request, http::Context& context);   // POST /tasks/new

}  // namespace gandan::programme
