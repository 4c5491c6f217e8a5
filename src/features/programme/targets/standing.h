// Keeps the stored status of targets right: evaluates one when something of it changed, and those that time alone has
// changed once their day has come.
#pragma once

#include "base/clock.h"
#include "features/programme/figures/figure_store.h"
#include "features/programme/targets/target_store.h"
#include "platform/db/database.h"

namespace gandan::programme {

// Requires that `target` has its assigned goals (find_target).
void reevaluate(db::Transaction& transaction, const base::WardId& ward, const Target& target, base::Instant now);

std::vector<Figure> figures_of(const std::vector<Measurement>& measurements);
// That of the same period, nullptr when there is none.
const Measurement* measurement_of(const std::vector<Measurement>& measurements, const std::optional<Figure>& figure);
std::string latest_text(const Aim& aim, const Measurement& measurement);  // TargetStatus::latest_text

// Does nothing, and writes nothing, when no status is due to change. Commits what it writes.
void bring_up_to_date(db::Database& database, const base::WardId& ward, base::Instant now);
void bring_up_to_date(db::Transaction& transaction, const base::WardId& ward, base::Instant now);

}  // namespace gandan::programme
