#include "features/programme/task_actions.h"

#include <nlohmann/json.hpp>

#include "features/people/people.h"
#include "features/programme/access.h"
#include "features/programme/change.h"
#include "features/programme/resolution_store.h"

namespace gandan::programme {
namespace {

constexpr size_t text_limit = 10'000;

base::Result<Task> live_task(db::Transaction& transaction, const base::WardId& ward, const TaskId& id) {
  auto task = find_task(transaction, ward, id);
  if (!task || task->withdrawn_at) return not_found();
  return *std::move(task);
}

base::Result<void> check_plan(db::Transaction& transaction, const base::WardId& ward, const TaskPlan& plan) {
  if (plan.title.empty() && plan.text.empty()) return base::invalid("error.programme.title_missing", "title");
  if (plan.title.size() > text_limit) return base::invalid("error.programme.too_long", "title");
  if (plan.text.size() > text_limit) return base::invalid("error.programme.too_long", "text");
  if (plan.unit_in_charge && !people::find_unit(transaction, ward, *plan.unit_in_charge)) {
    return base::invalid("error.programme.unit_unknown", "unit");
  }
  if (plan.person_in_charge && !people::find_person(transaction, ward, *plan.person_in_charge)) {
    return base::invalid("error.programme.person_unknown", "person");
  }
  return {};
}

base::Result<void> save_changed(db::Transaction& transaction, const audit::Actor& actor, std::string_view action,
                                const Task& before, const Task& after) {
  if (!update_task(transaction, actor.ward, after)) return stale();
  note_change(transaction, actor, {action, "task", after.id.text()}, fields_of(before), fields_of(after));
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

}  // namespace

base::Result<TaskId> create_task(db::Transaction& transaction, const audit::Actor& actor, const Task& task) {
  if (const auto checked = check_plan(transaction, actor.ward, task.plan); !checked) return checked.error();
  if (task.parent) {
    const auto parent = live_task(transaction, actor.ward, *task.parent);
    if (!parent || parent->parent) return base::invalid("error.programme.parent_unknown", "parent");
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
  if (const auto checked = check_plan(transaction, actor.ward, after.plan); !checked) return checked;
  return save_changed(transaction, actor, "task.revised", *before, after);
}

base::Result<void> withdraw_task(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id) {
  const auto before = live_task(transaction, actor.ward, id);
  if (!before) return before.error();
  Task after = *before;
  after.withdrawn_at = actor.at;
  return save_changed(transaction, actor, "task.withdrawn", *before, after);
}

base::Result<void> edit_task(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id, int64_t version,
                             const TaskPlan& plan) {
  const auto before = live_task(transaction, actor.ward, id);
  if (!before) return before.error();
  if (const auto checked = check_plan(transaction, actor.ward, plan); !checked) return checked;
  Task after = *before;
  after.version = version;
  after.plan = plan;
  return save_changed(transaction, actor, "task.edited", *before, after);
}

std::optional<TaskStep> task_step_named(std::string_view name) {
  if (name == "start") return TaskStep::start;
  if (name == "finish") return TaskStep::finish;
  if (name == "reopen") return TaskStep::reopen;
  return std::nullopt;
}

base::Result<void> take_step(db::Transaction& transaction, const audit::Actor& actor, const auth::Principal& principal,
                             const TaskId& id, std::optional<TaskStep> step, const std::string& result) {
  const auto before = live_task(transaction, actor.ward, id);
  if (!before) return before.error();
  if (!may_report(principal, before->plan.unit_in_charge, before->plan.person_in_charge)) {
    return base::Error{base::ErrorKind::forbidden, "error.programme.not_yours", {}, {}, {}};
  }
  if (!step) return base::invalid("error.programme.choice_unknown", "step");
  const base::Date today = base::local_date(actor.at);
  Task after = *before;
  switch (*step) {
    case TaskStep::start:
      if (!after.progress.started_on) after.progress.started_on = today;
      return save_changed(transaction, actor, "task.started", *before, after);
    case TaskStep::finish:
      if (result.empty()) return base::invalid("error.programme.result_missing", "result");
      if (result.size() > text_limit) return base::invalid("error.programme.too_long", "result");
      if (!after.progress.started_on) after.progress.started_on = today;
      after.progress.done_on = today;
      after.progress.result = result;
      return save_changed(transaction, actor, "task.finished", *before, after);
    case TaskStep::reopen:
      after.progress.done_on.reset();
      return save_changed(transaction, actor, "task.reopened", *before, after);
  }
  return {};
}

}  // namespace gandan::programme
