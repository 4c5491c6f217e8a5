// The pages of the table of days: a year of it with what is proposed, what a change would move, and what one moved.
#pragma once

#include "features/calendar/calendar.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::calendar {

http::Response days_off_page(const http::Request& request, http::Context& context);  // GET /days-off
// Without "confirmed": shows what would move and asks again.
http::Response post_days(const http::Request& request, http::Context& context, const DeadlineKeeper& keeper,
                         jobs::Runner& runner);  // POST /days-off
// The page with the form that was refused and why.
http::Response refused_days(const http::Fields& form, http::Context& context, const base::Error& error);
http::Response day_change_page(const http::Request& request, http::Context& context);  // GET /days-off/changes/{id}

}  // namespace gandan::calendar
