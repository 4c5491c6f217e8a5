// Indexing a case: it is found by the search, and those that may tell of the same thing are proposed as duplicates.
// Whoever receives one case indexes it at once; where many report at the same time, that is done after they were
// answered.
#pragma once

#include "features/cases/cases.h"  // index_waiting_cases
#include "features/cases/engine/case_actions.h"

namespace gandan::cases {

// In the transaction that received it. It is compared with every other; one that waits, with what was received before
// it: so of two alike one proposes the other.
void index_case(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward, const Case& received);

}  // namespace gandan::cases
