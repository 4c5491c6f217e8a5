// Where in a file something is wrong, as an editor counts.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace gandan::base {

// The line of `text` on which the byte stands; the first is 1. A byte behind the end is on the last line.
inline size_t line_number(std::string_view text, size_t byte) {
  return static_cast<size_t>(std::ranges::count(text.substr(0, std::min(byte, text.size())), '\n')) + 1;
}

}  // namespace gandan::base
