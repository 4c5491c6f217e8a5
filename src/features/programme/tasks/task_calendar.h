// Deadlines in people's own calendars: a secret address for one's own tasks and one for those of one's unit - leaders:
// of any unit - which can be made anew or ended at any time; whoever knows it reads titles and days, without signing
// in.
#pragma once

#include <string>

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response task_calendar_page(const http::Request& request, http::Context& context);  // GET /tasks/calendar
// `public_address`: as in Others (programme.h).
http::Response post_task_calendar(const http::Request& request, http::Context& context,
                                  const std::string& public_address);  // POST /tasks/calendar
http::Response calendar_feed(const http::Request& request, http::Context& context,
                             const std::string& public_address);  // GET /calendar/{secret}

}  // namespace gandan::programme
