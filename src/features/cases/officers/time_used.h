// How much of a case's time is used up, by the count that its deadline has: time in which the clock stood does not
// count. Shown as a thin bar beside the time left.
#pragma once

#include <optional>

#include "features/cases/engine/case_deadline.h"
#include "platform/html/view.h"
#include "platform/http/context.h"

namespace gandan::cases {

// 0 to 100, of the time until it is due; what was used when it was answered, or when the clock stopped. nullopt when
// there is no due time to measure by. Pure. Requires the pauses and extensions of the case in the order of time.
std::optional<int> percent_of_time_used(const WorkTime& work, const Case& subject, int due_minute, base::Instant now);

// Whether `percent_of_time_used` may be asked without pauses and extensions: the case is due as its rule alone says.
bool is_due_by_rule(const WorkTime& work, const Case& subject, int due_minute);

// Nothing when there is no measure.
html::SafeHtml time_used_bar(const http::Context& context, const WorkTime& work, const Case& subject, int due_minute);

}  // namespace gandan::cases
