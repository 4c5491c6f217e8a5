// The database as the features see it: transactions, prepared statements with named values, rows. SQLite and
// PostgreSQL behind one interface; which one is a matter of the URL. Leaves the schema to schema/migrations.
//
// Values bind by name (":ward_id"); results are read by column name. Ids and times come from the program.
// Expected trouble (a duplicate, a lost race) is told by Result; a broken statement or a vanished disk throws
// db::Failure, which the server answers with 503 and logs.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "platform/db/sql.h"

namespace gandan::db {

enum class Engine { sqlite, postgresql };

// Types of the two engines alike: null, BIGINT, DOUBLE PRECISION, BOOLEAN, TEXT. A bool is never an integer.
using Value = std::variant<std::nullptr_t, int64_t, double, bool, std::string>;

struct Bound {
  std::string_view name;  // without the colon
  Value value;
};

// std::optional<T> -> null or T; int -> int64_t.
template <typename T>
Value optional_value(const std::optional<T>& value) {
  return value ? Value(*value) : Value(nullptr);
}

class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// One row of a result, by column name. Asking for a column that is not there, or for the wrong type, throws
// std::logic_error (a mistake in the program).
class Row {
 public:
  using Names = std::shared_ptr<const std::vector<std::string>>;
  Row(Names names, std::vector<Value> values) : names_(std::move(names)), values_(std::move(values)) {}

  bool is_null(std::string_view column) const;
  const std::string& text(std::string_view column) const;
  int64_t integer(std::string_view column) const;
  double real(std::string_view column) const;
  bool boolean(std::string_view column) const;
  std::optional<std::string> optional_text(std::string_view column) const;
  std::optional<int64_t> optional_integer(std::string_view column) const;
  std::optional<double> optional_real(std::string_view column) const;

 private:
  const Value& at(std::string_view column) const;
  Names names_;
  std::vector<Value> values_;
};

class Session;  // one connection with its prepared statements; database.cpp

enum class Access { read, write };

// Rolls back unless committed. A read transaction sees one snapshot; a write transaction is the only one that
// writes, on PostgreSQL too, so that what it has read stays true until it commits and nothing has to be tried again.
// Not shared between threads; a thread that holds one does not ask for a second to write. After a Failure it can
// only be rolled back.
class Transaction {
 public:
  Transaction(Transaction&&) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  std::vector<Row> query(Sql sql, std::initializer_list<Bound> values = {});
  std::vector<Row> query(Sql sql, std::span<const Bound> values);
  std::optional<Row> query_one(Sql sql, std::initializer_list<Bound> values = {});  // the first row, if any
  // Number of rows changed. Error(conflict) when a key refuses: "error.db.duplicate" a unique one,
  // "error.db.reference" a foreign one. The transaction then goes on as if the statement had not been.
  base::Result<int64_t> try_execute(Sql sql, std::initializer_list<Bound> values = {});
  // The same where a refusal would be a mistake of the program: throws Failure.
  int64_t execute(Sql sql, std::initializer_list<Bound> values = {});
  int64_t execute(Sql sql, std::span<const Bound> values);
  // Forces the write to disk before returning (SQLite synchronous=FULL; PostgreSQL synchronous_commit).
  void commit();
  Engine engine() const;

 private:
  friend class Database;
  struct State;
  explicit Transaction(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// One numbered step of the schema. Tests may give their own instead of those of schema/migrations.
struct Migration {
  int number = 0;
  std::string name;
  std::string sql;              // in the common dialect (README.md), unless it is
  bool for_one_engine = false;  // written for this engine alone: run as it stands
};

struct Options {
  int readers = 4;  // connections that read; SQLite has one more that writes
  int64_t busy_timeout_milliseconds = 10'000;
};

class Database {
 public:
  // "sqlite:/var/lib/gandan/gandan.sqlite" or "postgresql://user@host/name". Error(unavailable) with a sentence.
  static base::Result<std::unique_ptr<Database>> open(std::string_view url, Options options = {});
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  Transaction read();
  Transaction write();  // SQLite: waits for its turn, first come first served
  Engine engine() const;

  // Applies the migrations of schema/migrations that are missing, in order, under a lock, each in a transaction;
  // SQLite copies the file first to <file>.before-<number>. Refuses (Error) when an applied one was altered, or
  // came from a newer program. Returns how many were applied. Requires: no transaction is open.
  base::Result<int> migrate();
  base::Result<int> migrate(const std::vector<Migration>& migrations);
  // A consistent copy in one new file, on disk when this returns, while others read and write. Error when the engine is
  // not SQLite (PostgreSQL has pg_dump), when the file exists or cannot be written.
  base::Result<void> backup_to(const std::string& path) const;

  struct State;

 private:
  explicit Database(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace gandan::db
