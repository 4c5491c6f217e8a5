#include "features/programme/task_load_store.h"

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

}  // namespace

void add_to_tally(db::Transaction& transaction, const base::WardId& ward, const Task& task, int64_t how_many) {
  if (task.withdrawn_at) return;
  transaction.execute(
      "INSERT INTO task_tally (ward_id, resolution_id, unit_id, person_id, state, unclear, tasks) VALUES (:ward, "
      ":resolution, :unit, :person, :state, :unclear, :how_many) ON CONFLICT (ward_id, resolution_id, unit_id, "
      "person_id, state, unclear) DO UPDATE SET tasks = task_tally.tasks + excluded.tasks",
      {{"ward", ward.text()},
       {"resolution", task.resolution.text()},
       {"unit", text_or_none(task.plan.unit_in_charge)},
       {"person", text_or_none(task.plan.person_in_charge)},
       {"state", std::string(state_of(task))},
       {"unclear", !lacking(task.plan).empty()},
       {"how_many", how_many}});
}

Load load_of_all(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                 base::Date today) {
  std::map<std::string, Load> loads;
  add_states(loads, transaction.query("SELECT '' AS id, state, unclear, sum(tasks) AS tasks FROM task_tally WHERE "
                                      "ward_id = :ward AND resolution_id = :resolution GROUP BY state, unclear",
                                      {{"ward", ward.text()}, {"resolution", resolution.text()}}));
  move_to_overdue(
      loads,
      transaction.query("SELECT '' AS id, state, count(*) AS tasks FROM task WHERE ward_id = :ward AND resolution_id = "
                        ":resolution AND withdrawn_at IS NULL AND state IN ('going', 'not_started', "
                        "'awaiting_approval') AND due_key < :today AND state <> 'awaiting_approval' GROUP BY state",
                        {{"ward", ward.text()}, {"resolution", resolution.text()}, {"today", today.iso()}}));
  return loads[""];
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
      "SELECT count(*) AS tasks FROM task WHERE ward_id = :ward AND resolution_id = :resolution AND withdrawn_at IS "
      "NULL AND state IN ('going', 'not_started', 'awaiting_approval') AND due_key >= :first AND due_key < :end AND "
      "state <> 'awaiting_approval'",
      {{"ward", ward.text()},
       {"resolution", resolution.text()},
       {"first", first.iso()},
       {"end", end.plus_days(1).iso()}});
  return static_cast<int>(row->integer("tasks"));
}

}  // namespace gandan::programme
