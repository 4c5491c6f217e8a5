// Instants as columns hold them: milliseconds since 1970 (base::Instant), or null where there is none.
#pragma once

#include <optional>
#include <string_view>

#include "base/clock.h"
#include "platform/db/database.h"

namespace gandan::db {

inline Value stored(const std::optional<base::Instant>& at) {
  return at ? Value(at->epoch_milliseconds) : Value(nullptr);
}

inline std::optional<base::Instant> optional_instant_in(const Row& row, std::string_view column) {
  const auto at = row.optional_integer(column);
  return at ? std::optional(base::Instant{*at}) : std::nullopt;
}

}  // namespace gandan::db
