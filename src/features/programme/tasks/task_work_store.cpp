#include "features/programme/tasks/task_work_store.h"

#include "features/programme/stored_values.h"

namespace gandan::programme {
namespace {

base::Date day_in(const db::Row& row, std::string_view column) {
  const auto date = date_in(row, column);
  if (!date) throw db::Failure("no day in column " + std::string(column));
  return *date;
}

Extension extension_in(const db::Row& row) {
  Extension extension{id_in<ExtensionId>(row, "extension_id"),
                      day_in(row, "old_deadline"),
                      day_in(row, "new_deadline"),
                      row.text("reason"),
                      optional_id_in<auth::PersonId>(row, "asked_by"),
                      row.text("asked_name"),
                      {row.integer("asked_at")},
                      row.text("answer"),
                      row.text("answer_reason"),
                      row.text("answered_name")};
  extension.answered_at = optional_instant_in(row, "answered_at");
  return extension;
}

std::vector<db::Bound> bound_values(const base::WardId& ward, const TaskId& task, const Milestone& milestone) {
  return {{"ward", ward.text()},      {"task", task.text()},        {"id", milestone.id.text()},
          {"title", milestone.title}, {"due", milestone.due.iso()}, {"done_on", stored(milestone.done_on)}};
}

}  // namespace

std::vector<auth::UnitId> cooperating_units(db::Transaction& transaction, const base::WardId& ward,
                                            const TaskId& task) {
  std::vector<auth::UnitId> units;
  for (const db::Row& row :
       transaction.query("SELECT unit_id FROM task_unit WHERE ward_id = :ward AND task_id = :task ORDER BY unit_id",
                         {{"ward", ward.text()}, {"task", task.text()}})) {
    units.push_back(id_in<auth::UnitId>(row, "unit_id"));
  }
  return units;
}

void replace_cooperating_units(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                               const std::vector<auth::UnitId>& units) {
  transaction.execute("DELETE FROM task_unit WHERE ward_id = :ward AND task_id = :task",
                      {{"ward", ward.text()}, {"task", task.text()}});
  for (const auth::UnitId& unit : units) {
    transaction.execute(
        "INSERT INTO task_unit (ward_id, task_id, unit_id) VALUES (:ward, :task, :unit) ON CONFLICT DO NOTHING",
        {{"ward", ward.text()}, {"task", task.text()}, {"unit", unit.text()}});
  }
}

std::vector<Milestone> milestones_of(db::Transaction& transaction, const base::WardId& ward, const TaskId& task) {
  std::vector<Milestone> milestones;
  for (const db::Row& row : transaction.query(
           "SELECT * FROM task_milestone WHERE ward_id = :ward AND task_id = :task ORDER BY due, milestone_id",
           {{"ward", ward.text()}, {"task", task.text()}})) {
    milestones.push_back(
        {id_in<MilestoneId>(row, "milestone_id"), row.text("title"), day_in(row, "due"), date_in(row, "done_on")});
  }
  return milestones;
}

void insert_milestone(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                      const Milestone& milestone) {
  transaction.execute(
      "INSERT INTO task_milestone (ward_id, task_id, milestone_id, title, due, done_on) VALUES (:ward, :task, :id, "
      ":title, :due, :done_on)",
      bound_values(ward, task, milestone));
}

void update_milestone(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                      const Milestone& milestone) {
  transaction.execute(
      "UPDATE task_milestone SET title = :title, due = :due, done_on = :done_on WHERE ward_id = :ward AND task_id = "
      ":task AND milestone_id = :id",
      bound_values(ward, task, milestone));
}

void delete_milestone(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                      const MilestoneId& milestone) {
  transaction.execute("DELETE FROM task_milestone WHERE ward_id = :ward AND task_id = :task AND milestone_id = :id",
                      {{"ward", ward.text()}, {"task", task.text()}, {"id", milestone.text()}});
}

std::vector<Extension> extensions_of(db::Transaction& transaction, const base::WardId& ward, const TaskId& task) {
  std::vector<Extension> extensions;
  for (const db::Row& row :
       transaction.query("SELECT * FROM task_extension WHERE ward_id = :ward AND task_id = :task ORDER BY asked_at "
                         "DESC, extension_id DESC",
                         {{"ward", ward.text()}, {"task", task.text()}})) {
    extensions.push_back(extension_in(row));
  }
  return extensions;
}

base::Result<void> insert_extension(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                                    const Extension& extension) {
  const auto inserted = transaction.try_execute(
      "INSERT INTO task_extension (ward_id, task_id, extension_id, old_deadline, new_deadline, reason, asked_by, "
      "asked_name, asked_at, answer, answer_reason, answered_name, answered_at) VALUES (:ward, :task, :id, :old, :new, "
      ":reason, :asked_by, :asked_name, :asked_at, :answer, :answer_reason, :answered_name, :answered_at)",
      {{"ward", ward.text()},
       {"task", task.text()},
       {"id", extension.id.text()},
       {"old", extension.old_deadline.iso()},
       {"new", extension.new_deadline.iso()},
       {"reason", extension.reason},
       {"asked_by", stored(extension.asked_by)},
       {"asked_name", extension.asked_name},
       {"asked_at", extension.asked_at.epoch_milliseconds},
       {"answer", extension.answer},
       {"answer_reason", extension.answer_reason},
       {"answered_name", extension.answered_name},
       {"answered_at", stored(extension.answered_at)}});
  if (!inserted) return base::Error{base::ErrorKind::conflict, "error.programme.extension_open", {}, {}, {}};
  return {};
}

bool answer_extension(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                      const Extension& extension) {
  return transaction.execute(
             "UPDATE task_extension SET answer = :answer, answer_reason = :reason, answered_name = :name, answered_at "
             "= :at WHERE ward_id = :ward AND task_id = :task AND extension_id = :id AND answer = ''",
             {{"ward", ward.text()},
              {"task", task.text()},
              {"id", extension.id.text()},
              {"answer", extension.answer},
              {"reason", extension.answer_reason},
              {"name", extension.answered_name},
              {"at", extension.answered_at.value_or(extension.asked_at).epoch_milliseconds}}) > 0;
}

Delivered delivered_of(const std::vector<Milestone>& milestones, const TaskRollUp& below, base::Date today) {
  Delivered delivered;
  for (const Milestone& milestone : milestones) {
    ++delivered.milestones;
    if (milestone.done_on)
      ++delivered.milestones_done;
    else if (milestone.due < today)
      ++delivered.milestones_late;
  }
  delivered.below = below.total() - below.of(TaskStatus::stopped);
  delivered.below_done = below.of(TaskStatus::done_on_time) + below.of(TaskStatus::done_late);
  return delivered;
}

}  // namespace gandan::programme
