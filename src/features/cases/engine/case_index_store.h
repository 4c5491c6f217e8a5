// The SQL of cases that are still to be indexed (case_index.h).
#pragma once

#include <optional>
#include <vector>

#include "features/cases/engine/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

void index_later(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, base::Instant now);

// Since when the first and the last of them wait.
struct WaitingToIndex {
  base::Instant first, last;
};
// nullopt: none waits.
std::optional<WaitingToIndex> waiting_to_index(db::Transaction& transaction, const base::WardId& ward);
// Those that wait since `until` or longer, in the order in which they were received.
std::vector<CaseId> cases_to_index(db::Transaction& transaction, const base::WardId& ward, base::Instant until,
                                   int64_t most);
// False when it is none of them any more: another program has taken it.
bool take_to_index(db::Transaction& transaction, const base::WardId& ward, const CaseId& id);

}  // namespace gandan::cases
