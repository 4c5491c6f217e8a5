// How a target binds: what compares its figures with the goal, and over which time. Words that reading brings along and
// evaluation judges by; what belongs to the aim besides is target.h.
#pragma once

#include "base/typed_id.h"

namespace gandan::programme {

using TargetId = base::TypedId<struct TargetTag>;

// `watched` has no goal: an indicator that the ward watches beside the targets of the report.
enum class Comparator { none, at_least, at_most, equal, range, maintain, level_reached, watched };

// How a target binds over time.
enum class Basis {
  annual,            // every year anew
  by_year,           // reached by the end of `year`
  average_per_year,  // average growth a year over the term
  versus_year,       // growth against `year` as a whole
  cumulative,        // summed over the term
  maintain,          // never below what it is
  in_year,           // in that one `year`
  as_assigned,       // the figure is assigned from above each year
};

}  // namespace gandan::programme
