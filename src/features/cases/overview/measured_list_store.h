// SQL of the cases behind a number of the leader's page, newest first, in pages. Each list walks an index of its own
// and ends after some thousand cases; the numbers themselves are case_measure_store.h's.
#pragma once

#include <optional>
#include <string>

#include "features/cases/engine/case_list_store.h"
#include "features/cases/overview/case_measure.h"

namespace gandan::cases {

struct MeasuredFilter {
  Span span;
  std::string which = "received";  // received, answered, in_time, answered_late, late_open, reopened, rated,
                                   // extended
  std::string unit = {}, category = {}, neighbourhood = {}, type = {};  // "": all; "-": none
};
// A list that is narrowed may have a page of few or none, and a next one all the same (case_list_store.h).
CaseList measured_cases(db::Transaction& transaction, const base::WardId& ward, const MeasuredFilter& filter,
                        base::Instant now, const std::optional<ListPlace>& after, int64_t limit);

// How many cases received in the span were put off, in the count that holds now: the length of the list "extended".
int64_t count_extended(db::Transaction& transaction, const base::WardId& ward, std::string_view type, const Span& span);

}  // namespace gandan::cases
