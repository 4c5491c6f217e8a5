// A case where officers search for any record (features/search): in the words of who brought it, never with who that
// is.
#pragma once

#include "features/cases/engine/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

// Words, code and place stay as they are once the case is received; the category may change.
void put_in_search(db::Transaction& transaction, const base::WardId& ward, const CaseType& type, const Case& subject,
                   base::Instant at);

}  // namespace gandan::cases
