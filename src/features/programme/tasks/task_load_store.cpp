#include "features/programme/tasks/task_load_store.h"

#include "features/programme/stored_values.h"

namespace gandan::programme {
namespace {

template <typename Id>
std::string text_or_none(const std::optional<Id>& id) {
  return id ? id->text() : std::string();
}

void add_states(std::map<std::string, Load>& loads, const std::vector<db::Row>& rows) {
  for (const db::Row& row : rows) {
    Load& load = loads[row.text("id")];
    const int tasks = static_cast<int>(row.integer("tasks"));
    if (const auto status = task_status_named(row.text("state"))) load.statuses.add(*status, tasks);
    if (row.boolean("unclear")) load.unclear += tasks;
  }
}

void move_to_overdue(std::map<std::string, Load>& loads, const std::vector<db::Row>& rows) {
  for (const db::Row& row : rows) {
    TaskRollUp& statuses = loads[row.text("id")].statuses;
    const int tasks = static_cast<int>(row.integer("tasks"));
    if (const auto status = task_status_named(row.text("state"))) statuses.add(*status, -tasks);
    statuses.add(TaskStatus::overdue, tasks);
  }
}

// What may become late: it is counted by its day, and the day decides.
void add_to_due_sum(db::Transaction& transaction, const base::WardId& ward, const Task& task, int64_t how_many) {
  const std::string_view state = state_of(task);
  const bool may_become_late = state == name_of(TaskStatus::going) || state == name_of(TaskStatus::not_started);
  if (!may_become_late || !task.plan.deadline) return;
  transaction.execute(
      "INSERT INTO task_due_sum (ward_id, resolution_id, due_day, state, tasks) VALUES (:ward, :resolution, :day, "
      ":state, :how_many) ON CONFLICT (ward_id, resolution_id, due_day, state) DO UPDATE SET tasks = "
      "task_due_sum.tasks + excluded.tasks",
      {{"ward", ward.text()},
       {"resolution", task.resolution.text()},
       {"day", task.plan.deadline->iso()},
       {"state", std::string(state)},
       {"how_many", how_many}});
  if (how_many > 0) return;
  transaction.execute(
      "DELETE FROM task_due_sum WHERE ward_id = :ward AND resolution_id = :resolution AND due_day = :day AND state = "
      ":state AND tasks = 0",
      {{"ward", ward.text()},
       {"resolution", task.resolution.text()},
       {"day", task.plan.deadline->iso()},
       {"state", std::string(state)}});
}

}  // namespace

void add_to_tally(db::Transaction& transaction, const base::WardId& ward, const Task& task, int64_t how_many) {
  if (task.withdrawn_at) return;
  const std::string state(state_of(task));
  const bool unclear = !lacking(task.plan).empty();
  transaction.execute(
      "INSERT INTO task_tally (ward_id, resolution_id, unit_id, person_id, state, unclear, tasks) VALUES (:ward, "
      ":resolution, :unit, :person, :state, :unclear, :how_many) ON CONFLICT (ward_id, resolution_id, unit_id, "
      "person_id, state, unclear) DO UPDATE SET tasks = task_tally.tasks + excluded.tasks",
      {{"ward", ward.text()},
       {"resolution", task.resolution.text()},
       {"unit", text_or_none(task.plan.unit_in_charge)},
       {"person", text_or_none(task.plan.person_in_charge)},
       {"state", state},
       {"unclear", unclear},
       {"how_many", how_many}});
  transaction.execute(
      "INSERT INTO task_sum (ward_id, resolution_id, state, unclear, tasks) VALUES (:ward, :resolution, :state, "
      ":unclear, :how_many) ON CONFLICT (ward_id, resolution_id, state, unclear) DO UPDATE SET tasks = task_sum.tasks "
      "+ excluded.tasks",
      {{"ward", ward.text()},
       {"resolution", task.resolution.text()},
       {"state", state},
       {"unclear", unclear},
       {"how_many", how_many}});
  add_to_due_sum(transaction, ward, task, how_many);
}

Load load_of_all(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                 base::Date today) {
  std::map<std::string, Load> loads;
  add_states(loads, transaction.query("SELECT '' AS id, state, unclear, tasks FROM task_sum WHERE ward_id = :ward AND "
                                      "resolution_id = :resolution",
                                      {{"ward", ward.text()}, {"resolution", resolution.text()}}));
  // One row for each day of years: not grouped by state, which would sort them.
  const auto late = transaction.query_one(
      "SELECT COALESCE(sum(tasks) FILTER (WHERE state = 'going'), 0) AS going, COALESCE(sum(tasks) FILTER (WHERE state "
      "= 'not_started'), 0) AS not_started FROM task_due_sum WHERE ward_id = :ward AND resolution_id = :resolution AND "
      "due_day < :today",
      {{"ward", ward.text()}, {"resolution", resolution.text()}, {"today", today.iso()}});
  Load& all = loads[""];
  for (const TaskStatus status : {TaskStatus::going, TaskStatus::not_started}) {
    const int tasks = static_cast<int>(late->integer(name_of(status)));
    all.statuses.add(status, -tasks);
    all.statuses.add(TaskStatus::overdue, tasks);
  }
  return all;
}

std::map<std::string, Load> load_by_unit(db::Transaction& transaction, const base::WardId& ward,
                                         const ResolutionId& resolution, base::Date today) {
  std::map<std::string, Load> loads;
  add_states(loads, transaction.query(
                        "SELECT unit_id AS id, state, unclear, sum(tasks) AS tasks FROM task_tally WHERE ward_id "
                        "= :ward AND resolution_id = :resolution AND tasks > 0 GROUP BY unit_id, state, unclear",
                        {{"ward", ward.text()}, {"resolution", resolution.text()}}));
  move_to_overdue(
      loads, transaction.query(
                 "SELECT COALESCE(unit_in_charge, '') AS id, state, count(*) AS tasks FROM task WHERE ward_id = :ward "
                 "AND resolution_id = :resolution AND withdrawn_at IS NULL AND state IN ('going', 'not_started', "
                 "'awaiting_approval') AND due_key < :today AND state <> 'awaiting_approval' GROUP BY 1, state",
                 {{"ward", ward.text()}, {"resolution", resolution.text()}, {"today", today.iso()}}));
  return loads;
}

std::map<std::string, Load> load_by_person(db::Transaction& transaction, const base::WardId& ward,
                                           const ResolutionId& resolution, const std::string& unit, base::Date today) {
  std::map<std::string, Load> loads;
  add_states(loads, transaction.query(
                        "SELECT person_id AS id, state, unclear, sum(tasks) AS tasks FROM task_tally WHERE ward_id = "
                        ":ward AND resolution_id = :resolution AND tasks > 0 AND (CAST(:unit AS TEXT) = '' OR unit_id "
                        "= :unit) GROUP BY person_id, state, unclear",
                        {{"ward", ward.text()}, {"resolution", resolution.text()}, {"unit", unit}}));
  move_to_overdue(
      loads,
      transaction.query(
          "SELECT COALESCE(person_in_charge, '') AS id, state, count(*) AS tasks FROM task WHERE ward_id = :ward AND "
          "resolution_id = :resolution AND withdrawn_at IS NULL AND state IN ('going', 'not_started', "
          "'awaiting_approval') AND due_key < :today AND state <> 'awaiting_approval' AND (CAST(:unit AS TEXT) = '' OR "
          "unit_in_charge = :unit) GROUP BY 1, state",
          {{"ward", ward.text()}, {"resolution", resolution.text()}, {"today", today.iso()}, {"unit", unit}}));
  return loads;
}

int tasks_due(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution, base::Date first,
              base::Date end) {
  const auto row = transaction.query_one(
      "SELECT COALESCE(sum(tasks), 0) AS tasks FROM task_due_sum WHERE ward_id = :ward AND resolution_id = :resolution "
      "AND due_day >= :first AND due_day <= :end",
      {{"ward", ward.text()}, {"resolution", resolution.text()}, {"first", first.iso()}, {"end", end.iso()}});
  return static_cast<int>(row->integer("tasks"));
}

}  // namespace gandan::programme
