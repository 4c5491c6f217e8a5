// Units and neighbourhoods: lists for everybody who is signed in, forms for those who manage people.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::people {

http::Response units_page(const http::Request& request, http::Context& context);
http::Response unit_form(const http::Request& request, http::Context& context);  // new, or the one in the path
http::Response unit_submit(const http::Request& request, http::Context& context);
http::Response neighbourhoods_page(const http::Request& request, http::Context& context);
http::Response neighbourhood_form(const http::Request& request, http::Context& context);
http::Response neighbourhood_submit(const http::Request& request, http::Context& context);

}  // namespace gandan::people
