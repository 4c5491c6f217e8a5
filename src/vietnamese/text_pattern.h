// A regular expression that a short text must fit as a whole: of an identity number, the number of a document. Texts
// come from anybody, and ICU's engine goes back and tries again, so each comparison is stopped after a number of
// steps, the same on every machine. Pure.
#pragma once

#include <string_view>

namespace gandan::vietnamese {

enum class PatternFit : uint8_t {
  fits,
  differs,     // or could not be told within the steps
  no_pattern,  // the pattern itself cannot be read, or is longer than most_pattern_letters
};

inline constexpr size_t most_pattern_letters = 200;

// Capitals and small letters differ; "[a-zđ]", "\d", "\p{L}" know all letters (Unicode).
PatternFit fit(std::string_view pattern, std::string_view text);

}  // namespace gandan::vietnamese
