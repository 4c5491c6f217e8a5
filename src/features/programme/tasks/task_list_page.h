// "Ai đang làm gì, đến đâu?": the tasks under the key tasks and breakthroughs.
#pragma once

#include "features/programme/pages/kept_content.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response task_list_page(const http::Request& request, http::Context& context, KeptContent& kept);

}  // namespace gandan::programme
