// A browser in which somebody signed in carries a cookie that says so of that account. Wrong passwords from it are
// counted by themselves: whoever guesses elsewhere cannot keep out the one whose account it is (OWASP, device cookies).
// Pure but for chance; leaves the cookie to sign_in_pages and the counting to sign_in.
#pragma once

#include <string>
#include <string_view>

namespace gandan::people {

// `key` is the ward's secret. The text tells nothing of the account, and may be kept by a browser.
std::string known_browser_of(std::string_view key, std::string_view account);
// Whether `text` was made for this account with this key.
bool is_known_browser(std::string_view key, std::string_view account, std::string_view text);

}  // namespace gandan::people
