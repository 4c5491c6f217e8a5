#include "platform/db/postgresql_session.h"

#include "platform/db/postgresql_handle.h"
#include "platform/db/postgresql_statement.h"
#include "platform/db/statement_cache.h"

namespace gandan::db {
namespace {

// Writers take turns, as on SQLite (README.md says why): each holds this lock of the database until it ends. The
// number is the name "gandan" in ASCII.
constexpr const char* begin_write = "BEGIN; SELECT pg_advisory_xact_lock(113668161560942)";
constexpr const char* begin_read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

class PostgresqlSession final : public Session {
 public:
  explicit PostgresqlSession(PostgresqlConnection connection) : connection_(std::move(connection)) {}

  Engine engine() const override { return Engine::postgresql; }
  void begin(Access access) override {
    execute_script(connection_.get(), access == Access::write ? begin_write : begin_read);
  }
  void commit() override {
    const PostgresqlResult result = execute_script(connection_.get(), "COMMIT");
    // In a transaction that failed, COMMIT succeeds and says ROLLBACK.
    if (std::string_view(libpq().cmdStatus(result.get())) != "COMMIT") throw Failure("the transaction was rolled back");
  }
  void rollback() noexcept override { libpq().clear(libpq().exec(connection_.get(), "ROLLBACK")); }

  int64_t run(Sql sql, std::span<const Bound> values, std::vector<Row>* rows, size_t limit) override {
    return prepared(sql).run(values, rows, limit);
  }
  int64_t run_or_undo(Sql sql, std::span<const Bound> values) override {
    PostgresqlStatement& statement = prepared(sql);
    execute_script(connection_.get(), "SAVEPOINT before");
    try {
      const int64_t changed = statement.run(values, nullptr, 0);
      execute_script(connection_.get(), "RELEASE SAVEPOINT before");
      return changed;
    } catch (const Refusal&) {
      execute_script(connection_.get(), "ROLLBACK TO SAVEPOINT before; RELEASE SAVEPOINT before");
      throw;
    }
  }
  void run_script(const std::string& script) override { execute_script(connection_.get(), script.c_str()); }
  bool usable() const noexcept override {
    return libpq().status(connection_.get()) == CONNECTION_OK &&
           libpq().transactionStatus(connection_.get()) == PQTRANS_IDLE;
  }

 private:
  PostgresqlStatement& prepared(Sql sql) {
    if (PostgresqlStatement* const known = statements_.find(sql)) return *known;
    PostgresqlStatement statement(connection_.get(), sql, "s" + std::to_string(++statements_made_));
    return statements_.add(sql, std::move(statement));
  }

  PostgresqlConnection connection_;
  int64_t statements_made_ = 0;
  StatementCache<PostgresqlStatement> statements_{statements_kept_per_session};  // dies before the connection
};

void ignore_notice(void* /*nothing*/, const PGresult* /*notice*/) {}

}  // namespace

std::unique_ptr<Session> open_postgresql(const PostgresqlOptions& options) {
  PostgresqlConnection connection(libpq().connectdb(options.url.c_str()));
  if (libpq().status(connection.get()) != CONNECTION_OK) throw Failure(libpq().errorMessage(connection.get()));
  // Without the values of the row, which are nobody's in a log.
  libpq().setErrorVerbosity(connection.get(), PQERRORS_TERSE);
  libpq().setNoticeReceiver(connection.get(), ignore_notice, nullptr);
  const std::string settings = "SET client_encoding = 'UTF8'; SET synchronous_commit = on; SET lock_timeout = " +
                               std::to_string(options.busy_timeout_milliseconds);
  execute_script(connection.get(), settings.c_str());
  return std::make_unique<PostgresqlSession>(std::move(connection));
}

}  // namespace gandan::db
