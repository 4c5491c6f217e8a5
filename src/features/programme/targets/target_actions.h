// Changing targets: what is promised, and who answers for it (figures: figure_actions.h). Each loads, decides, saves,
// audits and evaluates anew in the transaction it is given; the caller commits. What the import uses is in programme.h.
#pragma once

#include <string>

#include "features/audit/audit.h"
#include "features/programme/figures/figure_actions.h"
#include "features/programme/programme.h"
#include "features/programme/targets/target_store.h"
#include "platform/auth/principal.h"

namespace gandan::programme {

// Error(conflict) when the target is no longer at `version`; Error(invalid) when there is no such unit or person.
base::Result<void> put_in_charge(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                                 int64_t version, const std::optional<auth::UnitId>& unit,
                                 const std::optional<auth::PersonId>& person,
                                 const std::optional<auth::PersonId>& reviewer = {});

// What its figures are like: where they come from, and for which areas they are given besides the whole.
struct FigurePlan {
  std::string data_source;
  AreaKind area_kind = AreaKind::none;
  AreaRule area_rule = AreaRule::none;
};
base::Result<void> plan_figures(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                                int64_t version, const FigurePlan& plan);

// Wording and aim. Error(invalid) names the field.
base::Result<void> edit_target(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                               int64_t version, const std::string& wording, const Aim& aim);

base::Result<void> assign_goal(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                               const AssignedGoal& goal, const std::string& source);

// Error(invalid) naming the field when the aim cannot be measured as it is.
base::Result<void> check_aim(const Aim& aim);

}  // namespace gandan::programme
