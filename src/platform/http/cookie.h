// Cookies: reading those of a request, writing Set-Cookie (RFC 6265bis). Every cookie of ours is HttpOnly and
// SameSite, and Secure with the __Host- prefix when people reach the site by https.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace gandan::http {

enum class SameSite : uint8_t { lax, strict };

struct Cookie {
  std::string name;                              // a token; without "__Host-"
  std::string value;                             // visible ASCII without quotation mark, comma, semicolon, backslash
  std::optional<int64_t> lifetime_seconds = {};  // empty: until the browser closes; 0: remove it now
  bool secure = false;
  SameSite same_site = SameSite::lax;
};

// The value of a Set-Cookie header. std::logic_error when name or value cannot stand in a cookie.
std::string set_cookie(const Cookie& cookie);

// "session" -> "__Host-session" when secure: the name under which a browser sends it back.
std::string cookie_name(std::string_view name, bool secure);

// "a=1; b=2". The first of a repeated name counts; parts that are no pair are passed over.
std::map<std::string, std::string, std::less<>> parse_cookies(std::string_view header);

}  // namespace gandan::http
