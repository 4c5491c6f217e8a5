// Cases on "Việc của tôi": what waits for a person among them, as the page of the programme shows it. Neither feature
// knows the other.
#pragma once

#include "features/cases/cases.h"
#include "features/programme/mine/mine_others.h"

namespace gandan::app {

programme::FindOthers cases_on_mine(const cases::CaseRules& rules);

}  // namespace gandan::app
