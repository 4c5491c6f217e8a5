// One connection with its prepared statements: what the two engines have to provide. Used by one thread at a time.
// Everything that goes wrong is thrown: Refusal when a unique or foreign key says no, Failure otherwise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "platform/db/database.h"
#include "platform/db/sql.h"

namespace gandan::db {

inline constexpr size_t statements_kept_per_session = 256;
inline constexpr size_t all_rows = std::numeric_limits<size_t>::max();

// A key of a table refused the change.
class Refusal : public Failure {
 public:
  enum class Key : uint8_t { duplicate, reference };
  Refusal(Key key, const std::string& message) : Failure(message), key_(key) {}
  Key key() const { return key_; }

 private:
  Key key_;
};

class Session {
 public:
  Session() = default;
  virtual ~Session() = default;
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  virtual Engine engine() const = 0;
  // A write begun excludes every other writer, of other processes too, until it ends.
  virtual void begin(Access access) = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;
  // Runs a prepared statement to its end and returns the number of rows changed. The rows of the result, at most
  // `limit`, are added to `rows` unless that is nullptr. std::logic_error when a parameter has no value or a value
  // no parameter.
  virtual int64_t run(Sql sql, std::span<const Bound> values, std::vector<Row>* rows, size_t limit) = 0;
  // The same; when it throws Refusal, the transaction stands as it was before the statement and can go on.
  virtual int64_t run_or_undo(Sql sql, std::span<const Bound> values) = 0;
  // Several statements of a migration, unprepared.
  virtual void run_script(const std::string& script) = 0;
  // Whether the connection still stands; a session that does not is thrown away.
  virtual bool usable() const noexcept = 0;
};

// The value bound to `name`, nullptr when there is none.
const Bound* bound_to(std::string_view name, std::span<const Bound> values);
// Throws std::logic_error unless each value belongs to a parameter; `names` are those of the statement.
void require_all_used(Sql sql, const std::vector<std::string>& names, std::span<const Bound> values);
// PostgreSQL's text ends at a NUL, so neither engine is given one: std::logic_error.
void require_storable(Sql sql, const Value& value);
[[noreturn]] void missing_value(Sql sql, std::string_view name);

}  // namespace gandan::db
