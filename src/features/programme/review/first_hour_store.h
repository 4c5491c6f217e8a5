// SQL of the first hour: whether the guide was put away, and how many targets have somebody in charge.
#pragma once

#include "features/programme/resolution_store.h"
#include "features/programme/review/first_hour.h"

namespace gandan::programme {

bool first_hour_put_away(db::Transaction& transaction, const base::WardId& ward);
void put_first_hour_away(db::Transaction& transaction, const base::WardId& ward, const std::string& by,
                         base::Instant now);
void bring_first_hour_back(db::Transaction& transaction, const base::WardId& ward);

// Fills in `targets` and `in_charge`.
void count_in_charge(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                     FirstHourFacts& facts);

}  // namespace gandan::programme
