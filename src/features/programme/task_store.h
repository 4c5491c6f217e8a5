// SQL of tasks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/programme/task.h"
#include "platform/db/database.h"

namespace gandan::programme {

struct Task {
  TaskId id;
  ResolutionId resolution;
  TaskKind kind = TaskKind::regular;
  std::optional<TaskId> parent = {};
  std::string number = {};
  int place = 0;  // its order in the programme; 0 when new: at the end
  TaskPlan plan = {};
  TaskProgress progress = {};
  bool invented = false;  // demo data
  Source source = {};
  std::optional<base::Instant> withdrawn_at = {};
  int64_t version = 1;
};

struct TaskFilter {
  std::string kind, status, unit, person;  // name_of(...) or an id, "" for all
  std::string lacks;                       // name_of(Clarity), "any", or ""
  std::string query;
};

void insert_task(db::Transaction& transaction, const base::WardId& ward, const Task& task, base::Instant now);
// Everything but id, resolution, place; counts the version up. False when it is no longer at task.version.
bool update_task(db::Transaction& transaction, const base::WardId& ward, const Task& task);
std::optional<Task> find_task(db::Transaction& transaction, const base::WardId& ward, const TaskId& id);
// Not those withdrawn; in the order of the programme.
std::vector<Task> find_tasks(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                             const TaskFilter& filter, base::Date today);
std::vector<Task> tasks_under(db::Transaction& transaction, const base::WardId& ward, const TaskId& parent);

struct TaskCounts {
  TaskRollUp statuses;
  int due_soon = 0;  // not done, deadline within `soon` days
  int unclear = 0;   // lack one of the six
};
TaskCounts count_tasks(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                       base::Date today, int soon = 14);

}  // namespace gandan::programme
