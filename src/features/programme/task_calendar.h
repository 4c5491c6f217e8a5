// Deadlines in people's own calendars: a secret address for one's own tasks and one for those of one's unit, which can
// be made anew at any time; whoever knows it reads titles and days, without signing in.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response task_calendar_page(const http::Request& request, http::Context& context);  // GET /tasks/calendar
http::Response post_task_calendar(const http::Request& request, http::Context& context);  // POST /tasks/calendar
http::Response calendar_feed(const http::Request& request, http::Context& context);       // GET /calendar/{secret}

}  // namespace gandan::programme
