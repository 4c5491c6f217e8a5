// The SQL of the ward's own rules for who gets a new case: kept, listed, and which of them holds for a case.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/cases/engine/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

struct AssignmentRule {
  std::string type_key = {}, category = {}, neighbourhood = {};  // "": any
  auth::UnitId unit;
  std::optional<auth::PersonId> person = {};
};
void put_assignment_rule(db::Transaction& transaction, const base::WardId& ward, const AssignmentRule& rule);
// The rule that names most, or nullopt.
std::optional<AssignmentRule> find_assignment_rule(db::Transaction& transaction, const base::WardId& ward,
                                                   const Case& subject);

// Those of every type first, then by category and neighbourhood.
std::vector<AssignmentRule> assignment_rules(db::Transaction& transaction, const base::WardId& ward);
// False when there is no such rule.
bool delete_assignment_rule(db::Transaction& transaction, const base::WardId& ward, std::string_view type_key,
                            std::string_view category, std::string_view neighbourhood);

}  // namespace gandan::cases
