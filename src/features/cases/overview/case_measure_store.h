// SQL of what is measured of cases: the counts by day, kept in the transaction of each change; and what is open now.
// The cases behind a number are measured_list_store.h's.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "features/cases/engine/case.h"
#include "features/cases/overview/case_measure.h"
#include "platform/db/database.h"

namespace gandan::cases {

// Moves the counts from how a case was (nullptr: it is new) to how it is. Nothing is written when they stay.
void keep_counts(db::Transaction& transaction, const base::WardId& ward, const Case* before, const Case& after);
// All of the ward's counts anew from its cases: after cases were put in by other ways than the actions.
void count_anew(db::Transaction& transaction, const base::WardId& ward);

// Of cases received from `first` to before `after`, by the key of the dimension; `type` "" for all.
std::map<std::string, Measured> measured_by(db::Transaction& transaction, const base::WardId& ward, Dimension dimension,
                                            std::string_view type, const Span& span);
struct MonthMeasured {
  Span month;
  Measured measured;
  int64_t late_open = 0;  // received in it, over time now and not answered
};
// The months of [first, after), each of them, oldest first.
std::vector<MonthMeasured> measured_months(db::Transaction& transaction, const base::WardId& ward,
                                           std::string_view type, const Span& last, int months, base::Instant now);

// Open cases now (not closed, as the inbox counts them), by who has them and where they are.
struct OpenGroup {
  std::string unit = {}, person = {}, category = {}, neighbourhood = {};
  int64_t open = 0, late = 0;
  int64_t late_of_span = 0;  // received in the span
};
std::vector<OpenGroup> open_groups(db::Transaction& transaction, const base::WardId& ward, std::string_view type,
                                   const Span& span, base::Instant now);

}  // namespace gandan::cases
