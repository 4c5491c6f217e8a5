// A file of deadlines that somebody else counted, compared with the engine:
//   {"cases": [{"kind": "working_days", "start": "2026-03-12", "count": 7, "due": "2026-03-23"}]}
// `count_both_ends` and `end` stand for count and due where the first day was counted, too; `suspended` lists intervals
// ("2026-03-05/2026-03-11").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/asked_deadline.h"
#include "platform/html/language.h"

namespace gandan::app {

struct ComparedVectors {
  std::vector<std::string> differing;  // a line each: the case, what the engine says or why it cannot be read
  size_t cases = 0;
};

// Error(invalid) when the text is no JSON (with its line) or has no list of cases; `file` is what it is called by.
base::Result<ComparedVectors> compare_vectors(const vietnamese::DayCalendar& calendar,
                                              const vietnamese::OfficeHours& hours, const std::string& file,
                                              std::string_view text, html::Language language);

}  // namespace gandan::app
