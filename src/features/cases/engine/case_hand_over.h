// What a person holds of cases, for handing it over and for the page of their work.
#pragma once

#include "features/cases/engine/case_actions.h"

namespace gandan::cases {

// What passes of cases when somebody's work is handed over: cases that are not closed, and rules that give new cases to
// the person. A closed case that is opened again goes to who took over (case_actions.h).
people::Duties hand_over_duties(const CaseRules& rules);

// Rules that give new cases to the person.
int64_t count_rules_naming(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person);

}  // namespace gandan::cases
