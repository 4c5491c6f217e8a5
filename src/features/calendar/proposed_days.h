// The public holidays of a year as the law names them, for a person to confirm; nothing counts before that. Pure.
//
// Labour Code 2019, article 112: 1 January; Tết, five days; 10th of the third lunar month; 30 April; 1 May; 2 September
// and the day before or after it. Article 111 clause 3: a holiday on a weekly day off is made up for on the next
// working day. Resolution 28/2026/QH16: 24 November from 2026. The days around Tết and 2 September are decided by the
// Prime Minister each year (article 112 clause 3): here one day before Tết and four of it, and the day before 2
// September.
#pragma once

#include <vector>

#include "features/calendar/day_table.h"

namespace gandan::calendar {

// In order of date, `official` false. Requires 1900 <= year <= 2199.
std::vector<TableDay> proposed_days(int year);
// Those of holidays on which the table has no decision: a holiday is a run of days with weekends alone between, and
// what is decided of one day of it is decided of all.
std::vector<TableDay> undecided_days(const DayTable& table, int year);
// The year whose holidays somebody should confirm: this year while some are still to come, from October on the next.
std::optional<int> year_to_confirm(const DayTable& table, base::Date today);

}  // namespace gandan::calendar
