#include "platform/db/session.h"

#include <algorithm>

namespace gandan::db {

const Bound* bound_to(std::string_view name, std::span<const Bound> values) {
  const auto found = std::find_if(values.begin(), values.end(), [&](const Bound& b) { return b.name == name; });
  return found == values.end() ? nullptr : &*found;
}

void require_all_used(Sql sql, const std::vector<std::string>& names, std::span<const Bound> values) {
  for (const Bound& bound : values) {
    if (std::find(names.begin(), names.end(), bound.name) != names.end()) continue;
    throw std::logic_error("no parameter :" + std::string(bound.name) + " in: " + std::string(sql.text()));
  }
}

void require_storable(Sql sql, const Value& value) {
  const auto* const text = std::get_if<std::string>(&value);
  if (text == nullptr || text->find('\0') == std::string::npos) return;
  throw std::logic_error("a text with a NUL for: " + std::string(sql.text()));
}

void missing_value(Sql sql, std::string_view name) {
  throw std::logic_error("no value for :" + std::string(name) + " in: " + std::string(sql.text()));
}

}  // namespace gandan::db
