// Owners of SQLite's handles, and its errors as exceptions. Internal to the SQLite session.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>
#include <string_view>

#include "platform/db/session.h"

namespace gandan::db {

struct CloseSqlite {
  void operator()(sqlite3* connection) const noexcept { sqlite3_close_v2(connection); }
};
struct FinalizeSqlite {
  void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using SqliteConnection = std::unique_ptr<sqlite3, CloseSqlite>;
using SqliteHandle = std::unique_ptr<sqlite3_stmt, FinalizeSqlite>;

// Throws Failure.
SqliteConnection open_sqlite_file(const std::string& path);
void execute_script(sqlite3* connection, const char* script);

// Throws Refusal or Failure after the last call on `connection` failed while running `statement`.
[[noreturn]] void throw_sqlite_error(sqlite3* connection, std::string_view statement);

}  // namespace gandan::db
