#include "features/people/account_pages.h"

#include <nlohmann/json.hpp>

#include "features/people/account_store.h"
#include "features/people/form_page.h"
#include "features/people/person.h"
#include "features/people/person_actions.h"
#include "features/people/sign_in_pages.h"
#include "platform/auth/token.h"
#include "platform/html/facts.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/people/account.tpl.h"

namespace gandan::people {
namespace {

constexpr int64_t day = 24LL * 60 * 60 * 1000;
constexpr int64_t token_days = 365;

void add_session(html::View& view, const http::Context& context, const Session& session) {
  html::View& row = view.add(ka_SESSION);
  row.set(ka_DEVICE, session.user_agent.empty() ? "?" : session.user_agent);
  row.set(ka_ADDRESS, session.address);
  row.set(ka_SINCE, vietnamese::format_instant(session.created));
  row.set(ka_LAST_SEEN, vietnamese::format_instant(session.last_seen));
  if (session.id == context.principal->session) {
    row.show(ka_THIS);
  } else {
    row.add(ka_OTHER).set(ka_SESSION_ID, session.id.text()).set(ka_CSRF, context.csrf_token);
  }
}

base::Error no_such_session() {
  return {base::ErrorKind::not_found, "error.people.no_such_session", {}, {}, {}};
}

}  // namespace

http::Response account_page(const http::Request&, http::Context& context) {
  const auto& principal = *context.principal;
  const std::string title = html::translate(context.language, "people.account.title");
  auto transaction = context.database.read();
  const auto person = find_person(transaction, context.ward, principal.person);
  const auto account = account_of(transaction, context.ward, principal.person);
  html::View view("features/people/views/account.tpl");
  view.set_html(ka_HEADER, html::page_header(context.language, {.title = title, .about = person->position}));
  view.set_html(ka_DEFINITIONS,
                html::definitions({{html::translate(context.language, "people.word.name"), person->name},
                                   {html::translate(context.language, "people.word.account"),
                                    account ? account->name : std::string()}}));
  view.set(ka_CSRF, context.csrf_token);
  for (const Session& session : sessions_of(transaction, context.ward, principal.person, context.clock.now())) {
    add_session(view, context, session);
  }
  for (const ApiToken& token : api_tokens_of(transaction, context.ward, principal.person)) {
    view.add(ka_TOKEN)
        .set(ka_NAME, token.name)
        .set(ka_EXPIRES, vietnamese::format_date(base::local_date(token.expires)))
        .set(ka_TOKEN_ID, token.id.text())
        .set(ka_CSRF, context.csrf_token);
  }
  return http::page(context, {title, view.render(context.language), "/account"});
}

namespace {

http::Response password_page(const http::Context& context, const std::optional<base::Error>& error) {
  html::Field old_password = field(context, "old_password", "people.account.old_password");
  old_password.kind = html::FieldKind::password;
  old_password.autocomplete = "current-password";
  old_password.help = html::translate(context.language, "people.help.old_password");
  html::Field password = field(context, "password", "people.account.new_password");
  password.kind = html::FieldKind::password;
  password.autocomplete = "new-password";
  password.help = html::translate(context.language, "people.welcome.help");
  FormPage form{"people.account.change_password",
                "people.account.save_password",
                "/account/password",
                {old_password, password},
                error};
  form.back_key = "people.account.title";
  form.back_path = "/account";
  return form_page(context, std::move(form));
}

}  // namespace

http::Response password_form(const http::Request&, http::Context& context) {
  return password_page(context, std::nullopt);
}

http::Response password_submit(const http::Request& request, http::Context& context, const SignInRules& rules) {
  const auto done = change_password(place_of(context, rules), *context.principal, request.form.get("old_password"),
                                    request.form.get("password"), visitor_of(request, rules));
  return done ? http::see_other("/account") : password_page(context, done.error());
}

http::Response end_own_session(const http::Request& request, http::Context& context) {
  const auto session = auth::SessionId::parse(request.path_parameter("session"));
  if (!session) return http::failure(no_such_session());
  auto transaction = context.database.write();
  const auto done = end_sessions(transaction, audit::actor_of(context), context.principal->person, session);
  if (!done) return http::failure(done.error());
  transaction.commit();
  return http::see_other("/account");
}

http::Response make_token(const http::Request& request, http::Context& context) {
  const auto name = checked_name(request.form.get("name"));
  if (!name) return http::failure(name.error());
  const auth::NewToken token = auth::new_token();
  const base::Instant now = context.clock.now();
  auto transaction = context.database.write();
  insert_api_token(transaction, context.ward, context.principal->person,
                   {auth::SessionId::make(now), *name, now, {now.epoch_milliseconds + token_days * day}}, token.hash);
  audit::record(
      transaction, audit::actor_of(context),
      {"person.token_made", "person", context.principal->person.text(), "", nlohmann::json{{"token", *name}}.dump()});
  transaction.commit();
  return secret_page(context, "people.secret.token_title", "people.secret.token_about", token.secret, "/account");
}

http::Response end_token(const http::Request& request, http::Context& context) {
  const auto token = auth::SessionId::parse(request.path_parameter("token"));
  if (!token) return http::failure(no_such_session());
  auto transaction = context.database.write();
  if (delete_api_token(transaction, context.ward, context.principal->person, *token) == 0) {
    return http::failure(no_such_session());
  }
  audit::record(transaction, audit::actor_of(context),
                {"person.token_ended", "person", context.principal->person.text(), "", ""});
  transaction.commit();
  return http::see_other("/account");
}

}  // namespace gandan::people
