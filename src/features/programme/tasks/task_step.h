// How a task goes from not begun to done: begun, delivered and waiting for approval, sent back, done, stopped,
// reopened. Pure: what a step makes of a task's progress, and why it is refused. Saving it is task_actions.h.
//
// Done means that the product is there - a file, an address or a document's number (product.h) - and that nothing below
// is open. Otherwise only one who decides can take the task as done, and says why.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "features/programme/tasks/task.h"

namespace gandan::programme {

enum class TaskStep : uint8_t { start, finish, approve, send_back, stop, resume, reopen };
inline constexpr size_t task_step_count = 7;
std::string_view name_of(TaskStep step);
std::optional<TaskStep> task_step_named(std::string_view name);

// What the one who asks may do with this task (access.h).
struct TaskPowers {
  bool report = false;  // works on it
  bool decide = false;  // approves, stops, lets it wait longer
};

struct StepForm {
  std::string result;    // of finish
  std::string attached;  // of finish
  std::string reason;    // of send_back, stop; of finish and approve when something speaks against it
};

// What speaks against taking a task as done; nothing: "". Otherwise the key of the message.
std::string_view doubt_of(std::string_view attached, int open_below);

bool is_open(const TaskProgress& progress);  // neither done nor stopped
bool may_take(TaskStep step, const TaskProgress& progress, const TaskPowers& powers);

// The progress after the step. Error(forbidden) when the powers do not reach; Error(conflict) when the task is not
// where the step begins; Error(invalid) names the field that is missing. Delivered in time counts as in time, however
// long the approval takes. `open_below`: tasks below that are neither done nor stopped.
base::Result<TaskProgress> after_step(TaskStep step, const TaskProgress& progress, const StepForm& form,
                                      const TaskPowers& powers, base::Date today, int open_below = 0);

// How far a task is, from what was delivered: milestones and tasks below. Nobody types it.
struct Delivered {
  int milestones = 0, milestones_done = 0, milestones_late = 0;
  int below = 0, below_done = 0;  // tasks below, without those stopped

  int parts() const { return milestones + below; }
  int done() const { return milestones_done + below_done; }
  std::optional<int> percent() const;  // rounded down; none without parts
};

}  // namespace gandan::programme
