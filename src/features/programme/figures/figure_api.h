// Figures and targets for other programs, with a bearer token: docs/operators/api.md.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response api_targets(const http::Request& request, http::Context& context);  // GET /api/v1/targets
http::Response api_figures_of(const http::Request& request,
                              http::Context& context);                             // GET /api/v1/targets/{id}/figures
http::Response api_figures(const http::Request& request, http::Context& context);  // POST /api/v1/figures

}  // namespace gandan::programme
