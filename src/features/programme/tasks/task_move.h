// A task moved in the tree, with all that is below it: under another task, or under none.
#pragma once

#include <optional>

#include "features/audit/audit.h"
#include "features/programme/tasks/task_store.h"

namespace gandan::programme {

inline constexpr int most_levels = 6;  // of a tree of tasks

// How many levels there are down to it, itself included.
int level_of(const Task& task);
// The task itself, or one below it.
bool is_within(const Task& task, const Task& tree);

// Error(conflict) when it is no longer at `version`; Error(invalid, "parent") when the parent is unknown, stands below
// the task itself, the tree would be too deep, or an open task would stand below a done one. Under a parent all take
// its kind; under none the kind stays for key tasks and breakthroughs of a report and becomes regular for others. The
// caller commits.
base::Result<void> move_task(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id, int64_t version,
                             const std::optional<TaskId>& parent);

}  // namespace gandan::programme
