// The SQL of the ward's own rules for who gets a new case, as a list to be read and changed. Which rule holds for a
// case is case_store's.
#pragma once

#include <vector>

#include "features/cases/engine/case_store.h"

namespace gandan::cases {

// Those of every type first, then by category and neighbourhood.
std::vector<AssignmentRule> assignment_rules(db::Transaction& transaction, const base::WardId& ward);
// False when there is no such rule.
bool delete_assignment_rule(db::Transaction& transaction, const base::WardId& ward, std::string_view type_key,
                            std::string_view category, std::string_view neighbourhood);

}  // namespace gandan::cases
