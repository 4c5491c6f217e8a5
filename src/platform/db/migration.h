// The migrations of schema/migrations: which there are, and applying those that are missing. How the files are
// named and what they may contain is in README.md.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/db/database.h"
#include "platform/db/session.h"

namespace gandan::db {

// Those of `files` (path -> text) that are for `engine`, by number. Throws std::logic_error when two have the same
// number or a name is not NNNN_words.sql: a mistake in the program.
std::vector<Migration> migrations_among(const std::map<std::string_view, std::string_view>& files, Engine engine);

// Applies on `session` those of `migrations` that are missing, each in a transaction of its own, and returns how
// many. `keep_copy` is called once, before the first one, when the database holds something already.
base::Result<int> apply_migrations(Session& session, const std::vector<Migration>& migrations,
                                   const std::function<void(int number)>& keep_copy);

}  // namespace gandan::db
