// How the types of this feature stand in columns and come back: decimals as exact text, days as ISO text, ids as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"
#include "features/programme/programme.h"
#include "platform/db/database.h"

namespace gandan::programme {

db::Value stored(const std::optional<base::Decimal>& value);
db::Value stored(const std::optional<base::Date>& value);
db::Value stored(const std::optional<std::string>& value);

template <typename Tag>
db::Value stored(const std::optional<base::TypedId<Tag>>& id) {
  return id ? db::Value(id->text()) : db::Value(nullptr);
}

std::optional<base::Decimal> decimal_in(const db::Row& row, std::string_view column);
std::optional<base::Date> date_in(const db::Row& row, std::string_view column);
std::optional<int> int_in(const db::Row& row, std::string_view column);

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

// The columns source_* of targets, tasks and projects.
Source source_in(const db::Row& row);

}  // namespace gandan::programme
