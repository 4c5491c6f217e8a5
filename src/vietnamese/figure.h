// One figure as reports write it: "1.467,96", and as text layers break it: "9 ,5", "45, 6%", "120. 000". Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/decimal.h"

namespace gandan::vietnamese {

// The length of the point or comma at `end` that joins the digits [begin, end) to more digits, with a blank that
// slipped in where nothing else can be meant; 0 when none does.
size_t joint_of_figure(std::string_view text, size_t begin, size_t end);

enum class Point { allowed, refused };  // may "98.5" be a decimal?

std::optional<base::Decimal> parse_figure(std::string_view text, Point point);

}  // namespace gandan::vietnamese
