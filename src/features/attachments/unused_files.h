// Files that nothing refers to: sent with a form that was given up, or by a program that never used them. Once a day
// they are removed, some days after they were last sent. What refers to a file is known by other features; whoever puts
// them together tells it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "features/attachments/attachments.h"
#include "platform/jobs/runner.h"

namespace gandan::attachments {

// The addresses of all files that records refer to.
using FindUsed = std::function<std::vector<std::string>(db::Transaction&, const base::WardId&)>;

struct UnusedFiles {
  FindUsed find_used;
  int64_t after_days = 7;  // since a file was last sent
};

// The job, and making it once a day (to be called every minute or so).
void add_unused_files_job(jobs::Runner& runner, const base::WardId& ward, UnusedFiles rules);
void schedule_unused_files_job(db::Database& database, const base::WardId& ward, base::Instant now);

}  // namespace gandan::attachments
