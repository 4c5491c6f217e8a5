// Letters of a type, filled in for a case and put down for whom they are: the reporter (and those whose cases were
// merged into it) and another authority. The person or unit in charge is told in the program (case_telling.h).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "features/cases/engine/case_actions.h"

namespace gandan::cases {

// What a letter may name in braces: what every letter knows of its case, and what its step was filled in with.
const std::vector<std::string>& places_in_letters();

void tell_of_step(db::Transaction& transaction, const audit::Actor& actor, const CaseType& type, const Case& subject,
                  const Transition& transition, const Filled& filled);
// The letter of the type to who brought the case and to those whose cases were merged into it; `words` besides what
// every letter may name.
void tell_reporters(db::Transaction& transaction, const audit::Actor& actor, const CaseType& type, const Case& subject,
                    std::string_view letter, const std::map<std::string, std::string>& words);

// An apology and the new date to the same, when the ward's table of days has moved it.
void tell_moved_due(db::Transaction& transaction, const audit::Actor& actor, const Case& before, const Case& after,
                    const std::string& why);

}  // namespace gandan::cases
