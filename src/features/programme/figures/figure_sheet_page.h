// "Nhập nhiều số liệu": the sheet to download, the place to send it back, and what became of it.
#pragma once

#include "features/programme/figures/figure_upload.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response sheet_page(const http::Request& request, http::Context& context);      // GET /figures/sheet
http::Response sheet_download(const http::Request& request, http::Context& context);  // GET /figures/sheet.xlsx
// POST /figures/sheet
http::Response post_sheet(const http::Request& request, http::Context& context, const SheetPlace& place);
// GET /figures/sheet/uploads/{upload}, seen by whoever sent it: how far it is, then how it ended. ?part=1: the moving
// part alone.
http::Response sheet_upload_page(const http::Request& request, http::Context& context);

}  // namespace gandan::programme
