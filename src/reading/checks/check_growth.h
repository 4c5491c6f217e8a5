// How the checks of growth read the words between two figures.
#pragma once

#include <string_view>

#include "reading/checks/check_passage.h"

namespace gandan::reading::check {

// At most `most` bytes and within one clause group: no semicolon, no full stop.
bool is_plain(std::string_view gap, size_t most);
// From an earlier figure to a later one of the same quantity: "lên", "xuống còn", "đến năm 2025 đạt".
// "so với năm 2020 (", "... (năm 2020 là": the figure that follows in parentheses is the base of the comparison.
bool opens_base(std::string_view gap);
bool leads_on(std::string_view gap);
// "từ 40 lên 120 doanh nghiệp": the unit of the later figure holds for both.
bool share_unit(const Number& from, std::string_view gap);

}  // namespace gandan::reading::check
