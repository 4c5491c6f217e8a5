// Where a database is, from its URL; opening sessions there; what can be wrong with the place, in Errors that say
// how to mend it. Leaves lending the sessions to session_pool.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/db/database.h"
#include "platform/db/session.h"

namespace gandan::db {

struct Location {
  Engine engine = Engine::sqlite;
  std::string text;  // SQLite: the path; PostgreSQL: the whole URL
};

base::Result<Location> parse_location(std::string_view url);

// What can be told before opening: the folder is missing, the file is something else.
std::optional<base::Error> check_location(const Location& location);
// What the first session tells: PostgreSQL is too old, or its encoding or collation sorts otherwise than SQLite.
std::optional<base::Error> check_session(const Location& location, Session& session);
base::Error cannot_open(const Location& location, std::string reason);

// These throw Failure.
std::unique_ptr<Session> open_session(const Location& location, Access access, const Options& options);
std::unique_ptr<Session> open_migrating_session(const Location& location, const Options& options);
void replace_with_copy(const Location& location, const std::string& path);  // SQLite only

base::Result<void> back_up(const Location& location, const std::string& path);

}  // namespace gandan::db
