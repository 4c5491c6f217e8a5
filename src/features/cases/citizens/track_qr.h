// The QR code on a receipt: it opens the page where the case is followed. An image of its own, so that whoever reports
// is answered before it is drawn.
#pragma once

#include <string>

#include "features/cases/engine/case_actions.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// "/track/qr?code=..."; "" where the ward's public address is not known.
std::string track_qr_path(const CaseRules& rules, const Case& subject);
// GET /track/qr: of any well-formed code, also of one that nobody has: it says no more than its address does.
http::Response track_qr(const http::Request& request, http::Context& context, const CaseRules& rules);

}  // namespace gandan::cases
