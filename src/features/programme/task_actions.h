// Changing tasks on their pages. As target_actions.h: load, decide, save and audit in the transaction given.
#pragma once

#include <string>

#include "features/audit/audit.h"
#include "features/programme/programme.h"
#include "features/programme/task_store.h"
#include "platform/auth/principal.h"

namespace gandan::programme {

// What is to be done, by whom, by when. For editors of the programme (the route's permission).
base::Result<void> edit_task(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id, int64_t version,
                             const TaskPlan& plan);

enum class TaskStep : uint8_t { start, finish, reopen };
std::optional<TaskStep> task_step_named(std::string_view name);

// Only who may_report. finish requires a result: what was delivered (Error(invalid, field "result") without). No
// step: Error(invalid, field "step").
base::Result<void> take_step(db::Transaction& transaction, const audit::Actor& actor, const auth::Principal& principal,
                             const TaskId& id, std::optional<TaskStep> step, const std::string& result);

// A task that nobody's report holds, made on /tasks/new; under `parent` or on its own. Error(invalid) names the field.
base::Result<TaskId> create_task(db::Transaction& transaction, const audit::Actor& actor, const Task& task);

}  // namespace gandan::programme
