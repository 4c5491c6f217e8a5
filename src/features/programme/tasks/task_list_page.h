// "Ai đang làm gì, đến đâu?": the tasks under the key tasks and breakthroughs.
#pragma once

#include "features/programme/pages/kept_content.h"
#include "features/programme/targets/target_forms.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response task_list_page(const http::Request& request, http::Context& context, KeptContent& kept);
// The list at this address with a form on it ("view", "bulk") as it was typed, and why it was refused.
http::Response refused_task_list(http::Context& context, std::string_view address, const Refused& refused);

http::Response post_task_view(const http::Request& request, http::Context& context);  // POST /tasks/views
// POST /tasks/views/{view}
http::Response post_task_view_removed(const http::Request& request, http::Context& context);
http::Response post_tasks_changed(const http::Request& request, http::Context& context);  // POST /tasks/bulk

}  // namespace gandan::programme
