// SQL of closed periods: written once, read for ever.
#pragma once

#include <optional>
#include <vector>

#include "features/programme/frozen.h"

namespace gandan::programme {

// Error(conflict) when that span is closed already.
base::Result<void> insert_frozen(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                                 const FrozenPeriod& period, const std::vector<FrozenTarget>& targets);
std::vector<FrozenPeriod> frozen_periods(db::Transaction& transaction, const base::WardId& ward,
                                         const ResolutionId& resolution);  // newest span first
std::optional<FrozenPeriod> find_frozen(db::Transaction& transaction, const base::WardId& ward, const FrozenId& id);
// In the order of the report.
std::vector<FrozenTarget> frozen_targets(db::Transaction& transaction, const base::WardId& ward, const FrozenId& id);

}  // namespace gandan::programme
