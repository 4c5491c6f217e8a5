// SQL of tasks, one at a time; lists of them are task_list_store.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/programme/tasks/task.h"
#include "platform/db/database.h"

namespace gandan::programme {

struct Task {
  TaskId id;
  ResolutionId resolution;
  TaskKind kind = TaskKind::regular;
  std::optional<TaskId> parent = {};
  std::string number = {};
  int place = 0;  // its order in the programme; 0 when new: at the end
  // Where it stands in its tree: those below begin with its key; sorting by it puts every task under its parent. Set
  // when inserted.
  std::string tree_key = {};
  TaskPlan plan = {};
  TaskProgress progress = {};
  std::optional<TaskId> repeat_of = {};  // the one that ended before it
  bool invented = false;                 // demo data
  Source source = {};
  std::optional<base::Instant> withdrawn_at = {};
  int64_t version = 1;
};

// The status without regard to the day, as it is stored.
std::string_view state_of(const Task& task);

void insert_task(db::Transaction& transaction, const base::WardId& ward, const Task& task, base::Instant now);
// Everything but id, resolution, place; counts the version up. False when it is no longer at task.version.
bool update_task(db::Transaction& transaction, const base::WardId& ward, const Task& task);
std::optional<Task> find_task(db::Transaction& transaction, const base::WardId& ward, const TaskId& id);
// All levels below, without the task itself.
TaskRollUp roll_up_below(db::Transaction& transaction, const base::WardId& ward, const Task& task, base::Date today);
// The one made when `task` ended, if any.
std::optional<TaskId> next_of(db::Transaction& transaction, const base::WardId& ward, const TaskId& task);
std::vector<Task> tasks_under(db::Transaction& transaction, const base::WardId& ward, const TaskId& parent);

// Of rows with all columns of a task.
std::vector<Task> tasks_in(const std::vector<db::Row>& rows);
// By deadline, those without one last; then as in the tree.
std::string due_key_of(const Task& task);

struct TaskCounts {
  TaskRollUp statuses;
  int due_soon = 0;           // not done, deadline within `soon` days
  int unclear = 0;            // lack one of the six
  int clear_percent() const;  // share of those clear in all six, rounded down; 100 when there are none
};
TaskCounts count_tasks(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                       base::Date today, int soon = 14);

}  // namespace gandan::programme
