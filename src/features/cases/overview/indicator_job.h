// When a month, quarter or year is over, the figures that indicators take from cases are prepared: drafts of whoever is
// in charge of the indicator, who looks at them and sends them. A job of its own, once for each month that ended.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "features/cases/overview/indicator_figures.h"
#include "platform/jobs/runner.h"

namespace gandan::cases {

void add_indicator_job(jobs::Runner& runner, const CaseRules& rules, const base::WardId& ward,
                       const FigureTaker& taker);
// To be called every minute or so.
void schedule_indicator_job(db::Database& database, const base::WardId& ward, base::Instant now);

}  // namespace gandan::cases
