// "Nghị quyết đang đi đến đâu?": the leader's page.
#pragma once

#include "features/programme/pages/kept_content.h"
#include "features/programme/programme.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response dashboard_page(const http::Request& request, http::Context& context, KeptContent& kept,
                              const FindOtherWork& find_other_work);

}  // namespace gandan::programme
