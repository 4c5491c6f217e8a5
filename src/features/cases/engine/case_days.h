// Cases as keepers of deadlines that the ward's table of days off moves.
#pragma once

#include "features/calendar/calendar.h"
#include "features/cases/engine/case_actions.h"

namespace gandan::cases {

calendar::DeadlineKeeper deadline_keeper(const CaseRules& rules);

}  // namespace gandan::cases
