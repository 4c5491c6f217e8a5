// The routes of tasks; a part of the table in programme_routes.cpp.
#pragma once

#include "platform/http/router.h"

namespace gandan::programme {

void add_task_routes(http::Router& router, uint64_t upload_limit_bytes);

}  // namespace gandan::programme
