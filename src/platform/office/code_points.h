// UTF-8, one code point at a time.
#pragma once

#include <unicode/utf8.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace gandan::office {

// The code point at `at`, which moves behind it; negative for a broken sequence. Requires at < text.size().
inline int32_t next_code_point(std::string_view text, size_t& at) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT(bytes, at, text.size(), c);
  return c;
}

// Requires a code point that is no surrogate.
inline void append_code_point(std::string& text, char32_t c) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, c);
  text.append(bytes.data(), static_cast<size_t>(length));
}

}  // namespace gandan::office
