// A report that is imported again: which card of the new one is which card of the one before, and what changed. Pure.
#pragma once

#include <vector>

#include "features/reading/draft.h"

namespace gandan::reading {

// Gives each new card its change and, where it is an earlier card again, the live record of that card and its state
// (same wording: accepted as before; changed: open again, with the earlier sentence beside). Earlier live cards that
// the new report no longer has come back as extra cards with change `missing`, open. Cards match within their kind by
// wording first, then by number; each earlier card at most once.
std::vector<DraftItem> compare_with_earlier(std::vector<DraftItem> cards, const std::vector<DraftItem>& earlier,
                                            base::Instant now);

}  // namespace gandan::reading
