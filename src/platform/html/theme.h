// Light or dark, as a person chose; `automatic` follows the device.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gandan::html {

enum class Theme : uint8_t { automatic, light, dark };

// "auto", "light", "dark": as in the cookie and in <html data-theme>.
constexpr std::string_view code_of(Theme theme) {
  return theme == Theme::light ? "light" : theme == Theme::dark ? "dark" : "auto";
}

constexpr std::optional<Theme> theme_of_code(std::string_view code) {
  for (const Theme theme : {Theme::automatic, Theme::light, Theme::dark}) {
    if (code == code_of(theme)) return theme;
  }
  return std::nullopt;
}

}  // namespace gandan::html
