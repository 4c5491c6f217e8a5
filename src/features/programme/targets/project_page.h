// "Phường sẽ xây gì?": the projects that the report names, with their source. What becomes of them is investment's.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response project_page(const http::Request& request, http::Context& context);

}  // namespace gandan::programme
