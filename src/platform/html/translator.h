// The words of the interface: locales/<language>/<folder>.toml ("locales/vi/people.toml", parts of it also
// <folder>_<part>.toml), flat tables of keys whose
// first word is the folder ("people.sign_in.title"); `error.*` keys live with the folder that raises them. A test
// fails on keys that are missing in one language, defined twice, or used by no source or view.
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
// Words that are data are given in each language: of the arguments "words.vi" and "words.en" the reader's is {words}.
std::string translate(Language language, const base::Error& error);

}  // namespace gandan::html
