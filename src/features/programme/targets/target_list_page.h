// "Chỉ tiêu nào cần xem?": all targets, filtered, searched and sorted by the address.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response target_list_page(const http::Request& request, http::Context& context);

}  // namespace gandan::programme
