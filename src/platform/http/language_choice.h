// Which language a reader gets before anybody knows them: the cookie that the language switch sets, else what the
// browser asks for, else Vietnamese.
#pragma once

#include <string_view>

#include "platform/html/language.h"
#include "platform/http/message.h"

namespace gandan::http {

// The language switch stores "vi" or "en" under this name.
inline constexpr std::string_view language_cookie = "language";

html::Language preferred_language(const Request& request);

}  // namespace gandan::http
