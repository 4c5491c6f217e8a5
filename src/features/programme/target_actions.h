// Changing targets: what a person may do with one on its page. Each loads, decides, saves, audits and evaluates anew in
// the transaction it is given; the caller commits. What the import uses is in programme.h.
#pragma once

#include <string>

#include "features/audit/audit.h"
#include "features/programme/figure_store.h"
#include "features/programme/programme.h"
#include "features/programme/target_store.h"
#include "platform/auth/principal.h"

namespace gandan::programme {

// What a person typed to report a figure.
struct FigureEntry {
  std::string period;  // "2026-Q3"
  std::string value;   // "97,1"
  std::string level;   // of targets measured in levels or judged in words
  std::string note, evidence;
};

// Only who may_report. Replaces the figure of that period. Error(invalid) names the field.
base::Result<void> enter_figure(db::Transaction& transaction, const audit::Actor& actor,
                                const auth::Principal& principal, const TargetId& id, const FigureEntry& entry);

// For the program itself: no check of who. Requires that the target exists.
void record_measurement(db::Transaction& transaction, const audit::Actor& actor, const Target& target,
                        const Measurement& measurement);

// Error(conflict) when the target is no longer at `version`; Error(invalid) when there is no such unit or person.
base::Result<void> put_in_charge(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                                 int64_t version, const std::optional<auth::UnitId>& unit,
                                 const std::optional<auth::PersonId>& person);

// Wording and aim. Error(invalid) names the field.
base::Result<void> edit_target(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                               int64_t version, const std::string& wording, const Aim& aim);

base::Result<void> assign_goal(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                               const AssignedGoal& goal, const std::string& source);

// Error(invalid) naming the field when the aim cannot be measured as it is.
base::Result<void> check_aim(const Aim& aim);

}  // namespace gandan::programme
