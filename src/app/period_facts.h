// How a ward's cases went in a period, kept by the programme when the period is closed. Neither feature knows the
// other.
#pragma once

#include "features/cases/cases.h"
#include "features/programme/periods/period_facts.h"

namespace gandan::app {

programme::PeriodFacts facts_of_cases(const cases::CaseRules& rules);

}  // namespace gandan::app
