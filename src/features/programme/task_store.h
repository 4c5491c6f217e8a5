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

struct TaskFilter {
  std::string kind = {}, status = {}, unit = {}, person = {};  // name_of(...) or an id, "" for all
  std::string lacks = {};                                      // name_of(Clarity), "any", or ""
  std::string query = {};                                      // whole words, the last may be a beginning
  std::string origin = {};                                     // name_of(TaskOrigin)
  std::string due_from = {}, due_to = {};    // ISO days, both included; tasks without a deadline are in none
  std::string state = {};                    // "open": neither done nor stopped
  std::string watcher = {}, mentioned = {};  // persons: who follows the task, who is named in a comment
};

enum class TaskOrder : uint8_t { tree, deadline };  // by deadline: those without one last
// Where a page of a list begins or ends: a row's key_of(); both empty for the first page.
struct TaskPlace {
  std::string after, before;
};
std::string key_of(const Task& task, TaskOrder order);

// The status without regard to the day, as it is stored.
std::string_view state_of(const Task& task);

void insert_task(db::Transaction& transaction, const base::WardId& ward, const Task& task, base::Instant now);
// Everything but id, resolution, place; counts the version up. False when it is no longer at task.version.
bool update_task(db::Transaction& transaction, const base::WardId& ward, const Task& task);
std::optional<Task> find_task(db::Transaction& transaction, const base::WardId& ward, const TaskId& id);
// Not those withdrawn; each under its parent, otherwise in the order of the programme. For what needs all of them.
std::vector<Task> find_tasks(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                             const TaskFilter& filter, base::Date today);
// At most `limit` of them, by key, beginning at `place`: its cost does not grow with the number of tasks before it. Of
// words that more than a thousand tasks have, those changed last.
std::vector<Task> find_task_page(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                                 const TaskFilter& filter, base::Date today, TaskOrder order, const TaskPlace& place,
                                 int limit);
// All levels below, without the task itself.
TaskRollUp roll_up_below(db::Transaction& transaction, const base::WardId& ward, const Task& task, base::Date today);
// The one made when `task` ended, if any.
std::optional<TaskId> next_of(db::Transaction& transaction, const base::WardId& ward, const TaskId& task);
std::vector<Task> tasks_under(db::Transaction& transaction, const base::WardId& ward, const TaskId& parent);

struct TaskCounts {
  TaskRollUp statuses;
  int due_soon = 0;           // not done, deadline within `soon` days
  int unclear = 0;            // lack one of the six
  int clear_percent() const;  // share of those clear in all six, rounded down; 100 when there are none
};
TaskCounts count_tasks(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                       base::Date today, int soon = 14);

}  // namespace gandan::programme
