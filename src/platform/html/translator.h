// The words of the interface: locales/vi.toml and en.toml, one flat table of keys. A test fails on keys that are
// missing in one language, or that no source or view uses.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "platform/html/language.h"

namespace gandan::html {

using Arguments = std::vector<std::pair<std::string, std::string>>;

// The message with {name} replaced by the arguments. Plain text: escaping is the template engine's.
// A key without a message gives the key itself (and fails the translation test).
std::string translate(Language language, std::string_view key, const Arguments& arguments = {});
std::string translate(Language language, const base::Error& error);

}  // namespace gandan::html
