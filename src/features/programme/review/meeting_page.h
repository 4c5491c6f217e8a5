// The monthly review on a wall: one target after another, the red ones first; what is decided there becomes a task.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response meeting_page(const http::Request& request, http::Context& context);       // GET /meeting
http::Response post_meeting_note(const http::Request& request, http::Context& context);  // POST /meeting/notes

}  // namespace gandan::programme
