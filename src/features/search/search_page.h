// The answers of /search; search_routes.cpp is the table.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::search {

// "Tìm gì?": the pages and records that have the words of ?q=. With ?part=results the list alone, for the palette.
http::Response search_page(const http::Request& request, http::Context& context);

}  // namespace gandan::search
