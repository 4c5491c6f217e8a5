// SQL of who handed everything over to whom.
#pragma once

#include <optional>

#include "base/clock.h"
#include "platform/auth/principal.h"
#include "platform/db/database.h"

namespace gandan::people {

void insert_hand_over(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& from,
                      const auth::PersonId& to, base::Instant at);

struct TakenOver {
  auth::PersonId by;
  base::Instant at;
};
// The first hand-over of `from` at `since` or later.
std::optional<TakenOver> first_hand_over_since(db::Transaction& transaction, const base::WardId& ward,
                                               const auth::PersonId& from, base::Instant since);

}  // namespace gandan::people
