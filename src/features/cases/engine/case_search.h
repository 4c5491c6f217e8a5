// A case where officers search for any record (features/search): in the words of who brought it, never with who that
// is.
#pragma once

#include <vector>

#include "features/cases/engine/case.h"
#include "features/people/people.h"
#include "platform/db/database.h"

namespace gandan::cases {

// Words, code and place stay as they are once the case is received; the category may change. `known`: of the ward.
void put_in_search(db::Transaction& transaction, const base::WardId& ward, const CaseType& type, const Case& subject,
                   const std::vector<people::Neighbourhood>& known, base::Instant at);

}  // namespace gandan::cases
