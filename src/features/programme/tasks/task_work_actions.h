// Changing what belongs to a task: what it serves, who helps, its milestones, its deadline. As target_actions.h: load,
// decide, save and audit in the transaction given. Error(invalid) names the field, Error(forbidden) says who may.
#pragma once

#include <string>
#include <vector>

#include "features/audit/audit.h"
#include "features/programme/tasks/task_work_store.h"
#include "platform/auth/principal.h"

namespace gandan::programme {

// Error(forbidden) unless the task is one that the person works on; Error(not_found) when it is gone.
base::Result<void> may_work_on(db::Transaction& transaction, const audit::Actor& actor,
                               const auth::Principal& principal, const TaskId& id);

// What a task serves is kept by who works on it. Linking twice, or unlinking what is not linked, changes nothing.
enum class Linking : uint8_t { add, remove };
base::Result<void> change_link(db::Transaction& transaction, const audit::Actor& actor,
                               const auth::Principal& principal, const TaskId& id, const TargetId& target,
                               Linking linking);
base::Result<void> change_link(db::Transaction& transaction, const audit::Actor& actor,
                               const auth::Principal& principal, const TaskId& id, const ProjectId& project,
                               Linking linking);

// The units that help; for editors (the route's permission). The unit in charge is left out.
base::Result<void> set_cooperating(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id,
                                   const std::vector<auth::UnitId>& units);

// Milestones are the plan of who works on the task.
base::Result<void> add_milestone(db::Transaction& transaction, const audit::Actor& actor,
                                 const auth::Principal& principal, const TaskId& id, const std::string& title,
                                 const std::string& due);
enum class MilestoneChange : uint8_t { reached, not_reached, removed };
std::optional<MilestoneChange> milestone_change_named(std::string_view name);
base::Result<void> change_milestone(db::Transaction& transaction, const audit::Actor& actor,
                                    const auth::Principal& principal, const TaskId& id, const MilestoneId& milestone,
                                    std::optional<MilestoneChange> change);

// Who works on it asks for a later deadline and says why; one at a time.
base::Result<void> ask_extension(db::Transaction& transaction, const audit::Actor& actor,
                                 const auth::Principal& principal, const TaskId& id, const std::string& new_deadline,
                                 const std::string& reason);
// Who decides grants it, which moves the deadline, or refuses it; either with a reason.
base::Result<void> answer_extension(db::Transaction& transaction, const audit::Actor& actor,
                                    const auth::Principal& principal, const TaskId& id, const ExtensionId& extension,
                                    const std::string& answer, const std::string& reason);

}  // namespace gandan::programme
