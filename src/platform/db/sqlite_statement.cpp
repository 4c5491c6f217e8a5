#include "platform/db/sqlite_statement.h"

#include <memory>
#include <utility>

#include "platform/db/sqlite_dialect.h"

namespace gandan::db {
namespace {

// The values stay with the caller until the statement is reset, so they are not copied.
class ResetAtEnd {
 public:
  explicit ResetAtEnd(sqlite3_stmt* statement) : statement_(statement) {}
  ~ResetAtEnd() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  ResetAtEnd(const ResetAtEnd&) = delete;
  ResetAtEnd& operator=(const ResetAtEnd&) = delete;

 private:
  sqlite3_stmt* statement_;
};

std::vector<std::string> parameter_names(sqlite3_stmt* statement, Sql sql) {
  std::vector<std::string> names;
  for (int index = 1; index <= sqlite3_bind_parameter_count(statement); ++index) {
    const char* const name = sqlite3_bind_parameter_name(statement, index);
    if (name == nullptr || name[0] != ':') throw std::logic_error("bind by name in: " + std::string(sql.text()));
    names.emplace_back(name + 1);
  }
  return names;
}

struct Binding {
  sqlite3_stmt* statement;
  int index;
  int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement, index); }
  int operator()(int64_t value) const { return sqlite3_bind_int64(statement, index, value); }
  int operator()(double value) const { return sqlite3_bind_double(statement, index, value); }
  int operator()(bool value) const { return sqlite3_bind_int(statement, index, value ? 1 : 0); }
  int operator()(const std::string& value) const {
    return sqlite3_bind_text64(statement, index, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
};

}  // namespace

SqliteStatement::SqliteStatement(sqlite3* connection, Sql sql) : connection_(connection), sql_(sql) {
  sqlite3_stmt* prepared = nullptr;
  const std::string_view text = sql.text();
  if (sqlite3_prepare_v3(connection, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT, &prepared,
                         nullptr) != SQLITE_OK) {
    throw_sqlite_error(connection, text);
  }
  handle_.reset(prepared);
  parameters_ = parameter_names(prepared, sql);
}

int64_t SqliteStatement::run(std::span<const Bound> values, std::vector<Row>* rows, size_t limit) {
  const ResetAtEnd reset(handle_.get());
  bind(values);
  const bool reads_only = sqlite3_stmt_readonly(handle_.get()) != 0;
  size_t count = 0;
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(handle_.get())) == SQLITE_ROW) {
    if (rows != nullptr && count < limit) read_row(*rows);
    // A statement that writes (RETURNING) goes on to its end, where the foreign keys are checked.
    if (++count >= limit && reads_only) return 0;
  }
  if (code != SQLITE_DONE) throw_sqlite_error(connection_, sql_.text());
  return reads_only ? 0 : sqlite3_changes64(connection_);
}

void SqliteStatement::bind(std::span<const Bound> values) {
  for (size_t i = 0; i < parameters_.size(); ++i) {
    const Bound* const bound = bound_to(parameters_[i], values);
    if (bound == nullptr) missing_value(sql_, parameters_[i]);
    bind_value(static_cast<int>(i) + 1, bound->value);
  }
  if (values.size() != parameters_.size()) require_all_used(sql_, parameters_, values);
}

void SqliteStatement::bind_value(int index, const Value& value) {
  require_storable(sql_, value);
  if (std::visit(Binding{handle_.get(), index}, value) != SQLITE_OK) throw_sqlite_error(connection_, sql_.text());
}

void SqliteStatement::describe_columns() {
  auto names = std::make_shared<std::vector<std::string>>();
  boolean_columns_.clear();
  for (int index = 0; index < sqlite3_column_count(handle_.get()); ++index) {
    names->emplace_back(sqlite3_column_name(handle_.get(), index));
    const char* const declared = sqlite3_column_decltype(handle_.get(), index);
    boolean_columns_.push_back(declared != nullptr && declared == sqlite_boolean);
  }
  columns_ = std::move(names);
}

void SqliteStatement::read_row(std::vector<Row>& rows) {
  const int prepared = sqlite3_stmt_status(handle_.get(), SQLITE_STMTSTATUS_REPREPARE, 0);
  if (prepared != described_at_) describe_columns();  // the schema may have changed
  described_at_ = prepared;
  std::vector<Value> values;
  values.reserve(columns_->size());
  for (int index = 0; index < static_cast<int>(columns_->size()); ++index) values.push_back(column(index));
  rows.emplace_back(columns_, std::move(values));
}

Value SqliteStatement::column(int index) {
  switch (sqlite3_column_type(handle_.get(), index)) {
    case SQLITE_INTEGER: {
      const int64_t value = sqlite3_column_int64(handle_.get(), index);
      if (boolean_columns_[static_cast<size_t>(index)]) return value != 0;
      return value;
    }
    case SQLITE_FLOAT:
      return sqlite3_column_double(handle_.get(), index);
    case SQLITE_NULL:
      return nullptr;
    default: {
      const void* const text = sqlite3_column_text(handle_.get(), index);
      const int length = sqlite3_column_bytes(handle_.get(), index);
      return std::string(static_cast<const char*>(text), static_cast<size_t>(length));
    }
  }
}

}  // namespace gandan::db
