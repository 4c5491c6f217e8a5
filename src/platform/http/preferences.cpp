// Cookies and the Accept-Language list.
#include "platform/http/preferences.h"

#include <algorithm>

#include "platform/http/cookie.h"

namespace gandan::http {
namespace {

constexpr std::string_view language_cookie = "language";
constexpr std::string_view theme_cookie = "theme";
constexpr int64_t one_year = 365LL * 24 * 60 * 60;

std::string_view cookie(const Request& request, std::string_view name) {
  const auto found = request.cookies.find(name);
  return found == request.cookies.end() ? std::string_view{} : std::string_view(found->second);
}

// Whether an Accept-Language list (RFC 9110 section 12.5.4) names the language without refusing it by q=0.
bool accepts(std::string_view list, html::Language language) {
  while (!list.empty()) {
    const std::string_view range = list.substr(0, list.find(','));
    list.remove_prefix(std::min(range.size() + 1, list.size()));
    const size_t begin = std::min(range.find_first_not_of(" \t"), range.size());
    const std::string_view tag = range.substr(begin, range.find_first_of("-; \t", begin) - begin);
    const size_t quality = range.find("q=");
    const bool refused = quality != std::string_view::npos && range.find_first_of("123456789", quality) == range.npos;
    if (!refused && html::language_of_code(tag) == language) return true;
  }
  return false;
}

// English only when the list has it and not Vietnamese: a reader in the ward whose computer came with an English system
// mostly lists both.
html::Language preferred_language(std::string_view accepted) {
  const bool english = !accepts(accepted, html::Language::vietnamese) && accepts(accepted, html::Language::english);
  return english ? html::Language::english : html::Language::vietnamese;
}

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
  if (const auto chosen = html::language_of_code(cookie(request, language_cookie))) return *chosen;
  return preferred_language(request.header("accept-language"));
}

html::Theme theme_of(const Request& request) {
  return html::theme_of_code(cookie(request, theme_cookie)).value_or(html::Theme::automatic);
}

void add_preference_routes(Router& router) {
  router.add({Method::get, "/preferences", auth::Permission::public_, save_preferences});
}

}  // namespace gandan::http
