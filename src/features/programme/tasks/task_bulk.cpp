#include "features/programme/tasks/task_bulk.h"

#include "features/programme/tasks/task_actions.h"

namespace gandan::programme {
namespace {

constexpr size_t most_tasks = 500;

TaskPlan with(TaskPlan plan, const BulkChange& change) {
  if (change.person) plan.person_in_charge = change.person;
  if (change.unit) plan.unit_in_charge = change.unit;
  if (change.deadline) plan.deadline = change.deadline;
  if (!change.authority.empty()) plan.authority = change.authority;
  return plan;
}

bool same(const TaskPlan& a, const TaskPlan& b) {
  return a.person_in_charge == b.person_in_charge && a.unit_in_charge == b.unit_in_charge && a.deadline == b.deadline &&
         a.authority == b.authority;
}

}  // namespace

base::Result<BulkChange> bulk_change_in(const http::Fields& form) {
  BulkChange change;
  for (const std::string_view text : form.all("task")) {
    if (const auto id = TaskId::parse(text)) change.tasks.push_back(*id);
  }
  if (change.tasks.empty()) return base::invalid("error.programme.none_chosen", "task");
  if (change.tasks.size() > most_tasks) return base::invalid("error.programme.too_many_chosen", "task");
  change.person = auth::PersonId::parse(form.get("person"));
  change.unit = auth::UnitId::parse(form.get("unit"));
  if (!change.person && !form.get("person").empty()) return base::invalid("error.programme.person_unknown", "person");
  if (!change.unit && !form.get("unit").empty()) return base::invalid("error.programme.unit_unknown", "unit");
  change.authority = std::string(form.get("authority"));
  change.put_off_because = std::string(form.get("deadline_reason"));
  if (const std::string_view text = form.get("deadline"); !text.empty()) {
    change.deadline = base::Date::parse_iso(text);
    if (!change.deadline) return base::invalid("error.programme.date_unreadable", "deadline");
  }
  const bool nothing = !change.person && !change.unit && !change.deadline && change.authority.empty();
  if (nothing) return base::invalid("error.programme.nothing_to_change", "person");
  return change;
}

base::Result<int> change_tasks(db::Transaction& transaction, const audit::Actor& actor, const BulkChange& change) {
  int changed = 0;
  for (const TaskId& id : change.tasks) {
    const auto task = live_task(transaction, actor.ward, id);
    if (!task) return task.error();
    const TaskPlan plan = with(task->plan, change);
    if (same(task->plan, plan)) continue;
    const auto edited = edit_task(transaction, actor, id, task->version, plan, change.put_off_because);
    if (!edited) return edited.error();
    ++changed;
  }
  return changed;
}

}  // namespace gandan::programme
