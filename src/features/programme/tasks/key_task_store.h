// SQL of how the key tasks and breakthroughs of a programme stand: each with what is open, late or waiting below it.
#pragma once

#include <optional>
#include <vector>

#include "features/programme/tasks/task_store.h"

namespace gandan::programme {

struct KeyTaskStanding {
  Task task;
  int open = 0;     // below it: neither done nor stopped
  int late = 0;     // of those: past their deadline and not delivered
  int waiting = 0;  // of those: delivered, waiting for approval
  int begun = 0;    // of those: begun and not delivered
  std::optional<Task> most_late = {};

  // As bad as its worst: what is late or waits below is seen above.
  TaskStatus status(base::Date today) const;
};

// Those without a parent, of both kinds; the most worrying first, otherwise in the order of the report.
std::vector<KeyTaskStanding> key_task_standings(db::Transaction& transaction, const base::WardId& ward,
                                                const ResolutionId& resolution, base::Date today);

}  // namespace gandan::programme
