// A row of case_record <-> Case, for the stores of this feature.
#pragma once

#include <vector>

#include "features/cases/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

// Without other_units and pauses, which have tables of their own.
Place place_in(const db::Row& row);
Case case_in(const db::Row& row);
std::vector<db::Bound> bound_values(const base::WardId& ward, const Case& subject);

template <typename Tag>
db::Value stored(const std::optional<base::TypedId<Tag>>& id) {
  return id ? db::Value(id->text()) : db::Value(nullptr);
}
inline db::Value stored(const std::optional<base::Instant>& at) {
  return at ? db::Value(at->epoch_milliseconds) : db::Value(nullptr);
}

// Requires that the column holds an id; a broken one is damage of the database: db::Failure.
template <typename Id>
Id id_in(const db::Row& row, std::string_view column) {
  auto id = Id::parse(row.text(column));
  if (!id) throw db::Failure("no id in column " + std::string(column));
  return *std::move(id);
}
template <typename Id>
std::optional<Id> optional_id_in(const db::Row& row, std::string_view column) {
  if (row.is_null(column)) return std::nullopt;
  return id_in<Id>(row, column);
}
std::optional<base::Instant> optional_instant_in(const db::Row& row, std::string_view column);

}  // namespace gandan::cases
