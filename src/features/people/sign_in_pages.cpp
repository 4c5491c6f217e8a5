#include "features/people/sign_in_pages.h"

#include "features/people/form_page.h"
#include "features/people/known_browser.h"
#include "platform/html/translator.h"
#include "platform/http/cookie.h"

namespace gandan::people {
namespace {

constexpr int64_t day_seconds = int64_t{24} * 60 * 60;
constexpr int64_t known_days = 180;
constexpr int too_many_requests = 429;

// Where whoever signs in begins; which page that is says features/programme.
constexpr const char* home = "/home";

std::string next_of(std::string_view next) {
  return http::is_local_path(next) ? std::string(next) : home;
}

// The browser is known for the account from now on; the cookie that says so is its own as long as it is used.
http::Response with_session(const std::string& token, std::string_view account, const Visitor& visitor,
                            const std::string& next, const SignInRules& rules) {
  const bool known = is_known_browser(rules.browser_key, account, visitor.known_browser);
  const std::string browser = known ? visitor.known_browser : known_browser_of(rules.browser_key, account);
  return http::see_other(next)
      .with_cookie(http::set_cookie({"session", token, rules.session_days * day_seconds, rules.tls_in_front}))
      .with_cookie(http::set_cookie({"known_browser", browser, known_days * day_seconds, rules.tls_in_front}));
}

http::Response sign_in_page(const http::Context& context, std::string_view account, const std::string& next,
                            const std::optional<base::Error>& error) {
  html::Field name = field(context, "account", "people.word.account", account);
  name.autocomplete = "username";
  name.help = html::translate(context.language, "people.help.sign_in.account");
  html::Field password = field(context, "password", "people.word.password");
  password.kind = html::FieldKind::password;
  password.autocomplete = "current-password";
  password.help = html::translate(context.language, "people.help.sign_in.password");
  // No path: what follows "#" in the address of the page that asked for a sign-in reaches that page again.
  FormPage form{"people.sign_in.title", "people.sign_in.submit", "", {name, password}, error};
  form.hidden = {{"next", next}};
  http::Response response = form_page(context, std::move(form));
  if (error && error->message_key == "error.people.wait") response.status = too_many_requests;
  return response;
}

http::Response welcome_page(const http::Context& context, std::string_view secret, const Welcome& welcome,
                            const std::optional<base::Error>& error) {
  html::Field password = field(context, "password", "people.welcome.password");
  password.kind = html::FieldKind::password;
  password.autocomplete = "new-password";
  password.help = html::translate(context.language, "people.welcome.help");
  FormPage form{"people.welcome.title", "people.welcome.submit", "/welcome/" + std::string(secret), {password}, error};
  form.note =
      html::translate(context.language, "people.welcome.note", {{"name", welcome.name}, {"account", welcome.account}});
  return form_page(context, std::move(form))
      .with_header("cache-control", "no-store")
      .with_header("referrer-policy", "no-referrer");
}

std::optional<Welcome> welcome_now(const http::Context& context, std::string_view secret) {
  auto transaction = context.database.read();
  return find_welcome(transaction, context.ward, secret, context.clock.now());
}

http::Response welcome_gone() {
  return http::failure({base::ErrorKind::not_found, "error.people.welcome_gone", {}, {}, {}});
}

}  // namespace

Place place_of(const http::Context& context, const SignInRules& rules) {
  return {context.database, context.ward, context.clock.now(), rules};
}

Visitor visitor_of(const http::Request& request, const SignInRules& rules) {
  const auto cookie = [&](std::string_view name) {
    const auto found = request.cookies.find(http::cookie_name(name, rules.tls_in_front));
    return found == request.cookies.end() ? std::string() : found->second;
  };
  return {request.remote_address, std::string(request.header("user-agent")), cookie("session"),
          cookie("known_browser")};
}

http::Response sign_in_form(const http::Request& request, http::Context& context) {
  const std::string next = next_of(request.query.get("next"));
  if (context.principal) return http::see_other(next);
  return sign_in_page(context, "", next, std::nullopt);
}

http::Response sign_in_submit(const http::Request& request, http::Context& context, const SignInRules& rules) {
  const std::string next = next_of(request.form.get("next"));
  const std::string_view account = request.form.get("account");
  const Visitor visitor = visitor_of(request, rules);
  const auto token = sign_in(place_of(context, rules), account, request.form.get("password"), visitor);
  if (!token) return sign_in_page(context, account, next, token.error());
  return with_session(*token, account, visitor, next, rules);
}

http::Response sign_out_submit(const http::Request&, http::Context& context, const SignInRules& rules) {
  sign_out(place_of(context, rules), *context.principal);
  // Several people share a computer: going back shows the next one nothing of what was kept of the pages.
  return http::see_other("/")
      .with_cookie(http::set_cookie({"session", "", 0, rules.tls_in_front}))
      .with_header("clear-site-data", "\"cache\"");
}

http::Response welcome_form(const http::Request& request, http::Context& context) {
  const std::string_view secret = request.path_parameter("secret");
  const auto welcome = welcome_now(context, secret);
  return welcome ? welcome_page(context, secret, *welcome, std::nullopt) : welcome_gone();
}

http::Response welcome_submit(const http::Request& request, http::Context& context, const SignInRules& rules) {
  const std::string_view secret = request.path_parameter("secret");
  const auto welcome = welcome_now(context, secret);
  if (!welcome) return welcome_gone();
  const Visitor visitor = visitor_of(request, rules);
  const auto token = accept_welcome(place_of(context, rules), secret, request.form.get("password"), visitor);
  if (token) return with_session(*token, welcome->account, visitor, home, rules);
  if (token.error().kind == base::ErrorKind::not_found) return welcome_gone();
  return welcome_page(context, secret, *welcome, token.error());
}

}  // namespace gandan::people
