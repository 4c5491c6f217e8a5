// The pages of reports: upload, the checker, the review. Who may: import_reports; reading a report view_programme.
#pragma once

#include "features/reading/upload.h"
#include "platform/http/router.h"

namespace gandan::reading {

void add_reading_routes(http::Router& router, const UploadPlace& uploads);

}  // namespace gandan::reading
