#include "features/programme/tasks/open_milestone_store.h"

#include "features/programme/stored_values.h"

namespace gandan::programme {

std::vector<OpenMilestone> open_milestones(db::Transaction& transaction, const base::WardId& ward, base::Date until,
                                           int limit) {
  std::vector<OpenMilestone> list;
  for (const db::Row& row : transaction.query(
           "SELECT m.milestone_id, m.title, m.due, t.task_id, CASE WHEN t.title = '' THEN t.wording ELSE t.title END "
           "AS "
           "task_name, t.person_in_charge, t.unit_in_charge FROM task_milestone m JOIN task t ON t.ward_id = m.ward_id "
           "AND t.task_id = m.task_id JOIN resolution r ON r.ward_id = t.ward_id AND r.resolution_id = t.resolution_id "
           "WHERE m.ward_id = :ward AND m.done_on IS NULL AND m.due <= :until AND t.done_on IS NULL AND t.submitted_on "
           "IS NULL AND t.stopped_on IS NULL AND t.withdrawn_at IS NULL AND r.ended_on IS NULL ORDER BY m.due, "
           "m.milestone_id LIMIT :most",
           {{"ward", ward.text()}, {"until", until.iso()}, {"most", int64_t{limit}}})) {
    list.push_back({{id_in<MilestoneId>(row, "milestone_id"), row.text("title"), *date_in(row, "due")},
                    id_in<TaskId>(row, "task_id"),
                    row.text("task_name"),
                    optional_id_in<auth::PersonId>(row, "person_in_charge"),
                    optional_id_in<auth::UnitId>(row, "unit_in_charge")});
  }
  return list;
}

}  // namespace gandan::programme
