#include "platform/db/sqlite_session.h"

#include <fcntl.h>
#include <unistd.h>

#include "platform/db/sqlite_handle.h"
#include "platform/db/sqlite_statement.h"
#include "platform/db/statement_cache.h"

namespace gandan::db {
namespace {

class SqliteSession final : public Session {
 public:
  explicit SqliteSession(SqliteConnection connection) : connection_(std::move(connection)) {}

  Engine engine() const override { return Engine::sqlite; }
  void begin(Access access) override {
    execute_script(connection_.get(), access == Access::write ? "BEGIN IMMEDIATE" : "BEGIN");
  }
  void commit() override { execute_script(connection_.get(), "COMMIT"); }
  void rollback() noexcept override {
    // Some errors (a full disk) have rolled back already; then there is nothing left to do.
    if (sqlite3_get_autocommit(connection_.get()) == 0) {
      sqlite3_exec(connection_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
  }
  int64_t run(Sql sql, std::span<const Bound> values, std::vector<Row>* rows, size_t limit) override {
    SqliteStatement* statement = statements_.find(sql);
    if (statement == nullptr) statement = &statements_.add(sql, SqliteStatement(connection_.get(), sql));
    return statement->run(values, rows, limit);
  }
  // A statement that fails undoes itself: ON CONFLICT ABORT is SQLite's default.
  int64_t run_or_undo(Sql sql, std::span<const Bound> values) override { return run(sql, values, nullptr, 0); }
  void run_script(const std::string& script) override { execute_script(connection_.get(), script.c_str()); }
  bool usable() const noexcept override { return sqlite3_get_autocommit(connection_.get()) != 0; }

 private:
  SqliteConnection connection_;
  StatementCache<SqliteStatement> statements_{statements_kept_per_session};
};

// Forces a file to disk that another part wrote.
void sync_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = file >= 0 && ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  if (!synced) throw Failure("cannot force " + path + " to disk");
}

}  // namespace

std::unique_ptr<Session> open_sqlite(const SqliteOptions& options) {
  SqliteConnection connection = open_sqlite_file(options.path);
  sqlite3_busy_timeout(connection.get(), static_cast<int>(options.busy_timeout_milliseconds));
  // FULL: a commit that was answered survives a loss of power. No mmap: a failing disk must be an error, not a
  // signal. Each connection keeps at most 4 MiB of pages; trusted_schema off: the file may come from elsewhere.
  execute_script(connection.get(),
                 "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -4096;"
                 "PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;"
                 "PRAGMA journal_size_limit = 67108864");
  // Otherwise a statement with LIKE :pattern is prepared anew each time it runs, for a plan that would suit the
  // pattern.
  sqlite3_db_config(connection.get(), SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
  execute_script(connection.get(),
                 options.enforce_references ? "PRAGMA foreign_keys = ON" : "PRAGMA foreign_keys = OFF");
  if (options.access == Access::read) execute_script(connection.get(), "PRAGMA query_only = ON");
  return std::make_unique<SqliteSession>(std::move(connection));
}

void copy_sqlite(const std::string& from, const std::string& to) {
  const SqliteConnection connection = open_sqlite_file(from);
  const SqliteHandle vacuum = [&] {
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(connection.get(), "VACUUM INTO :path", -1, &prepared, nullptr) != SQLITE_OK) {
      throw_sqlite_error(connection.get(), "VACUUM INTO");
    }
    return SqliteHandle(prepared);
  }();
  sqlite3_bind_text(vacuum.get(), 1, to.data(), static_cast<int>(to.size()), SQLITE_STATIC);
  if (sqlite3_step(vacuum.get()) != SQLITE_DONE) throw_sqlite_error(connection.get(), "VACUUM INTO " + to);
  sync_file(to);  // VACUUM INTO does not
}

}  // namespace gandan::db
