// "Phường đã hứa gì, làm đến đâu?": what everybody may read, without signing in and without cookies.
#pragma once

#include "features/programme/promises/published.h"

namespace gandan::programme {

// GET /, /promises/{id}, /promises/{id}/embed, /promises.json, /promises.csv, /promises.atom
http::Response promises_page(const http::Request& request, http::Context& context, Published& published);
http::Response promise_page(const http::Request& request, http::Context& context, Published& published);
http::Response promise_embed(const http::Request& request, http::Context& context, Published& published);
http::Response promises_atom(const http::Request& request, http::Context& context, Published& published,
                             const std::string& public_address);
http::Response promises_json(const http::Request& request, http::Context& context, Published& published);
http::Response promises_csv(const http::Request& request, http::Context& context, Published& published);

}  // namespace gandan::programme
