// What people see when something went wrong, in the site's shell.
#pragma once

#include "platform/http/error_page.h"

namespace gandan::app {

html::SafeHtml error_page(const http::Problem& problem, const http::Request& request, http::Context& context);

}  // namespace gandan::app
