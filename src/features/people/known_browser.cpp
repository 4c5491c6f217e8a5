#include "features/people/known_browser.h"

#include <sodium.h>

#include "platform/auth/token.h"
#include "vietnamese/text.h"

namespace gandan::people {
namespace {

constexpr size_t mark_bytes = 18;

// "<mark>.<keyed hash of mark and account>"
std::string signed_mark(std::string_view key, std::string_view account, std::string_view mark) {
  const std::string whose = vietnamese::to_lower(account);
  std::string text(mark);
  text.append(".").append(auth::hash_of_token("known browser " + std::string(key) + " " + text + " " + whose));
  return text;
}

}  // namespace

std::string known_browser_of(std::string_view key, std::string_view account) {
  return signed_mark(key, account, auth::random_text(mark_bytes));
}

bool is_known_browser(std::string_view key, std::string_view account, std::string_view text) {
  const std::string_view mark = text.substr(0, text.find('.'));
  const std::string expected = signed_mark(key, account, mark);
  return !key.empty() && expected.size() == text.size() &&
         sodium_memcmp(expected.data(), text.data(), expected.size()) == 0;
}

}  // namespace gandan::people
