// The pages of the audit log.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::audit {

http::Response audit_page(const http::Request& request, http::Context& context);   // /audit
http::Response record_page(const http::Request& request, http::Context& context);  // /audit/{kind}/{id}

}  // namespace gandan::audit
