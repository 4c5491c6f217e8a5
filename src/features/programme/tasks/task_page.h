// One task: what is to be done, by whom, by when, how far it is; and the forms to change that.
#pragma once

#include <functional>

#include "features/programme/targets/target_forms.h"
#include "features/programme/tasks/task_store.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response task_page(const http::Request& request, http::Context& context);       // GET /tasks/{id}
http::Response task_edit_page(const http::Request& request, http::Context& context);  // GET /tasks/{id}/edit
http::Response post_task(const http::Request& request, http::Context& context);       // POST /tasks/{id}
http::Response new_task_page(const http::Request& request, http::Context& context);   // GET /tasks/new
http::Response post_new_task(const http::Request& request, http::Context& context);   // POST /tasks/new

// What is posted from the page of a task (task_posts.cpp).
http::Response post_task_step(const http::Request& request, http::Context& context);         // .../steps
http::Response post_task_link(const http::Request& request, http::Context& context);         // .../links
http::Response post_task_milestone(const http::Request& request, http::Context& context);    // .../milestones
http::Response post_milestone_change(const http::Request& request, http::Context& context);  // .../milestones/{part}
http::Response post_task_extension(const http::Request& request, http::Context& context);    // .../extensions
http::Response post_extension_answer(const http::Request& request, http::Context& context);  // .../extensions/{part}

http::Response post_task_comment(const http::Request& request, http::Context& context);  // .../comments
http::Response post_task_watch(const http::Request& request, http::Context& context);    // .../watch

http::Response post_task_withdrawal(const http::Request& request, http::Context& context);  // .../withdrawal

// The task's page with the form that was refused and why.
http::Response refused_task_page(const http::Request& request, const http::Context& context, const Refused& refused);

base::Error no_such_task();

}  // namespace gandan::programme
