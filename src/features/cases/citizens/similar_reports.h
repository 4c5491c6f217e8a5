// What is open already where somebody is about to report something: offered before they send, so that they may say "me
// too" instead. Public cases only.
#pragma once

#include <vector>

#include "features/cases/engine/case_actions.h"

namespace gandan::cases {

// Public, open and not answered, of the same category and near in place; once there are words, those alike in words
// first. At most four; none while neither neighbourhood nor point is known.
std::vector<Case> similar_reports(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                                  const NewCase& wanted, base::Instant now);

}  // namespace gandan::cases
