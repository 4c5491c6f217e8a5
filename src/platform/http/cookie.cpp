#include "platform/http/cookie.h"

#include <algorithm>
#include <stdexcept>

namespace gandan::http {
namespace {

bool is_cookie_octet(char c) {
  return c > 0x20 && c < 0x7F && c != '"' && c != ',' && c != ';' && c != '\\';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string cookie_name(std::string_view name, bool secure) {
  return secure ? "__Host-" + std::string(name) : std::string(name);
}

std::string set_cookie(const Cookie& cookie) {
  const bool clean =
      std::all_of(cookie.value.begin(), cookie.value.end(), is_cookie_octet) && !cookie.name.empty() &&
      std::all_of(cookie.name.begin(), cookie.name.end(), [](char c) { return is_cookie_octet(c) && c != '='; });
  if (!clean) throw std::logic_error("a cookie of unusable name or value: " + cookie.name);
  std::string text = cookie_name(cookie.name, cookie.secure) + "=" + cookie.value + "; Path=/; HttpOnly";
  text += cookie.same_site == SameSite::lax ? "; SameSite=Lax" : "; SameSite=Strict";
  if (cookie.secure) text += "; Secure";
  if (cookie.lifetime_seconds) text += "; Max-Age=" + std::to_string(*cookie.lifetime_seconds);
  return text;
}

std::map<std::string, std::string, std::less<>> parse_cookies(std::string_view header) {
  std::map<std::string, std::string, std::less<>> cookies;
  while (!header.empty()) {
    const size_t end = std::min(header.find(';'), header.size());
    const std::string_view part = trimmed(header.substr(0, end));
    header.remove_prefix(std::min(end + 1, header.size()));
    const size_t equals = part.find('=');
    if (equals == std::string_view::npos || equals == 0) continue;
    std::string_view value = part.substr(equals + 1);
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
    cookies.emplace(part.substr(0, equals), value);
  }
  return cookies;
}

}  // namespace gandan::http
