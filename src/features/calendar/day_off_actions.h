// Changing the ward's table of days: what it would move, and doing it. The caller commits.
#pragma once

#include <vector>

#include "features/calendar/day_off_store.h"

namespace gandan::calendar {

// The table that the program carries with what the ward decided.
DayTable ward_table(db::Transaction& transaction, const base::WardId& ward);

// What would move if `days` were put into the table. Error(invalid) names the field.
base::Result<MovePreview> preview_days(db::Transaction& transaction, const base::WardId& ward,
                                       const DeadlineKeeper& keeper, const std::vector<TableDay>& days);
// Puts them in, audits, and makes the job that moves the deadlines (day_change_job.h). Error(forbidden), Error(invalid)
// names the field.
base::Result<Change> change_days(db::Transaction& transaction, const audit::Actor& actor,
                                 const auth::Principal& principal, std::vector<TableDay> days);

}  // namespace gandan::calendar
