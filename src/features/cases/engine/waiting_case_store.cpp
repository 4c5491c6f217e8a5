#include "features/cases/engine/waiting_case_store.h"

#include <limits>

#include "features/cases/engine/case_row.h"

namespace gandan::cases {
namespace {

std::vector<Case> cases_in(const std::vector<db::Row>& rows) {
  std::vector<Case> cases;
  cases.reserve(rows.size());
  for (const db::Row& row : rows) cases.push_back(case_in(row));
  return cases;
}

// Rows behind :last stand still or are answered (case_row.cpp).
constexpr int64_t last = std::numeric_limits<int64_t>::max();

}  // namespace

std::vector<Case> cases_of_person(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                                  int64_t most) {
  return cases_in(transaction.query(
      "SELECT * FROM case_record WHERE ward_id = :ward AND person_id = :person AND person_id IS NOT NULL "
      "AND closed_at IS NULL AND due_order < :last ORDER BY due_order, case_id LIMIT :most",
      {{"ward", ward.text()}, {"person", person.text()}, {"last", last}, {"most", most}}));
}

std::vector<Case> cases_nobody_has(db::Transaction& transaction, const base::WardId& ward, const auth::UnitId& unit,
                                   int64_t most) {
  return cases_in(
      transaction.query("SELECT * FROM case_record WHERE ward_id = :ward AND unit_id = :unit AND person_id IS NULL "
                        "AND closed_at IS NULL AND due_order < :last ORDER BY due_order, case_id LIMIT :most",
                        {{"ward", ward.text()}, {"unit", unit.text()}, {"last", last}, {"most", most}}));
}

}  // namespace gandan::cases
