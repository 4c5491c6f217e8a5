// SQL of the milestones that are due on a day.
#pragma once

#include <string>
#include <vector>

#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_store.h"

namespace gandan::programme {

struct MilestoneDue {
  TaskId task;
  std::string title;
};
// Those not reached, of tasks that are open and not withdrawn; of the filter only unit and person in charge count.
std::vector<MilestoneDue> milestones_due(db::Transaction& transaction, const base::WardId& ward,
                                         const ResolutionId& resolution, const TaskFilter& filter, base::Date day);

// How many are late of those that `filter` names by unit, person and due_to (which must be given); `most` when there
// are more.
int64_t count_late(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                   const TaskFilter& filter, base::Date today, int64_t most);

}  // namespace gandan::programme
