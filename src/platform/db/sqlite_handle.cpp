#include "platform/db/sqlite_handle.h"

namespace gandan::db {

SqliteConnection open_sqlite_file(const std::string& path) {
  sqlite3* opened = nullptr;
  // No mutex of its own: a session is used by one thread at a time.
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  const int code = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
  SqliteConnection connection(opened);
  if (code != SQLITE_OK) throw Failure("cannot open " + path + ": " + sqlite3_errstr(code));
  sqlite3_extended_result_codes(connection.get(), 1);
  return connection;
}

void execute_script(sqlite3* connection, const char* script) {
  if (sqlite3_exec(connection, script, nullptr, nullptr, nullptr) != SQLITE_OK) throw_sqlite_error(connection, script);
}

void throw_sqlite_error(sqlite3* connection, std::string_view statement) {
  const std::string reason = sqlite3_errmsg(connection);
  const std::string message = reason + " in: " + std::string(statement);
  switch (sqlite3_extended_errcode(connection)) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      throw Refusal(Refusal::Key::duplicate, message);
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      throw Refusal(Refusal::Key::reference, message);
    case SQLITE_CONSTRAINT_TRIGGER:
      // ON DELETE RESTRICT is a trigger inside, told from our own triggers by its words only.
      if (reason == "FOREIGN KEY constraint failed") throw Refusal(Refusal::Key::reference, message);
      break;
    default:
      break;
  }
  throw Failure(message);
}

}  // namespace gandan::db
