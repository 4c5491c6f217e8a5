// Ordered scales of levels that targets name ("hoàn thành tốt nhiệm vụ trở lên"). Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gandan::programme {

// Which of two levels is higher: > 0 when `a` is above `b`, 0 when equal; nullopt when they stand on no common scale.
// Case, marks and blanks do not matter. Scales: the four grades of the yearly classification of Party organisations and
// members (Quy định 366-QĐ/TW of 2025, before it 124-QĐ/TW of 2023), and three-step scales in use for titles.
std::optional<int> compare_levels(std::string_view a, std::string_view b);

// The levels that stand on a scale with `level`, highest first, as people write them; only itself when it is on none.
std::vector<std::string> levels_like(std::string_view level);

}  // namespace gandan::programme
