// How the types of this feature stand in columns and come back: decimals as exact text, days as ISO text, ids as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"
#include "features/programme/programme.h"
#include "platform/db/stored_id.h"
#include "platform/db/stored_instant.h"

namespace gandan::programme {

using db::id_in;
using db::optional_id_in;
using db::optional_instant_in;
using db::stored;
db::Value stored(const std::optional<base::Decimal>& value);
db::Value stored(const std::optional<base::Date>& value);
db::Value stored(const std::optional<std::string>& value);

std::optional<base::Decimal> decimal_in(const db::Row& row, std::string_view column);
std::optional<base::Date> date_in(const db::Row& row, std::string_view column);
std::optional<int> int_in(const db::Row& row, std::string_view column);

// The columns source_* of targets, tasks and projects.
Source source_in(const db::Row& row);

}  // namespace gandan::programme
