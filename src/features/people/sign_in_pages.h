// The pages of signing in and out, and of welcome links.
#pragma once

#include "features/people/sign_in.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::people {

http::Response sign_in_form(const http::Request& request, http::Context& context);
http::Response sign_in_submit(const http::Request& request, http::Context& context, const SignInRules& rules);
http::Response sign_out_submit(const http::Request& request, http::Context& context, const SignInRules& rules);
http::Response welcome_form(const http::Request& request, http::Context& context);
http::Response welcome_submit(const http::Request& request, http::Context& context, const SignInRules& rules);

Place place_of(const http::Context& context, const SignInRules& rules);
Visitor visitor_of(const http::Request& request, const SignInRules& rules);

}  // namespace gandan::people
