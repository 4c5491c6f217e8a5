// A prepared SQLite statement: binds values by name, reads rows with their types. Internal to the SQLite session.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "platform/db/session.h"
#include "platform/db/sqlite_handle.h"

namespace gandan::db {

class SqliteStatement {
 public:
  // Throws Failure when the statement is broken.
  SqliteStatement(sqlite3* connection, Sql sql);

  // See Session::run.
  int64_t run(std::span<const Bound> values, std::vector<Row>* rows, size_t limit);

 private:
  void bind(std::span<const Bound> values);
  void bind_value(int index, const Value& value);
  void describe_columns();
  void read_row(std::vector<Row>& rows);
  Value column(int index);

  sqlite3* connection_;
  Sql sql_;
  SqliteHandle handle_;
  std::vector<std::string> parameters_;  // without the colon
  Row::Names columns_;
  std::vector<bool> boolean_columns_;
  int described_at_ = -1;  // how often the statement had been prepared anew when the columns were looked at
};

}  // namespace gandan::db
