// A letter of a case as a document to be printed and signed: to another authority, or the answer to the citizen.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// GET /cases/{code}/letter?to=destination or to=reporter: the newest one. 404 when there is none.
http::Response letter_page(const http::Request& request, http::Context& context, const CaseRules& rules);
// GET /cases/{code}/letter.docx: the same as a file for Word, to be numbered and signed.
http::Response letter_file(const http::Request& request, http::Context& context, const CaseRules& rules);

}  // namespace gandan::cases
