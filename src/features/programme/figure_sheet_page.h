// "Nhập nhiều số liệu": the sheet to download, and the place to send it back.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response sheet_page(const http::Request& request, http::Context& context);      // GET /figures/sheet
http::Response sheet_download(const http::Request& request, http::Context& context);  // GET /figures/sheet.xlsx
http::Response post_sheet(const http::Request& request, http::Context& context);      // POST /figures/sheet

}  // namespace gandan::programme
