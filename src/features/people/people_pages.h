// "Ai làm việc ở phường?": the list, a person's page, and the forms of those who manage people.
#pragma once

#include "features/people/people.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::people {

http::Response people_page(const http::Request& request, http::Context& context, const FindAway& find_away);
http::Response person_page(const http::Request& request, http::Context& context, const FindAway& find_away);
http::Response new_person_form(const http::Request& request, http::Context& context);
http::Response new_person_submit(const http::Request& request, http::Context& context);
http::Response edit_person_form(const http::Request& request, http::Context& context);
http::Response edit_person_submit(const http::Request& request, http::Context& context);
http::Response activity_submit(const http::Request& request, http::Context& context);
http::Response welcome_link_submit(const http::Request& request, http::Context& context, const SignInRules& rules);
http::Response end_sessions_submit(const http::Request& request, http::Context& context);

}  // namespace gandan::people
