// The ward's templates of tasks: the list, making one (from a task, or from nothing), changing
// and removing one.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response task_templates_page(const http::Request& request, http::Context& context);  // GET /tasks/templates
// GET /tasks/templates/new?task=ID
http::Response new_task_template_page(const http::Request& request, http::Context& context);
http::Response post_new_task_template(const http::Request& request, http::Context& context);
// GET and POST /tasks/templates/{part}/edit
http::Response task_template_edit_page(const http::Request& request, http::Context& context);
http::Response post_task_template(const http::Request& request, http::Context& context);
// POST /tasks/templates/{part}
http::Response post_task_template_removed(const http::Request& request, http::Context& context);

}  // namespace gandan::programme
