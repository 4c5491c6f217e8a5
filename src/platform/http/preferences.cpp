#include "platform/http/preferences.h"

#include "platform/http/cookie.h"
#include "platform/http/language_choice.h"

namespace gandan::http {
namespace {

constexpr std::string_view theme_cookie = "theme";
constexpr int64_t one_year = 365LL * 24 * 60 * 60;

// The path and query of the Referer when it is a page of the host that was asked, otherwise "/".
std::string previous_page(const Request& request) {
  std::string_view referer = request.header("referer");
  const size_t host_begin = referer.find("://");
  if (host_begin == std::string_view::npos) return "/";
  referer.remove_prefix(host_begin + 3);
  const size_t path_begin = referer.find('/');
  if (path_begin == std::string_view::npos || referer.substr(0, path_begin) != request.header("host")) return "/";
  const std::string_view path = referer.substr(path_begin);
  return is_local_path(path) ? std::string(path) : "/";
}

// `?lang=` would go on deciding, whatever is chosen now.
std::string without_language(const std::string& location) {
  const size_t question = location.find('?');
  if (question == std::string::npos) return location;
  std::string kept;
  std::string_view rest = std::string_view(location).substr(question + 1);
  while (!rest.empty()) {
    const size_t end = rest.find('&');
    const std::string_view field = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    if (!field.starts_with("lang=")) kept += (kept.empty() ? "?" : "&") + std::string(field);
  }
  return location.substr(0, question) + kept;
}

// Not Secure and without the __Host- prefix even under https: they protect nothing.
void remember(Response& response, std::string_view name, std::string_view value) {
  response.with_cookie(set_cookie({std::string(name), std::string(value), one_year}));
}

Response save_preferences(const Request& request, Context&) {
  Response response = see_other(without_language(previous_page(request)));
  response.with_header("cache-control", "no-store");
  if (const auto language = html::language_of_code(request.query.get("language"))) {
    remember(response, language_cookie, code_of(*language));
  }
  if (const auto theme = html::theme_of_code(request.query.get("theme"))) {
    remember(response, theme_cookie, code_of(*theme));
  }
  return response;
}

}  // namespace

html::Language language_of(const Request& request) {
  if (const auto asked = html::language_of_code(request.query.get("lang"))) return *asked;
  return preferred_language(request);
}

html::Theme theme_of(const Request& request) {
  const auto chosen = request.cookies.find(theme_cookie);
  if (chosen == request.cookies.end()) return html::Theme::automatic;
  return html::theme_of_code(chosen->second).value_or(html::Theme::automatic);
}

void add_preference_routes(Router& router) {
  router.add({Method::get, "/preferences", auth::Permission::public_, save_preferences});
}

}  // namespace gandan::http
