#include "vietnamese/undecided.h"

namespace gandan::vietnamese {

void Undecided::add(const DayCalendar& calendar, base::Date date) {
  if (calendar.is_undecided(date)) days.insert(date);
  if (!calendar.knows_year(date.year())) years.insert(date.year());
}

void Undecided::add(const DayCalendar& calendar, DayCount kind, const Explanation& explanation) {
  for (auto day = explanation.days.rbegin(); day != explanation.days.rend(); ++day) {
    if (day->role == DayRole::start || day->role == DayRole::suspended) continue;
    add(calendar, day->date);
    if (kind == DayCount::calendar_days && day->role == DayRole::counted) return;
  }
}

void Undecided::add(const DayCalendar& calendar, base::Date first, base::Date last) {
  for (base::Date date = first; date <= last; date = date.plus_days(1)) add(calendar, date);
}

}  // namespace gandan::vietnamese
