// Changing several tasks in one act: the same person, unit, deadline or authority for all that were chosen. All of them
// or none; each is recorded as if it had been changed alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/audit/audit.h"
#include "features/programme/programme.h"
#include "platform/http/message.h"

namespace gandan::programme {

struct BulkChange {
  std::vector<TaskId> tasks;
  std::optional<auth::PersonId> person = {};  // empty: stays as it is; the same of the others
  std::optional<auth::UnitId> unit = {};
  std::optional<base::Date> deadline = {};
  std::string authority = {};
  std::string put_off_because = {};  // why deadlines are moved later
};

// Of a form: "task" as often as tasks were chosen. Error(invalid): none was chosen, nothing is to change, too many, an
// unreadable date.
base::Result<BulkChange> bulk_change_in(const http::Fields& form);

// Returns how many were changed; those that are as wanted already stay without a record. For editors (the route's
// permission). Error: the first task that could not be changed; nothing is committed then.
base::Result<int> change_tasks(db::Transaction& transaction, const audit::Actor& actor, const BulkChange& change);

}  // namespace gandan::programme
