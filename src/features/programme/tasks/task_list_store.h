// SQL of lists of tasks: those that a filter lets through, all of them or a page, along the index that fits the filter.
#pragma once

#include <string>
#include <vector>

#include "features/programme/tasks/task_store.h"
#include "platform/db/database.h"

namespace gandan::programme {

inline constexpr std::string_view unassigned = "none";  // as a unit or person: those that have none

struct TaskFilter {
  std::string kind = {}, status = {};        // name_of(...), "" for all
  std::string unit = {}, person = {};        // an id, unassigned, or "" for all
  std::string lacks = {};                    // name_of(Clarity), "any", or ""
  std::string query = {};                    // whole words, the last may be a beginning
  std::string origin = {};                   // name_of(TaskOrigin)
  std::string due_from = {}, due_to = {};    // ISO days, both included; tasks without a deadline are in none
  std::string state = {};                    // "open": neither done nor stopped
  std::string watcher = {}, mentioned = {};  // persons: who follows the task, who is named in a comment
  std::string decider = {};                  // a person: what waits for their decision (task_decision.h)
};

enum class TaskOrder : uint8_t { tree, deadline };  // by deadline: those without one last
// Where a page of a list begins or ends: a row's key_of(); both empty for the first page.
struct TaskPlace {
  std::string after, before;
};
std::string key_of(const Task& task, TaskOrder order);

// Not those withdrawn; each under its parent, otherwise in the order of the programme. For what needs all of them.
std::vector<Task> find_tasks(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                             const TaskFilter& filter, base::Date today);
// At most `limit` of those due from filter.due_from to filter.due_to, which must be given; without words. Day by day,
// within a day in the order of the programme.
std::vector<Task> find_tasks_due(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                                 const TaskFilter& filter, base::Date today, int limit);
// At most `limit` of them, by key, beginning at `place`: its cost does not grow with the number of tasks before it. Of
// words that more than five hundred tasks have, those changed last.
std::vector<Task> find_task_page(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                                 const TaskFilter& filter, base::Date today, TaskOrder order, const TaskPlace& place,
                                 int limit);

}  // namespace gandan::programme
