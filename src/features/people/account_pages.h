// "Tài khoản của tôi": password, sessions and bearer tokens of the person who asks.
#pragma once

#include "features/people/people.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::people {

http::Response account_page(const http::Request& request, http::Context& context);
http::Response password_form(const http::Request& request, http::Context& context);
http::Response password_submit(const http::Request& request, http::Context& context, const SignInRules& rules);
http::Response end_own_session(const http::Request& request, http::Context& context);
http::Response make_token(const http::Request& request, http::Context& context);
http::Response end_token(const http::Request& request, http::Context& context);

}  // namespace gandan::people
