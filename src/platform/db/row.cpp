#include <algorithm>

#include "platform/db/database.h"

namespace gandan::db {
namespace {

[[noreturn]] void wrong_type(std::string_view column, const char* wanted) {
  throw std::logic_error("column " + std::string(column) + " is not " + wanted);
}

template <typename T>
const T& as(const Value& value, std::string_view column, const char* wanted) {
  const T* const found = std::get_if<T>(&value);
  if (found == nullptr) wrong_type(column, wanted);
  return *found;
}

}  // namespace

const Value& Row::at(std::string_view column) const {
  const auto found = std::find(names_->begin(), names_->end(), column);
  if (found == names_->end()) throw std::logic_error("no column " + std::string(column) + " in the result");
  return values_[static_cast<size_t>(found - names_->begin())];
}

bool Row::is_null(std::string_view column) const {
  return std::holds_alternative<std::nullptr_t>(at(column));
}

const std::string& Row::text(std::string_view column) const {
  return as<std::string>(at(column), column, "text");
}

int64_t Row::integer(std::string_view column) const {
  return as<int64_t>(at(column), column, "an integer");
}

// An expression such as CASE ... THEN 0 ELSE value END is an integer in some rows on SQLite.
double Row::real(std::string_view column) const {
  const Value& value = at(column);
  if (const auto* const whole = std::get_if<int64_t>(&value)) return static_cast<double>(*whole);
  return as<double>(value, column, "a real number");
}

// On SQLite an expression (a AND b, EXISTS ...) has no declared type and comes as 0 or 1.
bool Row::boolean(std::string_view column) const {
  const Value& value = at(column);
  const auto* const whole = std::get_if<int64_t>(&value);
  if (whole != nullptr && (*whole == 0 || *whole == 1)) return *whole == 1;
  return as<bool>(value, column, "a boolean");
}

std::optional<std::string> Row::optional_text(std::string_view column) const {
  if (is_null(column)) return std::nullopt;
  return text(column);
}

std::optional<int64_t> Row::optional_integer(std::string_view column) const {
  if (is_null(column)) return std::nullopt;
  return integer(column);
}

std::optional<double> Row::optional_real(std::string_view column) const {
  if (is_null(column)) return std::nullopt;
  return real(column);
}

}  // namespace gandan::db
