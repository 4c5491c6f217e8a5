// Whether a sentence promises (a target), reports (a result) or does neither. Pure.
#pragma once

#include <string_view>

#include "reading/text/time_words.h"

namespace gandan::reading {

enum class Statement {
  unsaid,
  hint,  // words that promises use, but reports too: "hằng năm", "trở lên"
  promise,
  report,
  compares,  // sets a figure against a plan: as what stands around it
};

// `low` is lower case. A sentence that speaks of a year before `horizon_year` reports; 0 = no horizon is known.
Statement statement_of(std::string_view low, const TimeWords& words, int horizon_year);

// Among targets: does one of the words of the past stand outside brackets, and not as what a goal is compared with ("so
// với ước thực hiện năm 2025") or where it starts from ("từ 2,6% hiện nay xuống còn 1,5%")?
bool tells_what_was(std::string_view low);

}  // namespace gandan::reading
