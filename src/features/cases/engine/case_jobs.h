// What the program does with cases by itself, as jobs that are made once a day.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "platform/jobs/runner.h"

namespace gandan::cases {

void add_case_jobs(jobs::Runner& runner, const CaseRules& rules, const base::WardId& ward);
// Makes the jobs of the day. To be called every minute or so.
void schedule_case_jobs(db::Database& database, const base::WardId& ward, base::Instant now);

}  // namespace gandan::cases
