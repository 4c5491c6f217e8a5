// Ids as columns hold them: text, or null where there is none.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/typed_id.h"
#include "platform/db/database.h"

namespace gandan::db {

template <typename Tag>
Value stored(const std::optional<base::TypedId<Tag>>& id) {
  return id ? Value(id->text()) : Value(nullptr);
}

// Requires that the column holds an id; a broken one is damage of the database: Failure.
template <typename Id>
Id id_in(const Row& row, std::string_view column) {
  auto id = Id::parse(row.text(column));
  if (!id) throw Failure("no id in column " + std::string(column));
  return *std::move(id);
}

template <typename Id>
std::optional<Id> optional_id_in(const Row& row, std::string_view column) {
  if (row.is_null(column)) return std::nullopt;
  return id_in<Id>(row, column);
}

}  // namespace gandan::db
