#include "features/cases/engine/case_index_store.h"

#include "platform/db/stored_id.h"

namespace gandan::cases {

using db::id_in;

void index_later(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, base::Instant now) {
  transaction.execute("INSERT INTO case_to_index (ward_id, case_id, since) VALUES (:ward, :id, :now)",
                      {{"ward", ward.text()}, {"id", id.text()}, {"now", now.epoch_milliseconds}});
}

std::optional<WaitingToIndex> waiting_to_index(db::Transaction& transaction, const base::WardId& ward) {
  const auto first = transaction.query_one(
      "SELECT since FROM case_to_index WHERE ward_id = :ward ORDER BY case_id LIMIT 1", {{"ward", ward.text()}});
  const auto last = transaction.query_one(
      "SELECT since FROM case_to_index WHERE ward_id = :ward ORDER BY case_id DESC LIMIT 1", {{"ward", ward.text()}});
  if (!first || !last) return std::nullopt;
  return WaitingToIndex{{first->integer("since")}, {last->integer("since")}};
}

std::vector<CaseId> cases_to_index(db::Transaction& transaction, const base::WardId& ward, base::Instant until,
                                   int64_t most) {
  std::vector<CaseId> found;
  for (const db::Row& row : transaction.query(
           "SELECT case_id FROM case_to_index WHERE ward_id = :ward AND since <= :until ORDER BY case_id LIMIT :most",
           {{"ward", ward.text()}, {"until", until.epoch_milliseconds}, {"most", most}})) {
    found.push_back(id_in<CaseId>(row, "case_id"));
  }
  return found;
}

bool take_to_index(db::Transaction& transaction, const base::WardId& ward, const CaseId& id) {
  return transaction.execute("DELETE FROM case_to_index WHERE ward_id = :ward AND case_id = :id",
                             {{"ward", ward.text()}, {"id", id.text()}}) > 0;
}

}  // namespace gandan::cases
