// Enumerations whose values have a name, the word of SQL, addresses, type files and message keys: an array holds the
// names in the order of the values, which count from nought.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace gandan::base {

// The value with this name; nullopt when none has it.
template <typename Enum, size_t count>
constexpr std::optional<Enum> named(const std::array<std::string_view, count>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace gandan::base
