// Settings shown to people: the values in force (`gandan config`), a gandan.toml to begin with, and the operators'
// documentation. Passwords inside URLs are never shown.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "platform/config/load.h"

namespace gandan::config {

// The sentence of a locale key in one language; handed in, so that this folder needs no translator.
using Words = std::function<std::string(std::string_view key)>;

// One line a setting: key = value and where it came from.
std::string as_text(const Loaded& loaded, const Words& words);
// A whole gandan.toml with the values in force and what each means; a password is replaced by "***".
std::string as_toml(const Loaded& loaded, const Words& words);
// docs/operators/configuration.md: every setting with variable, type, limits, default, and meaning in both languages.
std::string as_markdown(const Words& vietnamese, const Words& english);

}  // namespace gandan::config
