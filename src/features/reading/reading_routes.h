// The pages of reports: upload, the checker, the review. Who may: import_reports; reading a report view_programme.
#pragma once

#include <cstdint>

#include "platform/http/router.h"

namespace gandan::reading {

// `upload_limit_bytes`: of one request with a report (setting limits.upload_mebibytes); over it 413.
void add_reading_routes(http::Router& router, uint64_t upload_limit_bytes);

}  // namespace gandan::reading
