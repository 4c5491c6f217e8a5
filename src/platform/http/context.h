// What a handler may use besides the request: who asks, in which language, the clock, the database.
#pragma once

#include <optional>
#include <string>

#include "base/clock.h"
#include "base/typed_id.h"
#include "platform/auth/principal.h"
#include "platform/db/database.h"
#include "platform/html/language.h"

namespace gandan::http {

struct Context {
  const base::Clock& clock;
  db::Database& database;
  base::WardId ward;
  html::Language language = html::Language::vietnamese;
  std::optional<auth::Principal> principal;  // empty on public pages when nobody is signed in
  std::string csrf_token;                    // goes into every form as the hidden field "csrf"
};

}  // namespace gandan::http
