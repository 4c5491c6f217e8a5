// SQL of the tree of tasks: how deep it is below a task, and moving all that is below.
#pragma once

#include <string>

#include "features/programme/tasks/task_store.h"

namespace gandan::programme {

// How many levels there are below the task, withdrawn ones too: they keep their place.
int levels_below(db::Transaction& transaction, const base::WardId& ward, const Task& task);

// The key that the task has under `parent` (nullopt: under nothing); its place among others stays.
std::string tree_key_under(const Task& task, const Task* parent);

// All below the task, not itself: from its old key to the new one, and of the new kind.
void move_below(db::Transaction& transaction, const base::WardId& ward, const Task& before, const Task& after);

}  // namespace gandan::programme
