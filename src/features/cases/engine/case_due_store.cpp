#include "features/cases/engine/case_due_store.h"

#include "features/cases/engine/case_row.h"

namespace gandan::cases {

std::vector<Case> cases_due_before(db::Transaction& transaction, const base::WardId& ward, base::Instant until,
                                   int64_t limit) {
  std::vector<Case> found;
  for (const db::Row& row : transaction.query(
           "SELECT * FROM case_record WHERE ward_id = :ward AND closed_at IS NULL AND answered_at IS NULL "
           "AND due_order < :until ORDER BY due_order, case_id LIMIT :limit",
           {{"ward", ward.text()}, {"until", until.epoch_milliseconds}, {"limit", limit}})) {
    found.push_back(case_in(row));
  }
  return found;
}

// Walks the open cases by their due time: asked once a day, which is worth no index more for each new case.
std::vector<Case> cases_staying_too_long(db::Transaction& transaction, const base::WardId& ward, base::Instant now,
                                         int64_t limit) {
  std::vector<Case> found;
  for (const db::Row& row : transaction.query(
           "SELECT * FROM case_record WHERE ward_id = :ward AND closed_at IS NULL AND answered_at IS NULL "
           "AND due_order >= :now AND state_due_at < :now ORDER BY state_due_at, case_id LIMIT :limit",
           {{"ward", ward.text()}, {"now", now.epoch_milliseconds}, {"limit", limit}})) {
    found.push_back(case_in(row));
  }
  return found;
}

}  // namespace gandan::cases
