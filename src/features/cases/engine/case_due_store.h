// The SQL of what is due: open cases without an answer whose time, or that of their state, runs out. For reminding.
#pragma once

#include <vector>

#include "features/cases/engine/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

// Open cases without an answer that are due before `until`, for reminding; the most urgent first.
std::vector<Case> cases_due_before(db::Transaction& transaction, const base::WardId& ward, base::Instant until,
                                   int64_t limit);

// Open cases that stay too long in their state (Case::stays_too_long), the longest first.
std::vector<Case> cases_staying_too_long(db::Transaction& transaction, const base::WardId& ward, base::Instant now,
                                         int64_t limit);

}  // namespace gandan::cases
