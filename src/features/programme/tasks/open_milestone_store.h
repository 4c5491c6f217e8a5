// SQL of milestones that are not reached, of all tasks that are not over: for reminders.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/programme/tasks/task_work_store.h"

namespace gandan::programme {

struct OpenMilestone {
  Milestone milestone;
  TaskId task;
  std::string task_name;
  std::optional<auth::PersonId> person_in_charge;
  std::optional<auth::UnitId> unit_in_charge;
};

// Due by `until`, of the live programme; at most `limit`, soonest due first.
std::vector<OpenMilestone> open_milestones(db::Transaction& transaction, const base::WardId& ward, base::Date until,
                                           int limit);

}  // namespace gandan::programme
