#include "platform/db/postgresql_statement.h"

#include <array>
#include <charconv>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

#include "platform/db/statement_text.h"

namespace gandan::db {
namespace {

// Numbers of types in pg_type.dat; part of PostgreSQL's protocol and never changed.
constexpr Oid type_bool = 16, type_int8 = 20, type_int2 = 21, type_int4 = 23, type_float4 = 700, type_float8 = 701,
              type_numeric = 1700;

template <typename T>
std::string number_text(T value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

// A value as PostgreSQL reads it from text; nullopt is null.
struct ParameterText {
  std::optional<std::string> operator()(std::nullptr_t) const { return std::nullopt; }
  std::optional<std::string> operator()(int64_t value) const { return number_text(value); }
  std::optional<std::string> operator()(double value) const { return number_text(value); }
  std::optional<std::string> operator()(bool value) const { return value ? "t" : "f"; }
  std::optional<std::string> operator()(const std::string& value) const { return value; }
};

template <typename T>
T number_from(std::string_view text) {
  T value{};
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{}) throw Failure("a number out of range in a result: " + std::string(text));
  return value;
}

// sum() of BIGINT is numeric in PostgreSQL and an integer in SQLite; avg() has a point and is real in both.
Value value_from(Oid type, std::string_view text) {
  switch (type) {
    case type_bool:
      return text == "t";
    case type_int2:
    case type_int4:
    case type_int8:
      return number_from<int64_t>(text);
    case type_float4:
    case type_float8:
      return number_from<double>(text);
    case type_numeric:
      if (text.find_first_not_of("-0123456789") == std::string_view::npos) return number_from<int64_t>(text);
      return number_from<double>(text);
    default:
      return std::string(text);
  }
}

Row::Names column_names(const PGresult* result) {
  auto names = std::make_shared<std::vector<std::string>>();
  for (int column = 0; column < libpq().nfields(result); ++column) names->emplace_back(libpq().fname(result, column));
  return names;
}

void read_rows(const PGresult* result, std::vector<Row>& rows, size_t limit) {
  const Row::Names names = column_names(result);
  const int count = libpq().ntuples(result);
  for (int row = 0; row < count && static_cast<size_t>(row) < limit; ++row) {
    std::vector<Value> values;
    values.reserve(names->size());
    for (int column = 0; column < static_cast<int>(names->size()); ++column) {
      if (libpq().getisnull(result, row, column) != 0) {
        values.emplace_back(nullptr);
        continue;
      }
      const auto length = static_cast<size_t>(libpq().getlength(result, row, column));
      values.push_back(value_from(libpq().ftype(result, column), {libpq().getvalue(result, row, column), length}));
    }
    rows.emplace_back(names, std::move(values));
  }
}

int64_t rows_changed(PGresult* result) {
  if (std::strncmp(libpq().cmdStatus(result), "SELECT", 6) == 0) return 0;
  const std::string_view count = libpq().cmdTuples(result);
  return count.empty() ? 0 : number_from<int64_t>(count);
}

}  // namespace

PostgresqlStatement::PostgresqlStatement(PGconn* connection, Sql sql, std::string name)
    : connection_(connection), sql_(sql), name_(std::move(name)) {
  NumberedStatement numbered = number_parameters(sql.text());
  checked(connection, libpq().prepare(connection, name_.c_str(), numbered.text.c_str(), 0, nullptr), sql.text());
  parameters_ = std::move(numbered.names);
}

PostgresqlStatement::PostgresqlStatement(PostgresqlStatement&& other) noexcept
    : connection_(std::exchange(other.connection_, nullptr)),
      sql_(other.sql_),
      name_(std::move(other.name_)),
      parameters_(std::move(other.parameters_)) {}

PostgresqlStatement::~PostgresqlStatement() {
  if (connection_ == nullptr || libpq().status(connection_) != CONNECTION_OK) return;
  libpq().clear(libpq().exec(connection_, ("DEALLOCATE " + name_).c_str()));
}

int64_t PostgresqlStatement::run(std::span<const Bound> values, std::vector<Row>* rows, size_t limit) {
  const PostgresqlResult result = execute(values);
  if (rows != nullptr) read_rows(result.get(), *rows, limit);
  return rows_changed(result.get());
}

PostgresqlResult PostgresqlStatement::execute(std::span<const Bound> values) {
  std::vector<std::optional<std::string>> texts;
  std::vector<const char*> pointers;
  texts.reserve(parameters_.size());
  for (const std::string& parameter : parameters_) {
    const Bound* const bound = bound_to(parameter, values);
    if (bound == nullptr) missing_value(sql_, parameter);
    require_storable(sql_, bound->value);
    texts.push_back(std::visit(ParameterText{}, bound->value));
    pointers.push_back(texts.back() ? texts.back()->c_str() : nullptr);
  }
  if (values.size() != parameters_.size()) require_all_used(sql_, parameters_, values);
  PGresult* const result = libpq().execPrepared(connection_, name_.c_str(), static_cast<int>(pointers.size()),
                                                pointers.data(), nullptr, nullptr, 0);
  return checked(connection_, result, sql_.text());
}

}  // namespace gandan::db
