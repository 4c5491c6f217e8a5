#include "features/programme/tasks/task_actions.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "features/notices/notices.h"
#include "features/people/people.h"
#include "features/programme/access.h"
#include "features/programme/change.h"
#include "features/programme/resolution_store.h"
#include "features/programme/tasks/task_check.h"
#include "features/programme/tasks/task_deadline.h"
#include "features/programme/tasks/task_decision.h"
#include "features/programme/tasks/task_link_store.h"
#include "features/programme/tasks/task_move.h"
#include "features/programme/tasks/task_work_store.h"

namespace gandan::programme {
namespace {

base::Result<void> check_plan(db::Transaction& transaction, const base::WardId& ward, const TaskPlan& plan) {
  if (plan.title.empty() && plan.text.empty()) return base::invalid("error.programme.title_missing", "title");
  if (plan.title.size() > text_limit) return base::invalid("error.programme.too_long", "title");
  if (plan.text.size() > text_limit) return base::invalid("error.programme.too_long", "text");
  if (plan.product.size() > text_limit) return base::invalid("error.programme.too_long", "product");
  if (plan.authority.size() > text_limit) return base::invalid("error.programme.too_long", "authority");
  if (plan.origin_document.size() > text_limit) return base::invalid("error.programme.too_long", "origin_document");
  const bool from_outside = plan.origin == TaskOrigin::directive || plan.origin == TaskOrigin::meeting;
  if (from_outside && plan.origin_document.empty()) {
    return base::invalid("error.programme.origin_missing", "origin_document");
  }
  if (plan.repeats != Repeat::never && !plan.deadline) {
    return base::invalid("error.programme.repeat_without_deadline", "deadline");
  }
  if (plan.unit_in_charge && !people::find_unit(transaction, ward, *plan.unit_in_charge)) {
    return base::invalid("error.programme.unit_unknown", "unit");
  }
  if (plan.person_in_charge && !people::find_person(transaction, ward, *plan.person_in_charge)) {
    return base::invalid("error.programme.person_unknown", "person");
  }
  return {};
}

Task task_of(const NewTask& task, const ResolutionId& resolution, base::Instant now) {
  Task made{TaskId::make(now), resolution};
  made.kind = task.kind;
  made.parent = task.parent;
  made.number = task.number;
  made.plan = {task.title, task.text, task.deadline, task.unit_in_charge, task.person_in_charge, task.product, ""};
  made.source = task.source;
  return made;
}

base::Error no_resolution() {
  return {base::ErrorKind::conflict, "error.programme.no_resolution", {}, {}, {}};
}

// The next of a task that repeats: as it was planned, a period later; nothing delivered yet.
void make_next(db::Transaction& transaction, const audit::Actor& actor, const Task& ended) {
  if (ended.plan.repeats == Repeat::never || !ended.plan.deadline) return;
  if (next_of(transaction, actor.ward, ended.id)) return;  // it was reopened and has ended again
  Task next = ended;
  next.id = TaskId::make(actor.at);
  next.progress = {};
  next.repeat_of = ended.id;
  next.plan.deadline = next_deadline(*ended.plan.deadline, ended.plan.repeats);
  insert_task(transaction, actor.ward, next, actor.at);
  note_change(transaction, actor, {"task.repeated", "task", next.id.text()}, {}, fields_of(next));
  replace_cooperating_units(transaction, actor.ward, next.id, cooperating_units(transaction, actor.ward, ended.id));
  for (const Milestone& milestone : milestones_of(transaction, actor.ward, ended.id)) {
    insert_milestone(transaction, actor.ward, next.id,
                     {MilestoneId::make(actor.at), milestone.title, next_deadline(milestone.due, ended.plan.repeats)});
  }
  for (const auto& target : targets_served(transaction, actor.ward, ended.id)) {
    link_target(transaction, actor.ward, next.id, target.id);
  }
  for (const auto& project : projects_served(transaction, actor.ward, ended.id)) {
    link_project(transaction, actor.ward, next.id, project.id);
  }
}

// A task that was done or stopped would be open again below one that is done.
bool opens_below_done(db::Transaction& transaction, const base::WardId& ward, const Task& before,
                      const TaskProgress& after) {
  if (is_open(before.progress) || !is_open(after) || !before.parent) return false;
  const auto parent = find_task(transaction, ward, *before.parent);
  return parent && parent->progress.done_on;
}

std::string_view action_of(TaskStep step) {
  switch (step) {
    case TaskStep::start:
      return "task.started";
    case TaskStep::finish:
      return "task.finished";
    case TaskStep::approve:
      return "task.approved";
    case TaskStep::send_back:
      return "task.sent_back";
    case TaskStep::stop:
      return "task.stopped";
    case TaskStep::resume:
      return "task.resumed";
    case TaskStep::reopen:
      return "task.reopened";
  }
  return "task.edited";
}

}  // namespace

base::Result<Task> live_task(db::Transaction& transaction, const base::WardId& ward, const TaskId& id) {
  auto task = find_task(transaction, ward, id);
  if (!task || task->withdrawn_at) return not_found();
  return *std::move(task);
}

base::Result<void> save_changed(db::Transaction& transaction, const audit::Actor& actor, std::string_view action,
                                const Task& before, const Task& after) {
  if (!update_task(transaction, actor.ward, after)) return stale();
  note_change(transaction, actor, {action, "task", after.id.text()}, fields_of(before), fields_of(after));
  if (action == action_of(TaskStep::send_back)) {
    notices::tell(transaction, actor,
                  {.kind = notices::Kind::returned,
                   .person = after.plan.person_in_charge,
                   .unit = after.plan.unit_in_charge,
                   .path = "/tasks/" + after.id.text() + "#steps",
                   .subject = after.plan.title});
  }
  return {};
}

TaskPowers powers_over(const auth::Principal& principal, const Task& task) {
  const auto& plan = task.plan;
  return {may_report(principal, plan.unit_in_charge, plan.person_in_charge),
          may_decide_on_task(principal, plan.unit_in_charge, plan.person_in_charge)};
}

base::Result<TaskId> create_task(db::Transaction& transaction, const audit::Actor& actor, const Task& task) {
  if (const auto checked = check_plan(transaction, actor.ward, task.plan); !checked) return checked.error();
  if (task.parent) {
    const auto parent = live_task(transaction, actor.ward, *task.parent);
    if (!parent) return base::invalid("error.programme.parent_unknown", "parent");
    if (level_of(*parent) >= most_levels) return base::invalid("error.programme.tree_too_deep", "parent");
  }
  insert_task(transaction, actor.ward, task, actor.at);
  note_change(transaction, actor, {"task.added", "task", task.id.text()}, {}, fields_of(task));
  return task.id;
}

base::Result<TaskId> add_task(db::Transaction& transaction, const audit::Actor& actor, const NewTask& task) {
  const auto resolution = find_live_resolution(transaction, actor.ward);
  if (!resolution) return no_resolution();
  return create_task(transaction, actor, task_of(task, resolution->id, actor.at));
}

base::Result<void> revise_task(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id,
                               const NewTask& task) {
  const auto before = find_task(transaction, actor.ward, id);
  if (!before) return not_found();
  Task after = *before;
  after.kind = task.kind;
  after.number = task.number;
  after.plan.title = task.title;
  after.plan.text = task.text;
  if (task.deadline) after.plan.deadline = task.deadline;
  if (!task.product.empty()) after.plan.product = task.product;
  after.source = task.source;
  if (auto checked = check_plan(transaction, actor.ward, after.plan); !checked) return checked;
  return save_changed(transaction, actor, "task.revised", *before, after);
}

base::Result<void> withdraw_task(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id) {
  const auto before = live_task(transaction, actor.ward, id);
  if (!before) return before.error();
  Task after = *before;
  after.withdrawn_at = actor.at;
  return save_changed(transaction, actor, "task.withdrawn", *before, after);
}

base::Result<void> withdraw_because(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id,
                                    const std::string& reason) {
  const auto before = live_task(transaction, actor.ward, id);
  if (!before) return before.error();
  if (reason.empty()) return base::invalid("error.programme.reason_missing", "withdraw_reason");
  if (reason.size() > text_limit) return base::invalid("error.programme.too_long", "withdraw_reason");
  if (!tasks_under(transaction, actor.ward, id).empty()) {
    return base::Error{base::ErrorKind::conflict, "error.programme.below_there", {}, "withdraw_reason", {}};
  }
  Task after = *before;
  after.withdrawn_at = actor.at;
  after.progress.decision_reason = reason;
  return save_changed(transaction, actor, "task.withdrawn", *before, after);
}

base::Result<void> edit_task(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id, int64_t version,
                             const TaskPlan& plan, const std::string& put_off_because) {
  const auto before = live_task(transaction, actor.ward, id);
  if (!before) return before.error();
  if (auto checked = check_plan(transaction, actor.ward, plan); !checked) return checked;
  if (const auto resolution = find_live_resolution(transaction, actor.ward)) {
    if (auto typed = check_typed(plan, before->plan, *resolution); !typed) return typed;
  }
  if (auto noted = note_put_off(transaction, actor, *before, plan.deadline, put_off_because); !noted) return noted;
  Task after = *before;
  after.version = version;
  after.plan = plan;
  return save_changed(transaction, actor, "task.edited", *before, after);
}

base::Result<void> take_step(db::Transaction& transaction, const audit::Actor& actor, const auth::Principal& principal,
                             const TaskId& id, std::optional<TaskStep> step, const StepForm& form) {
  const auto before = live_task(transaction, actor.ward, id);
  if (!before) return before.error();
  const TaskPowers powers = powers_over(principal, *before);
  if (!powers.report && !powers.decide) {
    return base::Error{base::ErrorKind::forbidden, "error.programme.not_yours", {}, {}, {}};
  }
  if (!step) return base::invalid("error.programme.choice_unknown", "step");
  const base::Date today = base::local_date(actor.at);
  const int open_below = roll_up_below(transaction, actor.ward, *before, today).open();
  const auto progress = after_step(*step, before->progress, form, powers, today, open_below);
  if (!progress) return progress.error();
  if (opens_below_done(transaction, actor.ward, *before, *progress)) {
    return base::Error{base::ErrorKind::conflict, "error.programme.parent_done", {}, {}, {}};
  }
  Task after = *before;
  after.progress = *progress;
  auto saved = save_changed(transaction, actor, action_of(*step), *before, after);
  if (saved && after.progress.done_on && !before->progress.done_on) make_next(transaction, actor, after);
  if (saved && *step == TaskStep::finish && !after.progress.done_on) tell_deciders(transaction, actor, after, "steps");
  return saved;
}

}  // namespace gandan::programme
