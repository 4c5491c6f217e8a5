// A statement prepared on a PostgreSQL connection: binds values by name, reads rows with their types. Internal to
// the PostgreSQL session.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "platform/db/postgresql_handle.h"
#include "platform/db/session.h"

namespace gandan::db {

class PostgresqlStatement {
 public:
  // `name` is that of the prepared statement on the server, used by no other. Throws Failure when it is broken.
  PostgresqlStatement(PGconn* connection, Sql sql, std::string name);
  PostgresqlStatement(PostgresqlStatement&& other) noexcept;
  PostgresqlStatement& operator=(PostgresqlStatement&&) = delete;
  ~PostgresqlStatement();

  // See Session::run.
  int64_t run(std::span<const Bound> values, std::vector<Row>* rows, size_t limit);

 private:
  PostgresqlResult execute(std::span<const Bound> values);

  PGconn* connection_;  // nullptr after a move
  Sql sql_;
  std::string name_;
  std::vector<std::string> parameters_;  // parameters_[0] is $1
};

}  // namespace gandan::db
