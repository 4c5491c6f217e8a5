// What a sentence with a figure measures, as against how much of it: by this two sentences are known to speak of one
// thing. Pure.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace gandan::reading {

using IndicatorWords = std::set<std::string, std::less<>>;

// The words of `text` without brackets, figures, unit and words of comparison, time and reaching.
IndicatorWords indicator_words(std::string_view text, std::string_view unit);

// Where something stands, or by how much it grows or falls.
enum class IndicatorChange { level, growth, reduction };
IndicatorChange change_in(std::string_view text);

}  // namespace gandan::reading
