// SQL of formulas: which targets are computed, and from which others.
#pragma once

#include <optional>
#include <vector>

#include "features/programme/evaluation/formula.h"
#include "platform/db/database.h"

namespace gandan::programme {

std::optional<Formula> find_formula(db::Transaction& transaction, const base::WardId& ward, const TargetId& target);
// Replaces what there was; nothing when `formula` is empty.
void save_formula(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                  const std::optional<Formula>& formula);
std::vector<TargetId> computed_targets(db::Transaction& transaction, const base::WardId& ward);
// The targets that are computed from `input`, directly.
std::vector<TargetId> computed_from(db::Transaction& transaction, const base::WardId& ward, const TargetId& input);

}  // namespace gandan::programme
