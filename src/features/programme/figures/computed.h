// Keeps computed figures right: when an approved figure changes, those that are computed from it are computed anew in
// the same transaction, and those computed from them.
#pragma once

#include <span>
#include <vector>

#include "features/audit/audit.h"
#include "features/programme/evaluation/formula.h"
#include "features/programme/figures/figure_store.h"
#include "features/programme/targets/target_store.h"

namespace gandan::programme {

// `source` of the measurements that the program computed.
inline constexpr std::string_view computed_source = "computed";

// What was computed from `input` in `period`, anew. Cycles cannot be stored, so this ends.
void compute_dependents(db::Transaction& transaction, const audit::Actor& actor, const TargetId& input,
                        const Period& period);

// All periods of which an input has a figure.
void compute_all(db::Transaction& transaction, const audit::Actor& actor, const Target& target);

// Error(invalid) on "inputs": too few or too many, an unknown target, a cycle, or figures that are no quantities; on
// "formula": a share or a growth of a target that is not measured in "%".
base::Result<void> set_formula(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                               const std::optional<Formula>& formula);

// One step of the path from a figure down to what was entered.
struct FormulaStep {
  int depth = 0;  // 0: the target itself
  Target target;
  std::optional<FormulaKind> kind;  // how it was computed; empty for what was entered
  std::optional<Measurement> measurement;
  base::Decimal weight = base::Decimal(1);
  Period period;  // of which its figure is asked
};
std::vector<FormulaStep> path_to_inputs(db::Transaction& transaction, const base::WardId& ward, const Target& target,
                                        const Period& period);

}  // namespace gandan::programme
