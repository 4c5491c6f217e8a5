// Moving deadlines after a change of the table of days: a job in portions, so that nobody waits for the writer however
// many there are, with its progress. A stop or a crash loses nothing: what has moved stays, the rest moves next time.
#pragma once

#include <optional>

#include "features/calendar/day_off_store.h"
#include "platform/jobs/job.h"

namespace gandan::calendar {

// In the transaction of the change; `first` is the first day that changed.
void enqueue_moving(db::Transaction& transaction, const audit::Actor& actor, const Change& change, base::Date first);
// The job of a change that has not ended; nullopt: all have moved.
std::optional<jobs::Job> moving_job(db::Transaction& transaction, const base::WardId& ward, const ChangeId& change);

}  // namespace gandan::calendar
