// PostgreSQL behind Session, on libpq (why not SOCI: docs/adr/0004-database-access.md).
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "platform/db/session.h"

namespace gandan::db {

struct PostgresqlOptions {
  std::string url;  // as libpq reads it
  int64_t busy_timeout_milliseconds = 10'000;
};

// Throws Failure when the server cannot be reached.
std::unique_ptr<Session> open_postgresql(const PostgresqlOptions& options);

}  // namespace gandan::db
