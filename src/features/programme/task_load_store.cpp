#include "features/programme/task_load_store.h"

namespace gandan::programme {
namespace {

std::map<std::string, Load> loads_in(const std::vector<db::Row>& rows) {
  std::map<std::string, Load> loads;
  for (const db::Row& row : rows) {
    Load& load = loads[row.text("id")];
    if (const auto status = task_status_named(row.text("status"))) {
      load.statuses.add(*status, static_cast<int>(row.integer("tasks")));
    }
    load.unclear += static_cast<int>(row.integer("unclear"));
  }
  return loads;
}

}  // namespace

std::map<std::string, Load> load_by_unit(db::Transaction& transaction, const base::WardId& ward,
                                         const ResolutionId& resolution, base::Date today) {
  return loads_in(transaction.query(
      "SELECT COALESCE(unit_in_charge, '') AS id, CASE WHEN state IN ('going', 'not_started') AND deadline < :today "
      "THEN 'overdue' ELSE state END AS status, count(*) AS tasks, count(*) FILTER (WHERE lacks <> '') AS unclear FROM "
      "task WHERE ward_id = :ward AND resolution_id = :resolution AND withdrawn_at IS NULL GROUP BY 1, 2",
      {{"ward", ward.text()}, {"resolution", resolution.text()}, {"today", today.iso()}}));
}

std::map<std::string, Load> load_by_person(db::Transaction& transaction, const base::WardId& ward,
                                           const ResolutionId& resolution, const std::string& unit, base::Date today) {
  return loads_in(transaction.query(
      "SELECT COALESCE(person_in_charge, '') AS id, CASE WHEN state IN ('going', 'not_started') AND deadline < :today "
      "THEN 'overdue' ELSE state END AS status, count(*) AS tasks, count(*) FILTER (WHERE lacks <> '') AS unclear FROM "
      "task WHERE ward_id = :ward AND resolution_id = :resolution AND withdrawn_at IS NULL AND (CAST(:unit AS TEXT) = "
      "'' OR unit_in_charge = :unit) GROUP BY 1, 2",
      {{"ward", ward.text()}, {"resolution", resolution.text()}, {"today", today.iso()}, {"unit", unit}}));
}

}  // namespace gandan::programme
