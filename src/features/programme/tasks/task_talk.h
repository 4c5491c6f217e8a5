// What people say about a task: comments that name others ("@Mai Thị Xuân"), and following a task. As target_actions.h:
// load, decide, save and audit in the transaction given. Those who are named are told, and so are those who follow the
// task and who is in charge of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/audit/audit.h"
#include "features/people/people.h"
#include "features/programme/programme.h"

namespace gandan::programme {

// Those whose whole name stands behind an "@" in the text, each once; the longest name wins ("@Lê An" is not in
// "@Lê An Na"). Pure.
std::vector<auth::PersonId> named_in(std::string_view text, const std::vector<people::Person>& people);

// What stands behind an "@" and names nobody: at most four words of a name, as they were written. Pure.
std::vector<std::string> unknown_in(std::string_view text, const std::vector<people::Person>& people);

// For all who see the programme (the route's permission). Who comments follows the task from then on. `also`: persons
// named by choosing them. Error(invalid) names the field.
base::Result<void> add_comment(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id,
                               const std::string& text, const std::vector<auth::PersonId>& also);

enum class Watching : uint8_t { begin, end };
base::Result<void> change_watching(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id,
                                   const auth::PersonId& person, Watching watching);

}  // namespace gandan::programme
