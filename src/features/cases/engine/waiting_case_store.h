// SQL of the cases that wait for one person: those in hand, and those of a unit that nobody has.
#pragma once

#include <vector>

#include "features/cases/engine/case_store.h"

namespace gandan::cases {

// Neither closed nor standing still nor answered; soonest due first, `most` at most.
std::vector<Case> cases_of_person(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                                  int64_t most);
std::vector<Case> cases_nobody_has(db::Transaction& transaction, const base::WardId& ward, const auth::UnitId& unit,
                                   int64_t most);

}  // namespace gandan::cases
