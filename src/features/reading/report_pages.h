// The list of reports with the upload, and a report with what the checker found beside each paragraph.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::reading {

http::Response reports_page(const http::Request& request, http::Context& context);
http::Response upload_report(const http::Request& request, http::Context& context);
http::Response report_page(const http::Request& request, http::Context& context);

}  // namespace gandan::reading
