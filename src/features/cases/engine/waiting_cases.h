// Which cases wait for one person, why, and the one step that comes next: what "Việc của tôi" shows of cases. Cases
// that wait for the citizen, or are answered, wait for nobody here.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "features/cases/engine/case_actions.h"

namespace gandan::cases {

enum class Waiting : uint8_t {
  to_assign,  // came to a unit that the person heads, and nobody of it has begun
  to_do,      // is the person's
  answered,   // the same, and the citizen has sent what was asked
  reopened    // the same, and the citizen was not content
};
std::string_view name_of(Waiting why);

struct WaitingCase {
  Case subject;
  std::shared_ptr<const CaseType> type;
  Waiting why = Waiting::to_do;
};

// Soonest due first, `most` at most of the person's own and of each unit's.
std::vector<WaitingCase> cases_waiting_for(db::Transaction& transaction, const CaseRules& rules,
                                           const base::WardId& ward, const auth::Principal& principal, int64_t most);

// Pure. What the person does next: the first step that needs nothing and ends nothing, otherwise the one that gives the
// answer; nullptr: only the case's page knows.
const Transition* next_step(const CaseType& type, const Case& subject, const auth::Principal& principal);

}  // namespace gandan::cases
