// A poster, or a sheet of labels, for a place: its QR code opens the report form with that place filled in.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// GET /cases/poster?neighbourhood=&address=&size=poster|labels
http::Response poster_page(const http::Request& request, http::Context& context, const CaseRules& rules);

}  // namespace gandan::cases
