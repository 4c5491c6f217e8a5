// Who decides on a task - takes it as done, lets it wait longer - by the rules of access.h, and what waits for one of
// them: what was delivered, and longer deadlines that were asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/audit/audit.h"
#include "features/programme/tasks/task_work_store.h"

namespace gandan::programme {

// Who decides first: the heads of the unit in charge; leaders where it has none, or the only one is in charge.
std::vector<auth::PersonId> deciders_of(db::Transaction& transaction, const base::WardId& ward, const Task& task);

// Tells them that the task waits for them, with a link to the part of its page ("steps", "extensions").
void tell_deciders(db::Transaction& transaction, const audit::Actor& actor, const Task& task, std::string_view part);

// Tells who asked for a longer deadline what was answered.
void tell_answered(db::Transaction& transaction, const audit::Actor& actor, const Task& task,
                   const Extension& extension);

// On which tasks a person may decide: "any" of the ward, those of the unit with this id (but for the own ones), or "".
std::string decides_on(db::Transaction& transaction, const base::WardId& ward, const std::string& person);

}  // namespace gandan::programme
