// The SQL of cases that may be the same: proposed when one is received, confirmed or rejected by a person.
#pragma once

#include <string>
#include <vector>

#include "features/cases/engine/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

struct Duplicate {
  CaseId later, earlier;
  int likeness = 0;
  std::string decision = {};  // "proposed", "confirmed", "rejected"
};
void put_duplicate(db::Transaction& transaction, const base::WardId& ward, const Duplicate& duplicate);
// Of which the case is the later one, or the earlier one.
std::vector<Duplicate> duplicates_of(db::Transaction& transaction, const base::WardId& ward, const CaseId& id);
// Cases merged into this one.
std::vector<Case> merged_into(db::Transaction& transaction, const base::WardId& ward, const CaseId& id);
// What a person has decided already stays. As many as are proposed of most are written at once.
inline constexpr size_t proposals_at_once = 5;
void propose_duplicates(db::Transaction& transaction, const base::WardId& ward, const CaseId& later,
                        const std::vector<Duplicate>& proposals);

}  // namespace gandan::cases
