#include "vietnamese/text_pattern.h"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <memory>

#include "vietnamese/word.h"

namespace gandan::vietnamese {
namespace {

// In portions of ten thousand steps of the engine; a text of a thousand letters needs less than one.
constexpr int32_t most_portions = 20;
constexpr int32_t most_memory_bytes = 1 << 20;

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

}  // namespace

PatternFit fit(std::string_view pattern, std::string_view text) {
  if (pattern.empty() || letters_in(pattern) > most_pattern_letters) return PatternFit::no_pattern;
  UErrorCode status = U_ZERO_ERROR;
  UParseError place{};
  const std::unique_ptr<icu::RegexPattern> compiled(icu::RegexPattern::compile(unicode(pattern), 0, place, status));
  if (U_FAILURE(status)) return PatternFit::no_pattern;
  const icu::UnicodeString input = unicode(text);  // outlives the matcher, which keeps a reference to it
  const std::unique_ptr<icu::RegexMatcher> matcher(compiled->matcher(input, status));
  if (U_FAILURE(status)) return PatternFit::no_pattern;
  matcher->setTimeLimit(most_portions, status);
  matcher->setStackLimit(most_memory_bytes, status);
  const bool matches = matcher->matches(status) != 0;
  return U_SUCCESS(status) && matches ? PatternFit::fits : PatternFit::differs;
}

}  // namespace gandan::vietnamese
