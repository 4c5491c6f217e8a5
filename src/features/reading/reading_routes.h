// The pages of reports: upload, the checker, the review. Who may: import_reports; reading a report view_programme.
#pragma once

#include "platform/http/router.h"

namespace gandan::reading {

void add_reading_routes(http::Router& router);

}  // namespace gandan::reading
