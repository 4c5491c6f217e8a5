#include "features/people/hand_over_store.h"

namespace gandan::people {
namespace {

using HandOverId = base::TypedId<struct HandOverTag>;

}  // namespace

void insert_hand_over(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& from,
                      const auth::PersonId& to, base::Instant at) {
  transaction.execute(
      "INSERT INTO hand_over (ward_id, hand_over_id, from_id, to_id, at) VALUES (:ward, :id, :from, :to, :at)",
      {{"ward", ward.text()},
       {"id", HandOverId::make(at).text()},
       {"from", from.text()},
       {"to", to.text()},
       {"at", at.epoch_milliseconds}});
}

std::optional<TakenOver> first_hand_over_since(db::Transaction& transaction, const base::WardId& ward,
                                               const auth::PersonId& from, base::Instant since) {
  const auto row = transaction.query_one(
      "SELECT to_id, at FROM hand_over WHERE ward_id = :ward AND from_id = :from AND at >= :since "
      "ORDER BY at, hand_over_id LIMIT 1",
      {{"ward", ward.text()}, {"from", from.text()}, {"since", since.epoch_milliseconds}});
  if (!row) return std::nullopt;
  const auto by = auth::PersonId::parse(row->text("to_id"));
  if (!by) throw db::Failure("no id in column to_id");
  return TakenOver{*by, {row->integer("at")}};
}

}  // namespace gandan::people
