// What is decided in a meeting about a target becomes a task that says which meeting it comes from.
#pragma once

#include <optional>
#include <string>

#include "features/audit/audit.h"
#include "features/programme/programme.h"
#include "platform/auth/principal.h"

namespace gandan::programme {

struct MeetingNote {
  std::string text;  // its first line names the task
  std::optional<auth::PersonId> person;
  std::optional<base::Date> deadline;
};

// For editors of the programme (the route's permission). The task serves the target, is of the person's unit and has
// the meeting of today as its origin. Error(invalid) names the field: "note", "person" or "deadline". The caller
// commits.
base::Result<TaskId> note_to_task(db::Transaction& transaction, const audit::Actor& actor,
                                  const auth::Principal& principal, const TargetId& target, const MeetingNote& note);

}  // namespace gandan::programme
