// Tasks seen in other ways than as a table: by status on a board, along time, by unit, by person, and the plan of a
// week to print. The same filters as the table (task_filter.h); nothing here depends on who looks.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response task_board_page(const http::Request& request, http::Context& context);     // GET /tasks/board
http::Response task_timeline_page(const http::Request& request, http::Context& context);  // GET /tasks/timeline
http::Response task_units_page(const http::Request& request, http::Context& context);     // GET /tasks/units
http::Response task_people_page(const http::Request& request, http::Context& context);    // GET /tasks/people
http::Response task_week_page(const http::Request& request, http::Context& context);      // GET /tasks/week?from=DAY

}  // namespace gandan::programme
