// The routes of tasks; a part of the table in programme_routes.cpp.
#pragma once

#include <string>

#include "platform/http/router.h"

namespace gandan::programme {

// `public_address`: as in Others (programme.h).
void add_task_routes(http::Router& router, uint64_t upload_limit_bytes, const std::string& public_address);

}  // namespace gandan::programme
