// When something is due and why, as lines to be printed: the date first, then the rule, each day with its reason, and
// whether all of it is decided.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/html/language.h"
#include "vietnamese/deadline.h"

namespace gandan::app {

struct AskedDeadline {
  std::string from = {}, kind = "working_days";
  int64_t count = -1;
};

inline constexpr int64_t longest_deadline = 20'000;  // about 55 years: more is a slip of the keyboard

// "working_days", "calendar_days".
std::optional<vietnamese::DayCount> day_count_named(std::string_view name);

// Error(invalid) says which of the three is wrong and how it is written.
base::Result<std::vector<std::string>> deadline_reasons(const vietnamese::DayCalendar& calendar,
                                                        const AskedDeadline& asked, html::Language language);

}  // namespace gandan::app
