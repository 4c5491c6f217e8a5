// What on the list of tasks belongs to the reader alone: the head with their saved filters, and the form that changes
// the tasks they have chosen. Never part of what is kept between readers.
#pragma once

#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

struct OwnParts {
  html::SafeHtml above, below;
};
// Requires that somebody is signed in.
OwnParts own_parts(const http::Request& request, const http::Context& context);

http::Response post_task_view(const http::Request& request, http::Context& context);  // POST /tasks/views
http::Response post_task_view_removed(const http::Request& request,
                                      http::Context& context);                            // POST /tasks/views/{view}
http::Response post_tasks_changed(const http::Request& request, http::Context& context);  // POST /tasks/bulk

}  // namespace gandan::programme
