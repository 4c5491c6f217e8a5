// Where locale files stand and how they are read: shared by the translator and the test that checks all of them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/html/language.h"

namespace gandan::html {

// The folder of "locales/vi/reading.toml" and of "locales/vi/reading_findings.toml" (a long list may stand in files of
// its own), or "" when the path is no locale file of the language.
std::string_view folder_of_locale(std::string_view path, Language language);
// The first word, without a leading "error.": people of error.people.locked, reading of reading_rules.sum.
std::string_view folder_of_key(std::string_view key);

// All messages of a file, tables and dotted keys flattened to "a.b.c". Throws std::runtime_error naming `path` when it
// is no TOML or a value is no text: the files are part of the program, so that is a mistake of ours.
std::vector<std::pair<std::string, std::string>> parse_messages(std::string_view toml, std::string_view path);

}  // namespace gandan::html
