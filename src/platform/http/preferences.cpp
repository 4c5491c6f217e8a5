#include "platform/http/preferences.h"

#include "platform/http/cookie.h"

namespace gandan::http {
namespace {

constexpr std::string_view language_cookie = "language";
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

// English only when the list names it and not Vietnamese: a reader in the ward whose computer came with an English
// system mostly lists both.
html::Language language_of_browser(std::string_view accepted) {
  const bool english = accepted.starts_with("en") || accepted.find(",en") != std::string_view::npos ||
                       accepted.find(", en") != std::string_view::npos;
  const bool vietnamese = accepted.find("vi") != std::string_view::npos;
  return english && !vietnamese ? html::Language::english : html::Language::vietnamese;
}

}  // namespace

html::Language language_of(const Request& request) {
  if (const auto asked = html::language_of_code(request.query.get("lang"))) return *asked;
  if (const auto cookie = request.cookies.find(language_cookie); cookie != request.cookies.end()) {
    if (const auto chosen = html::language_of_code(cookie->second)) return *chosen;
  }
  return language_of_browser(request.header("accept-language"));
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
