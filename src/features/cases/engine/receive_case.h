// Receiving a case (case_actions.h) in two halves, for those who receive many at once: everything that can be made
// ready before the writer's lock is taken, and what must be written.
#pragma once

#include <memory>
#include <vector>

#include "features/cases/engine/case_actions.h"

namespace gandan::cases {

struct PreparedCase;
// In a transaction that need only read. Error(invalid) names the field.
base::Result<std::shared_ptr<const PreparedCase>> prepare_case(db::Transaction& transaction, const CaseRules& rules,
                                                               const audit::Actor& actor, const NewCase& wanted);
// Whether it is found and compared (case_index.h) in the same transaction, or a moment after it.
enum class Indexing : uint8_t { at_once, later };
// Requires the same actor.
Received receive_prepared(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                          const PreparedCase& prepared, Indexing indexing);

// The first unit of the ward that a rule of a type means.
std::optional<people::Unit> unit_for(db::Transaction& transaction, const base::WardId& ward,
                                     const ResponsibleRule& rule);

}  // namespace gandan::cases
