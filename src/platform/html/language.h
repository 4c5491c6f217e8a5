// The languages of the interface. Vietnamese is first and the default.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gandan::html {

enum class Language : uint8_t { vietnamese, english };

// "vi", "en": BCP 47, as in <html lang>, cookies and the locale folders.
constexpr std::string_view code_of(Language language) {
  return language == Language::vietnamese ? "vi" : "en";
}

constexpr std::optional<Language> language_of_code(std::string_view code) {
  if (code == "vi") return Language::vietnamese;
  if (code == "en") return Language::english;
  return std::nullopt;
}

}  // namespace gandan::html
