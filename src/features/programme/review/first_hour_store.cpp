#include "features/programme/review/first_hour_store.h"

namespace gandan::programme {

bool first_hour_put_away(db::Transaction& transaction, const base::WardId& ward) {
  return transaction.query_one("SELECT put_away_at FROM first_hour WHERE ward_id = :ward", {{"ward", ward.text()}})
      .has_value();
}

void put_first_hour_away(db::Transaction& transaction, const base::WardId& ward, const std::string& by,
                         base::Instant now) {
  transaction.execute(
      "INSERT INTO first_hour (ward_id, put_away_at, put_away_by) VALUES (:ward, :now, :by) ON CONFLICT (ward_id) DO "
      "NOTHING",
      {{"ward", ward.text()}, {"now", now.epoch_milliseconds}, {"by", by}});
}

void bring_first_hour_back(db::Transaction& transaction, const base::WardId& ward) {
  transaction.execute("DELETE FROM first_hour WHERE ward_id = :ward", {{"ward", ward.text()}});
}

void count_in_charge(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                     FirstHourFacts& facts) {
  const auto row = transaction.query_one(
      "SELECT COUNT(*) AS targets, COUNT(person_in_charge) AS in_charge FROM target WHERE ward_id = :ward AND "
      "resolution_id = :resolution AND comparator <> 'watched' AND withdrawn_at IS NULL",
      {{"ward", ward.text()}, {"resolution", resolution.text()}});
  facts.targets = row->integer("targets");
  facts.in_charge = row->integer("in_charge");
}

}  // namespace gandan::programme
