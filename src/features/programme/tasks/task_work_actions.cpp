#include "features/programme/tasks/task_work_actions.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "features/people/people.h"
#include "features/programme/change.h"
#include "features/programme/resolution_store.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_decision.h"
#include "features/programme/tasks/task_link_store.h"

namespace gandan::programme {
namespace {

base::Error forbidden() {
  return {base::ErrorKind::forbidden, "error.programme.not_yours", {}, {}, {}};
}

base::Error too_late() {
  return {base::ErrorKind::conflict, "error.programme.step_too_late", {}, {}, {}};
}

base::Result<Task> own_task(db::Transaction& transaction, const audit::Actor& actor, const auth::Principal& principal,
                            const TaskId& id) {
  auto task = live_task(transaction, actor.ward, id);
  if (task && !powers_over(principal, *task).report) return forbidden();
  return task;
}

void note(db::Transaction& transaction, const audit::Actor& actor, std::string_view action, const TaskId& id,
          const nlohmann::json& before, const nlohmann::json& after) {
  note_change(transaction, actor, {action, "task", id.text()}, before, after);
}

void note_link(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id, Linking linking,
               const nlohmann::json& link) {
  if (linking == Linking::add)
    note(transaction, actor, "task.linked", id, {}, link);
  else
    note(transaction, actor, "task.unlinked", id, link, {});
}

std::optional<Milestone> milestone_with(const std::vector<Milestone>& milestones, const MilestoneId& id) {
  const auto found = std::ranges::find(milestones, id, &Milestone::id);
  return found == milestones.end() ? std::nullopt : std::optional(*found);
}

nlohmann::json fields_of(const Milestone& milestone) {
  return {{"milestone", milestone.title},
          {"due", milestone.due.iso()},
          {"done_on", milestone.done_on ? nlohmann::json(milestone.done_on->iso()) : nlohmann::json()}};
}

nlohmann::json names_of_units(db::Transaction& transaction, const base::WardId& ward,
                              const std::vector<auth::UnitId>& ids) {
  std::string names;
  for (const auth::UnitId& id : ids) {
    const auto unit = people::find_unit(transaction, ward, id);
    if (unit) names += (names.empty() ? "" : ", ") + unit->name;
  }
  return {{"cooperating_units", names}};
}

// A task of which a milestone is reached has begun.
base::Result<void> begin_with_milestone(db::Transaction& transaction, const audit::Actor& actor, const Task& task) {
  if (!is_open(task.progress) || task.progress.started_on) return {};
  Task begun = task;
  begun.progress.started_on = base::local_date(actor.at);
  return save_changed(transaction, actor, "task.started", task, begun);
}

}  // namespace

base::Result<void> may_work_on(db::Transaction& transaction, const audit::Actor& actor,
                               const auth::Principal& principal, const TaskId& id) {
  const auto task = own_task(transaction, actor, principal, id);
  if (!task) return task.error();
  return {};
}

base::Result<void> change_link(db::Transaction& transaction, const audit::Actor& actor,
                               const auth::Principal& principal, const TaskId& id, const TargetId& target,
                               Linking linking) {
  if (const auto task = own_task(transaction, actor, principal, id); !task) return task.error();
  const auto found = find_target(transaction, actor.ward, target);
  if (!found) return base::invalid("error.programme.target_unknown", "target");
  const bool changed = linking == Linking::add ? link_target(transaction, actor.ward, id, target)
                                               : unlink_target(transaction, actor.ward, id, target);
  if (changed) note_link(transaction, actor, id, linking, {{"target", found->wording}});
  return {};
}

base::Result<void> change_link(db::Transaction& transaction, const audit::Actor& actor,
                               const auth::Principal& principal, const TaskId& id, const ProjectId& project,
                               Linking linking) {
  if (const auto task = own_task(transaction, actor, principal, id); !task) return task.error();
  const auto found = find_project(transaction, actor.ward, project);
  if (!found) return base::invalid("error.programme.project_unknown", "project");
  const bool changed = linking == Linking::add ? link_project(transaction, actor.ward, id, project)
                                               : unlink_project(transaction, actor.ward, id, project);
  if (changed) note_link(transaction, actor, id, linking, {{"project", found->name}});
  return {};
}

base::Result<void> set_cooperating(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id,
                                   const std::vector<auth::UnitId>& units) {
  const auto task = live_task(transaction, actor.ward, id);
  if (!task) return task.error();
  std::vector<auth::UnitId> wanted;
  for (const auth::UnitId& unit : units) {
    if (!people::find_unit(transaction, actor.ward, unit)) {
      return base::invalid("error.programme.unit_unknown", "cooperating");
    }
    if (unit != task->plan.unit_in_charge && std::ranges::find(wanted, unit) == wanted.end()) wanted.push_back(unit);
  }
  std::ranges::sort(wanted, {}, [](const auth::UnitId& unit) { return unit.text(); });
  const auto before = cooperating_units(transaction, actor.ward, id);
  if (before == wanted) return {};
  replace_cooperating_units(transaction, actor.ward, id, wanted);
  note(transaction, actor, "task.cooperation_set", id, names_of_units(transaction, actor.ward, before),
       names_of_units(transaction, actor.ward, wanted));
  return {};
}

base::Result<void> add_milestone(db::Transaction& transaction, const audit::Actor& actor,
                                 const auth::Principal& principal, const TaskId& id, const std::string& title,
                                 const std::string& due) {
  if (const auto task = own_task(transaction, actor, principal, id); !task) return task.error();
  if (title.empty()) return base::invalid("error.programme.title_missing", "milestone");
  if (title.size() > text_limit) return base::invalid("error.programme.too_long", "milestone");
  const auto date = base::Date::parse_iso(due);
  if (!date) return base::invalid("error.programme.date_unreadable", "due");
  const Milestone milestone{MilestoneId::make(actor.at), title, *date};
  insert_milestone(transaction, actor.ward, id, milestone);
  note(transaction, actor, "task.milestone_added", id, {}, fields_of(milestone));
  return {};
}

std::optional<MilestoneChange> milestone_change_named(std::string_view name) {
  if (name == "reached") return MilestoneChange::reached;
  if (name == "not_reached") return MilestoneChange::not_reached;
  if (name == "removed") return MilestoneChange::removed;
  return std::nullopt;
}

base::Result<void> change_milestone(db::Transaction& transaction, const audit::Actor& actor,
                                    const auth::Principal& principal, const TaskId& id, const MilestoneId& milestone,
                                    std::optional<MilestoneChange> change) {
  const auto task = own_task(transaction, actor, principal, id);
  if (!task) return task.error();
  const auto before = milestone_with(milestones_of(transaction, actor.ward, id), milestone);
  if (!before) return not_found();
  if (!change) return base::invalid("error.programme.choice_unknown", "change");
  if (*change == MilestoneChange::removed) {
    delete_milestone(transaction, actor.ward, id, milestone);
    note(transaction, actor, "task.milestone_removed", id, fields_of(*before), {});
    return {};
  }
  Milestone after = *before;
  after.done_on.reset();
  if (*change == MilestoneChange::reached) after.done_on = base::local_date(actor.at);
  if (after.done_on == before->done_on) return {};
  update_milestone(transaction, actor.ward, id, after);
  const bool reached = after.done_on.has_value();
  // The name stands on both sides: the log keeps what differs, and must say which milestone it was.
  note(transaction, actor, reached ? "task.milestone_reached" : "task.milestone_reopened", id,
       {{"done_on", fields_of(*before)["done_on"]}},
       {{"milestone", after.title}, {"done_on", fields_of(after)["done_on"]}});
  return reached ? begin_with_milestone(transaction, actor, *task) : base::Result<void>();
}

base::Result<void> ask_extension(db::Transaction& transaction, const audit::Actor& actor,
                                 const auth::Principal& principal, const TaskId& id, const std::string& new_deadline,
                                 const std::string& reason) {
  const auto task = own_task(transaction, actor, principal, id);
  if (!task) return task.error();
  if (!is_open(task->progress) || task->progress.submitted_on || !task->plan.deadline) return too_late();
  const auto date = base::Date::parse_iso(new_deadline);
  if (!date) return base::invalid("error.programme.date_unreadable", "new_deadline");
  if (*date <= *task->plan.deadline || *date < base::local_date(actor.at)) {
    return base::invalid("error.programme.deadline_not_later", "new_deadline");
  }
  if (reason.empty()) return base::invalid("error.programme.reason_missing", "extension_reason");
  if (reason.size() > text_limit) return base::invalid("error.programme.too_long", "extension_reason");
  const Extension extension{
      ExtensionId::make(actor.at), *task->plan.deadline, *date, reason, actor.person, actor.name, actor.at};
  if (auto inserted = insert_extension(transaction, actor.ward, id, extension); !inserted) return inserted;
  note(transaction, actor, "task.extension_asked", id, {}, {{"new_deadline", date->iso()}, {"reason", reason}});
  tell_deciders(transaction, actor, *task, "extensions");
  return {};
}

base::Result<void> answer_extension(db::Transaction& transaction, const audit::Actor& actor,
                                    const auth::Principal& principal, const TaskId& id, const ExtensionId& extension,
                                    const std::string& answer, const std::string& reason) {
  const auto before = live_task(transaction, actor.ward, id);
  if (!before) return before.error();
  if (!powers_over(principal, *before).decide) return forbidden();
  const auto extensions = extensions_of(transaction, actor.ward, id);
  const auto found = std::ranges::find(extensions, extension, &Extension::id);
  if (found == extensions.end()) return not_found();
  if (answer != "granted" && answer != "refused") return base::invalid("error.programme.choice_unknown", "answer");
  if (reason.empty()) return base::invalid("error.programme.reason_missing", "answer_reason");
  if (reason.size() > text_limit) return base::invalid("error.programme.too_long", "answer_reason");
  Extension answered = *found;
  answered.answer = answer;
  answered.answer_reason = reason;
  answered.answered_name = actor.name;
  answered.answered_at = actor.at;
  if (!answer_extension(transaction, actor.ward, id, answered)) return too_late();
  tell_answered(transaction, actor, *before, answered);
  if (answer == "refused") {
    note(transaction, actor, "task.extension_refused", id, {}, {{"reason", reason}});
    return {};
  }
  if (!is_open(before->progress)) return too_late();
  Task after = *before;
  after.plan.deadline = answered.new_deadline;
  note(transaction, actor, "task.extension_granted", id, {}, {{"reason", reason}});
  return save_changed(transaction, actor, "task.deadline_moved", *before, after);
}

}  // namespace gandan::programme
