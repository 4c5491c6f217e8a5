// The secrets that the site keeps over a restart.
#pragma once

#include <string>
#include <string_view>

#include "base/typed_id.h"
#include "platform/db/database.h"

namespace gandan::app {

// The secret of that name, made at random the first time. Two programs that start at once agree on one.
std::string site_secret(db::Database& database, const base::WardId& ward, std::string_view name);

}  // namespace gandan::app
