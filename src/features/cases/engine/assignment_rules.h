// The ward's own rules for who gets a new case: category and neighbourhood, each of them any or one, lead to a unit and
// perhaps a person. Each change is audited. Cases that there are already stay with whom they are.
#pragma once

#include <string>

#include "features/cases/engine/assignment_rule_store.h"
#include "features/cases/engine/case_actions.h"
#include "features/cases/types/case_type.h"

namespace gandan::cases {

// As a form sends it; "" is any category, any neighbourhood, the head of the unit.
struct WantedRule {
  std::string category = {}, neighbourhood = {}, unit = {}, person = {};
};
// Adds the rule or replaces that of the same category and neighbourhood. Error(invalid) names the field.
base::Result<void> set_assignment_rule(db::Transaction& transaction, const audit::Actor& actor, const CaseType& type,
                                       const WantedRule& wanted);
// What the audit log calls it: it has no id of its own.
std::string record_id(const AssignmentRule& rule);
// The same rule with another person, whose unit it need not be: their work was handed over.
void replace_assignment_rule(db::Transaction& transaction, const audit::Actor& actor, const AssignmentRule& before,
                             const auth::PersonId& person);
// Error(not_found) when there is none.
base::Result<void> remove_assignment_rule(db::Transaction& transaction, const audit::Actor& actor, const CaseType& type,
                                          const WantedRule& which);

}  // namespace gandan::cases
