// Open311: what other programs send with a key: a new request, or a word on one that there is. Each key may send so
// much an hour.
#pragma once

#include <string>
#include <string_view>

#include "features/cases/citizens/visit_limits.h"
#include "features/cases/engine/case_actions.h"
#include "features/cases/open311/open311_format.h"
#include "platform/db/shared_writer.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases::open311 {

// POST /open311/v2/requests.{format}: a form, with photos when it is multipart. 403 for a key that is missing or not
// known, 429 with Retry-After beyond what it may send.
http::Response post_request(const http::Request& request, http::Context& context, const CaseRules& rules,
                            VisitLimits& limits, db::SharedWriter& writer, Format format);
// POST /open311/v2/servicerequestupdates.{format}, where the key allows: stands in the history for the ward to read;
// the state of a case is moved by the ward alone, so that "closed" is the sender's opinion.
http::Response post_update(const http::Request& request, http::Context& context, const CaseRules& rules,
                           VisitLimits& limits, Format format);

// A sender may give each request a token of its own making, 16 to 64 letters, digits, "-" and "_": sent again, it is
// the same request. No part of the specification; a client that does not know of it loses nothing.
bool is_token(std::string_view text);
std::string submission_of(std::string_view key_id, std::string_view token);

}  // namespace gandan::cases::open311
