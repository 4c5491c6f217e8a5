#include "platform/http/language_choice.h"

#include <algorithm>

namespace gandan::http {

// English only when the list names it and not Vietnamese: a reader in the ward whose computer came with an English
// system mostly lists both.
html::Language preferred_language(const Request& request) {
  if (const auto cookie = request.cookies.find(language_cookie); cookie != request.cookies.end()) {
    if (cookie->second == "en") return html::Language::english;
    if (cookie->second == "vi") return html::Language::vietnamese;
  }
  const std::string_view wanted = request.header("accept-language");
  const bool english = wanted.starts_with("en") || wanted.find(",en") != std::string_view::npos ||
                       wanted.find(", en") != std::string_view::npos;
  const bool vietnamese = wanted.find("vi") != std::string_view::npos;
  return english && !vietnamese ? html::Language::english : html::Language::vietnamese;
}

}  // namespace gandan::http
