// SQLite behind Session, on the C interface (why not SOCI: docs/adr/0004-database-access.md).
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "platform/db/session.h"

namespace gandan::db {

struct SqliteOptions {
  std::string path;
  Access access = Access::read;  // a reader's connection refuses to write
  int64_t busy_timeout_milliseconds = 10'000;
  bool enforce_references = true;  // off only while migrating, which checks them at its end
};

// Throws Failure when the file cannot be opened, or is no database.
std::unique_ptr<Session> open_sqlite(const SqliteOptions& options);

// Copies the database into a new file, consistent and forced to disk, while others read and write. Throws Failure.
void copy_sqlite(const std::string& from, const std::string& to);

}  // namespace gandan::db
