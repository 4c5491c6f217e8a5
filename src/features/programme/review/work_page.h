// What a person or a unit answers for: targets, explanations, tasks, with where each stands; the red ones first.
#pragma once

#include "features/programme/programme.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response person_work_page(const http::Request& request, http::Context& context,
                                const FindOtherWork& find_other_work);  // GET /people/{id}/work
http::Response unit_work_page(const http::Request& request, http::Context& context,
                              const FindOtherWork& find_other_work);  // GET /units/{id}/work

}  // namespace gandan::programme
