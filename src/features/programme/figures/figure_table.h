// The table of what was measured of a target: the whole term, then each period with how it stood then, newest first.
#pragma once

#include <vector>

#include "features/programme/evaluation/evaluation.h"
#include "features/programme/figures/figure_store.h"
#include "features/programme/targets/target_store.h"
#include "platform/html/view.h"
#include "platform/http/context.h"

namespace gandan::programme {

// Requires measurements, by end of period.
html::SafeHtml figure_table(const http::Context& context, db::Transaction& transaction, const Target& target,
                            const std::vector<Measurement>& measurements, const Evaluation& evaluation);

}  // namespace gandan::programme
