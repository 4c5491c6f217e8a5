// What a figure of a target can be at all, and what is so far from the last one that whoever gives it is asked once
// more. Pure. Where the words of a target leave it open, nothing is refused.
//
// Rules. A share of a whole ("%" of a target that speaks of no change, plan or index, whose goal lies within it) is 0
// to 100. What counts things ("doanh nghiệp", "hộ") is whole, and not below nought unless it is a change; measures,
// money, ratios and averages may be anything. Far is more than five times the last figure, or less than a fifth
// of it: a decimal comma that slipped makes ten times of about the last. A rate of change is far above fifty per cent,
// or above five times the last.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "features/programme/figures/figure_store.h"

namespace gandan::programme {

struct Bounds {
  bool share = false;         // 0 to 100
  bool whole = false;         // no decimals
  bool not_negative = false;  // 0 and more
  bool change = false;        // how much more or less: near nought, and on both sides of it
};

// `wording`: of the target, with that of what it is a part of.
Bounds bounds_of(const Aim& aim, std::string_view wording);

// Error(invalid) on "value": what no such figure can be.
base::Result<void> check_bounds(const Aim& aim, std::string_view wording, const base::Decimal& value);

// The figure of the same area before that period; nullptr when there is none. Requires nothing of the order of `known`.
const Measurement* measured_before(const std::vector<Measurement>& known, const Period& period,
                                   const std::string& area);
// What a figure is held against: that of the same area before its period, or else after it; of the ward as a whole the
// base line when there is none. Requires nothing of the order of `known`.
std::optional<base::Decimal> held_against(const Aim& aim, const std::vector<Measurement>& known, const Period& period,
                                          const std::string& area);
bool is_far(const Aim& aim, std::string_view wording, const base::Decimal& value, const base::Decimal& before);

// "97,2%" -> 97.2 where figures are in "%": a number as people type it, with the target's own unit or without.
std::optional<base::Decimal> value_in(const Aim& aim, std::string_view typed);

}  // namespace gandan::programme
