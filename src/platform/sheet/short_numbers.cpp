#include "platform/sheet/short_numbers.h"

#include <charconv>

namespace gandan::sheet {

std::optional<std::string> short_number(std::string_view stored) {
  double value = 0;
  const auto [end, failure] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
  if (failure != std::errc{} || end != stored.data() + stored.size()) return std::nullopt;
  char text[400];
  const auto rounded = std::to_chars(text, text + sizeof text, value, std::chars_format::scientific, 14);
  std::from_chars(text, rounded.ptr, value);
  const auto made = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed);
  return made.ec == std::errc{} ? std::optional(std::string(text, made.ptr)) : std::nullopt;
}

}  // namespace gandan::sheet
