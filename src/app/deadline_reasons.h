// When something is due and why, as lines to be printed: the date first, then the rule with its source, each day with
// its reason, and whether all of it is decided.
#pragma once

#include <string>
#include <vector>

#include "app/asked_deadline.h"
#include "platform/html/language.h"

namespace gandan::app {

std::vector<std::string> deadline_reasons(const vietnamese::DayCalendar& calendar, const vietnamese::OfficeHours& hours,
                                          const DeadlineQuestion& question, html::Language language);

}  // namespace gandan::app
