// SQL of jobs. A run is a job with the number of its attempt: what it writes counts only while it holds the lease.
#pragma once

#include <optional>
#include <string>

#include "platform/jobs/job.h"

namespace gandan::jobs {

// When something is due, whether it waits or its run's lease is over.
bool anything_due(db::Transaction& transaction, const base::WardId& ward, base::Instant now);
// The next job that is due, now running until `lease_until`; its attempts count this run.
std::optional<Job> take_due(db::Transaction& transaction, const base::WardId& ward, base::Instant now,
                            base::Instant lease_until);

// These return false, and change nothing, when `run` is no longer the one that runs the job.
bool save_progress(db::Transaction& transaction, const base::WardId& ward, const Job& run, const Progress& progress);
bool renew_lease(db::Transaction& transaction, const base::WardId& ward, const Job& run, base::Instant lease_until);
bool end_done(db::Transaction& transaction, const base::WardId& ward, const Job& run, const std::string& result,
              base::Instant now);
bool end_failed(db::Transaction& transaction, const base::WardId& ward, const Job& run, const base::Error& error,
                base::Instant now);
bool try_again(db::Transaction& transaction, const base::WardId& ward, const Job& run, const base::Error& error,
               base::Instant run_after);
bool hand_back(db::Transaction& transaction, const base::WardId& ward, const Job& run);

// Number removed.
int64_t remove_ended_before(db::Transaction& transaction, const base::WardId& ward, base::Instant when);

}  // namespace gandan::jobs
