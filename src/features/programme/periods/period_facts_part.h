// The tables of what other features measured of closed periods (period_facts.h), on the pages of those periods.
#pragma once

#include <vector>

#include "features/programme/periods/period_facts.h"
#include "platform/html/view.h"

namespace gandan::programme {

// Nothing where nothing was kept.
html::SafeHtml facts_part(html::Language language, const std::vector<PeriodFact>& facts);
// "12 → 15" in each cell; nothing where one of the two was closed before facts were kept.
html::SafeHtml facts_part(html::Language language, const std::vector<PeriodFact>& before,
                          const std::vector<PeriodFact>& after);

}  // namespace gandan::programme
