// Changing tasks on their pages. As target_actions.h: load, decide, save and audit in the transaction given.
#pragma once

#include <string>

#include "features/audit/audit.h"
#include "features/programme/programme.h"
#include "features/programme/tasks/task_step.h"
#include "features/programme/tasks/task_store.h"
#include "platform/auth/principal.h"

namespace gandan::programme {

// What is to be done, by whom, by when. For editors of the programme (the route's permission). `put_off_because`: why
// the deadline is moved later (task_deadline.h).
base::Result<void> edit_task(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id, int64_t version,
                             const TaskPlan& plan, const std::string& put_off_because = {});

// What somebody may do with a task: work on it (may_report), decide on it (may_decide).
TaskPowers powers_over(const auth::Principal& principal, const Task& task);

// One step of its way (task_step.h); no step: Error(invalid, field "step"). When a task that repeats is done, the next
// one is made: the same plan a period later, with its milestones, links and cooperating units.
base::Result<void> take_step(db::Transaction& transaction, const audit::Actor& actor, const auth::Principal& principal,
                             const TaskId& id, std::optional<TaskStep> step, const StepForm& form);

// Taken out of the programme by an editor, who says why. Error(conflict) while there are tasks below it.
base::Result<void> withdraw_because(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id,
                                    const std::string& reason);

// A task that nobody's report holds, made on /tasks/new; under `parent` or on its own. Error(invalid) names the field.
base::Result<TaskId> create_task(db::Transaction& transaction, const audit::Actor& actor, const Task& task);

// Shared with task_work_actions: a task that is there and not withdrawn, and saving one with its record.
base::Result<Task> live_task(db::Transaction& transaction, const base::WardId& ward, const TaskId& id);
base::Result<void> save_changed(db::Transaction& transaction, const audit::Actor& actor, std::string_view action,
                                const Task& before, const Task& after);
inline constexpr size_t text_limit = 10'000;  // bytes of what somebody writes

}  // namespace gandan::programme
