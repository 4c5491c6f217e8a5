#include "features/programme/tasks/task_week_store.h"

#include "features/programme/stored_values.h"
#include "features/programme/tasks/task_list_store.h"

namespace gandan::programme {

std::vector<MilestoneDue> milestones_due(db::Transaction& transaction, const base::WardId& ward,
                                         const ResolutionId& resolution, const TaskFilter& filter, base::Date day) {
  std::vector<MilestoneDue> milestones;
  for (const db::Row& row : transaction.query(
           "SELECT task.task_id, task_milestone.title FROM task_milestone JOIN task ON task.ward_id = "
           "task_milestone.ward_id AND task.task_id = task_milestone.task_id WHERE task_milestone.ward_id = :ward AND "
           "task_milestone.due = :day AND task_milestone.done_on IS NULL AND resolution_id = :resolution AND "
           "withdrawn_at IS NULL AND state IN ('going', 'not_started') AND (CAST(:unit AS TEXT) = '' OR unit_in_charge "
           "= :unit) AND (CAST(:person AS TEXT) = '' OR person_in_charge = :person) ORDER BY tree_key",
           {{"ward", ward.text()},
            {"day", day.iso()},
            {"resolution", resolution.text()},
            {"unit", filter.unit},
            {"person", filter.person}})) {
    milestones.push_back({id_in<TaskId>(row, "task_id"), row.text("title")});
  }
  return milestones;
}

// In the order of the index, so that it is walked no further than `most`.
int64_t count_late(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                   const TaskFilter& filter, base::Date today, int64_t most) {
  const auto row = transaction.query_one(
      "SELECT count(*) AS tasks FROM (SELECT 1 FROM task WHERE ward_id = :ward AND resolution_id = :resolution AND "
      "withdrawn_at IS "
      "NULL AND state IN ('going', 'not_started', 'awaiting_approval') AND due_key < :end AND deadline <= :due_to AND "
      "deadline < :today AND state <> 'awaiting_approval' AND (CAST(:person AS TEXT) = '' OR person_in_charge = "
      ":person) AND (CAST(:unit AS TEXT) = '' OR unit_in_charge = :unit OR EXISTS (SELECT 1 FROM task_unit WHERE "
      "task_unit.ward_id = task.ward_id AND task_unit.task_id = task.task_id AND unit_id = :unit)) "
      "ORDER BY due_key LIMIT :most) AS late",
      {{"ward", ward.text()},
       {"resolution", resolution.text()},
       {"most", most},
       {"end", filter.due_to + "~"},
       {"due_to", filter.due_to},
       {"today", today.iso()},
       {"person", filter.person},
       {"unit", filter.unit}});
  return row->integer("tasks");
}

}  // namespace gandan::programme
