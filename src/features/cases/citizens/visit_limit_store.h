// The SQL of what addresses and keys may send (visit_limits), kept over a restart: written by the program now and then,
// never by a request.
#pragma once

#include "base/clock.h"
#include "base/typed_id.h"
#include "features/cases/citizens/visit_limits.h"
#include "platform/db/database.h"

namespace gandan::cases {

// At start.
void restore_visit_limits(db::Database& database, const base::WardId& ward, VisitLimits& limits, base::Instant now);
// What has changed since it was last written, some thousand rows at most, and erases what means nothing any longer. No
// transaction when nothing has changed.
void keep_visit_limits(db::Database& database, const base::WardId& ward, VisitLimits& limits, base::Instant now);

}  // namespace gandan::cases
