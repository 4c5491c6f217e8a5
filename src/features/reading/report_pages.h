// The list of reports with the upload, and a report with what the checker found beside each paragraph.
#pragma once

#include "features/reading/upload.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::reading {

http::Response reports_page(const http::Request& request, http::Context& context);
http::Response show_reports(http::Context& context, const base::Error* problem, int status);
// Takes the file and answers with the report's review, when it was read at once, or with its progress.
http::Response upload_report(const http::Request& request, http::Context& context, const UploadPlace& place);
// How far the reading is; leads to the review when it is done.
http::Response upload_page(const http::Request& request, http::Context& context);
http::Response report_page(const http::Request& request, http::Context& context);

}  // namespace gandan::reading
