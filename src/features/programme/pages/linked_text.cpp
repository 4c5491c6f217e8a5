#include "features/programme/pages/linked_text.h"

#include <algorithm>
#include <string>

#include "features/programme/pages/page_parts.h"
#include "views/features/programme/linked_text.tpl.h"

namespace gandan::programme {
namespace {

constexpr std::string_view behind_an_address = ".,;:!?)]}\"'";  // what ends a sentence, not an address

void add_text(html::View& line, std::string_view text) {
  if (!text.empty()) line.add(klt_PART).add(klt_WORDS).set(klt_TEXT, std::string(text));
}

void add_line(html::View& line, std::string_view text) {
  size_t plain = 0;  // where the text that is no address begins
  for (size_t at = text.find("http"); at != std::string_view::npos; at = text.find("http", at + 1)) {
    if (at < plain) continue;
    const size_t end = std::min(text.find_first_of(" \t\r<>", at), text.size());
    std::string address(text.substr(at, end - at));
    if (!is_address(address)) continue;
    address.resize(address.find_last_not_of(behind_an_address) + 1);
    add_text(line, text.substr(plain, at - plain));
    line.add(klt_PART).add(klt_LINK).set(klt_ADDRESS, address);
    plain = at + address.size();
  }
  add_text(line, text.substr(plain));
}

}  // namespace

html::SafeHtml linked_text(html::Language language, std::string_view text) {
  html::View view("features/programme/views/linked_text.tpl");
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    html::View& line = view.add(klt_LINE);
    if (at > 0) line.show(klt_BREAK);
    add_line(line, text.substr(at, end - at));
    at = end + 1;
  }
  return view.render(language);
}

}  // namespace gandan::programme
