// The page that tells a person what went wrong, in the site's shell: install it as RouterOptions::error_page.
#pragma once

#include "platform/http/error_page.h"

namespace gandan::http {

// What was typed into a form that came too late stands in it again, with a button to send it once more.
html::SafeHtml problem_page(const Problem& problem, const Request& request, Context& context);

}  // namespace gandan::http
