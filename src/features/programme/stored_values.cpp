#include "features/programme/stored_values.h"

namespace gandan::programme {

db::Value stored(const std::optional<base::Decimal>& value) {
  return value ? db::Value(value->text()) : db::Value(nullptr);
}

db::Value stored(const std::optional<base::Date>& value) {
  return value ? db::Value(value->iso()) : db::Value(nullptr);
}

db::Value stored(const std::optional<std::string>& value) {
  return value ? db::Value(*value) : db::Value(nullptr);
}

std::optional<base::Decimal> decimal_in(const db::Row& row, std::string_view column) {
  const auto text = row.optional_text(column);
  return text ? base::Decimal::parse(*text) : std::nullopt;
}

std::optional<base::Date> date_in(const db::Row& row, std::string_view column) {
  const auto text = row.optional_text(column);
  return text ? base::Date::parse_iso(*text) : std::nullopt;
}

std::optional<int> int_in(const db::Row& row, std::string_view column) {
  const auto value = row.optional_integer(column);
  return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

Source source_in(const db::Row& row) {
  return {row.text("source_report"), row.text("source_quote"), static_cast<int>(row.integer("source_first_line")),
          static_cast<int>(row.integer("source_last_line")), int_in(row, "source_page")};
}

}  // namespace gandan::programme
