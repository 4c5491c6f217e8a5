// "Bắt đầu từ đâu?": the guide for a ward's first hour, each step with how far it is and where it is done.
#pragma once

#include "features/programme/programme.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response first_hour_page(const http::Request& request, http::Context& context,
                               const FindReading& find_reading);                       // GET /start
http::Response post_first_hour(const http::Request& request, http::Context& context);  // POST /start: away, or back

// For whom it is there, until all steps are done or it was put away.
bool first_hour_is_open(const http::Context& context, db::Transaction& transaction, const FindReading& find_reading);

// For the dashboard of those who can take the steps: how many are done. Nothing when all are, or it was put away.
html::SafeHtml first_hour_note(const http::Context& context, db::Transaction& transaction);

}  // namespace gandan::programme
