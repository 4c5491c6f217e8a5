// SQL of what belongs to a task while it is worked on: cooperating units, milestones, extensions of the deadline.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "features/programme/tasks/task_step.h"
#include "features/programme/tasks/task_store.h"

namespace gandan::programme {

using MilestoneId = base::TypedId<struct MilestoneTag>;
using ExtensionId = base::TypedId<struct ExtensionTag>;

std::vector<auth::UnitId> cooperating_units(db::Transaction& transaction, const base::WardId& ward, const TaskId& task);
void replace_cooperating_units(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                               const std::vector<auth::UnitId>& units);

struct Milestone {
  MilestoneId id;
  std::string title;
  base::Date due;
  std::optional<base::Date> done_on = {};
};
std::vector<Milestone> milestones_of(db::Transaction& transaction, const base::WardId& ward,
                                     const TaskId& task);  // soonest first
void insert_milestone(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                      const Milestone& milestone);
void update_milestone(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                      const Milestone& milestone);
void delete_milestone(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                      const MilestoneId& milestone);

struct Extension {
  ExtensionId id;
  base::Date old_deadline, new_deadline;
  std::string reason;
  std::optional<auth::PersonId> asked_by;
  std::string asked_name;
  base::Instant asked_at;
  std::string answer = {};  // "", "granted", "refused"
  std::string answer_reason = {}, answered_name = {};
  std::optional<base::Instant> answered_at = {};

  bool open() const { return answer.empty(); }
};
std::vector<Extension> extensions_of(db::Transaction& transaction, const base::WardId& ward,
                                     const TaskId& task);  // newest first
// Error(conflict) when another one of the task is open.
base::Result<void> insert_extension(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                                    const Extension& extension);
// False when it was answered meanwhile.
bool answer_extension(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                      const Extension& extension);

// What was delivered of a task: its milestones and the tasks below it.
Delivered delivered_of(const std::vector<Milestone>& milestones, const TaskRollUp& below, base::Date today);

}  // namespace gandan::programme
