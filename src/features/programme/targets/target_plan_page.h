// "Số liệu này lấy từ đâu?": the source of a target's figures, the areas they are given for, and the formula when they
// are computed from those of other targets.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response target_plan_page(const http::Request& request, http::Context& context);  // GET /targets/{id}/plan
http::Response post_target_plan(const http::Request& request, http::Context& context);  // POST /targets/{id}/plan

}  // namespace gandan::programme
