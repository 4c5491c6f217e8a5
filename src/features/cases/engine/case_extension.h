// A deadline that cannot be kept is put off: before it is over, as often and as far as the type allows, by a decision
// with a number. Who brought the case is told why and until when. It makes nothing good that is late already.
#pragma once

#include "features/cases/engine/case_actions.h"

namespace gandan::cases {

struct ExtensionWanted {
  int64_t days = 0;  // of the kind that the type names
  std::string decision = {}, reason = {};
};
// Whether there is anything to put off. Error(conflict) says why not. Pure.
base::Result<void> may_be_extended(const ExtensionRule& rule, const Case& subject, base::Instant now);
// Error(invalid) names the field; Error(conflict) when it may not be, or was changed meanwhile.
base::Result<void> extend_deadline(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                                   const Asker& asker, const Aim& aim, const ExtensionWanted& wanted);

}  // namespace gandan::cases
