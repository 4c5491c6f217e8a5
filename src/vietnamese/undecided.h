// What a count rests on that nobody has decided yet, so that its end may still move. Pure; in words by
// features/calendar, which knows what the law lets expect.
#pragma once

#include <set>

#include "vietnamese/deadline.h"

namespace gandan::vietnamese {

struct Undecided {
  std::set<base::Date> days = {};  // may be off after all, or be worked
  std::set<int> years = {};        // of which the table has nothing by decision

  bool empty() const { return days.empty() && years.empty(); }
  void add(const DayCalendar& calendar, base::Date date);
  // Working days rest on each day; days in a row on those of their end alone.
  void add(const DayCalendar& calendar, DayCount kind, const Explanation& explanation);
  // Office time: each day from the first to the last.
  void add(const DayCalendar& calendar, base::Date first, base::Date last);
};

}  // namespace gandan::vietnamese
