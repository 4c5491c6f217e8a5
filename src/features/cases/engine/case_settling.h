// What people were told of a case is over once it moved on: told no longer, neither in the program nor by e-mail. What
// was told without asking for anything (that somebody was named, that a deadline moved) stays.
#pragma once

#include "features/cases/engine/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

// After a change from `before` to `after` was saved, and before anybody is told of it.
void settle_notices(db::Transaction& transaction, const base::WardId& ward, const Case& before, const Case& after);

}  // namespace gandan::cases
