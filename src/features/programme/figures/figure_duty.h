// Whose turn it is to report a figure: what a person is expected to give, soonest first. For the page of figures and
// the sheet that is filled in.
#pragma once

#include <string>
#include <vector>

#include "features/programme/targets/target_store.h"
#include "platform/auth/principal.h"

namespace gandan::programme {

struct FigureDuty {
  TargetLine line;
  Awaited awaited;
  bool submitted = false;  // this person has sent one that waits for approval
  bool computed = false;   // comes by itself, from the figures of others
};

inline constexpr int duty_days_ahead = 45;  // a figure due later than that is no duty yet

// Of targets where the person is in charge, or their unit is and no person; periods that have begun.
std::vector<FigureDuty> figure_duties(db::Transaction& transaction, const base::WardId& ward,
                                      const auth::Principal& principal, base::Date today);

// All targets of the live resolution for which the person may enter figures, in the order of the report.
std::vector<TargetLine> targets_to_report(db::Transaction& transaction, const base::WardId& ward,
                                          const auth::Principal& principal);

// The answers that a target without numbers knows: levels like that of its goal, or met, partly, not met.
std::vector<std::string> levels_of(const Aim& aim);

}  // namespace gandan::programme
