// A case where officers search for any record (features/search): in the words of who brought it, never with who that
// is.
#pragma once

#include "features/cases/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

// To be called when a case is received: words, code, category and place stay as they are from then on.
void put_in_search(db::Transaction& transaction, const base::WardId& ward, const CaseType& type, const Case& subject,
                   base::Instant now);

}  // namespace gandan::cases
