// SQL of closed periods: written once, read for ever.
#pragma once

#include <optional>
#include <vector>

#include "features/programme/periods/frozen.h"

namespace gandan::programme {

// Error(conflict) when that span is closed already.
base::Result<void> insert_frozen(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                                 const FrozenPeriod& period, const Picture& picture);
std::vector<FrozenPeriod> frozen_periods(db::Transaction& transaction, const base::WardId& ward,
                                         const ResolutionId& resolution);  // newest span first
std::optional<FrozenPeriod> find_frozen(db::Transaction& transaction, const base::WardId& ward, const FrozenId& id);
// Targets in the order of the report, facts as they were found; counts in no order. None of a period that was closed
// before they were kept.
Picture frozen_picture(db::Transaction& transaction, const base::WardId& ward, const FrozenId& id);
// A figure of a period that ends by this day is in a picture already; nullopt when nothing is closed.
std::optional<base::Date> closed_until(db::Transaction& transaction, const base::WardId& ward,
                                       const ResolutionId& resolution);

}  // namespace gandan::programme
