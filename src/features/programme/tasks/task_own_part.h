// What on the list of tasks belongs to the reader alone: the head with their saved filters, and the form that changes
// the tasks they have chosen. Never part of what is kept between readers.
#pragma once

#include "features/programme/targets/target_forms.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

struct OwnParts {
  html::SafeHtml above, below;
};
// Requires that somebody is signed in. `refused`: of the form "view" or "bulk", as it was typed.
OwnParts own_parts(const http::Request& request, const http::Context& context, const Refused& refused = {});

}  // namespace gandan::programme
