#include "features/cases/engine/case_duplicate_store.h"

#include "features/cases/engine/case_row.h"

namespace gandan::cases {

void put_duplicate(db::Transaction& transaction, const base::WardId& ward, const Duplicate& duplicate) {
  transaction.execute(
      "INSERT INTO case_duplicate (ward_id, case_id, earlier_id, likeness, decision) "
      "VALUES (:ward, :later, :earlier, :likeness, :decision) "
      "ON CONFLICT (ward_id, case_id, earlier_id) DO UPDATE SET decision = :decision",
      {{"ward", ward.text()},
       {"later", duplicate.later.text()},
       {"earlier", duplicate.earlier.text()},
       {"likeness", int64_t{duplicate.likeness}},
       {"decision", duplicate.decision}});
}

namespace {

void propose_duplicate(db::Transaction& transaction, const base::WardId& ward, const Duplicate& proposal) {
  transaction.execute(
      "INSERT INTO case_duplicate (ward_id, case_id, earlier_id, likeness, decision) "
      "VALUES (:ward, :later, :earlier, :likeness, 'proposed') "
      "ON CONFLICT (ward_id, case_id, earlier_id) DO NOTHING",
      {{"ward", ward.text()},
       {"later", proposal.later.text()},
       {"earlier", proposal.earlier.text()},
       {"likeness", int64_t{proposal.likeness}}});
}

}  // namespace

void propose_duplicates(db::Transaction& transaction, const base::WardId& ward, const CaseId& later,
                        const std::vector<Duplicate>& proposals) {
  if (proposals.size() != proposals_at_once) {
    for (const Duplicate& each : proposals) propose_duplicate(transaction, ward, each);
    return;
  }
  const auto earlier = [&](size_t i) { return proposals[i].earlier.text(); };
  const auto likeness = [&](size_t i) { return int64_t{proposals[i].likeness}; };
  transaction.execute(
      "INSERT INTO case_duplicate (ward_id, case_id, earlier_id, likeness, decision) VALUES "
      "(:ward, :later, :e0, :l0, 'proposed'), (:ward, :later, :e1, :l1, 'proposed'), (:ward, :later, :e2, :l2, "
      "'proposed'), (:ward, :later, :e3, :l3, 'proposed'), (:ward, :later, :e4, :l4, 'proposed') "
      "ON CONFLICT (ward_id, case_id, earlier_id) DO NOTHING",
      {{"ward", ward.text()},
       {"later", later.text()},
       {"e0", earlier(0)},
       {"e1", earlier(1)},
       {"e2", earlier(2)},
       {"e3", earlier(3)},
       {"e4", earlier(4)},
       {"l0", likeness(0)},
       {"l1", likeness(1)},
       {"l2", likeness(2)},
       {"l3", likeness(3)},
       {"l4", likeness(4)}});
}

std::vector<Duplicate> duplicates_of(db::Transaction& transaction, const base::WardId& ward, const CaseId& id) {
  std::vector<Duplicate> found;
  for (const db::Row& row :
       transaction.query("SELECT case_id, earlier_id, likeness, decision FROM case_duplicate WHERE ward_id = :ward "
                         "AND case_id = :id UNION ALL "
                         "SELECT case_id, earlier_id, likeness, decision FROM case_duplicate WHERE ward_id = :ward "
                         "AND earlier_id = :id ORDER BY likeness DESC, case_id",
                         {{"ward", ward.text()}, {"id", id.text()}})) {
    found.push_back({id_in<CaseId>(row, "case_id"), id_in<CaseId>(row, "earlier_id"),
                     static_cast<int>(row.integer("likeness")), row.text("decision")});
  }
  return found;
}

std::vector<Case> merged_into(db::Transaction& transaction, const base::WardId& ward, const CaseId& id) {
  std::vector<Case> found;
  for (const db::Row& row : transaction.query(
           "SELECT * FROM case_record WHERE ward_id = :ward AND duplicate_of = :id AND duplicate_of IS NOT NULL "
           "ORDER BY case_id",
           {{"ward", ward.text()}, {"id", id.text()}})) {
    found.push_back(case_in(row));
  }
  return found;
}

}  // namespace gandan::cases
