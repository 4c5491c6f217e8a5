// When a case is due and how much time is left, in the ward's working time; why is case_why.h. Pure: builds on
// vietnamese/deadline.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "features/cases/engine/case.h"
#include "platform/html/language.h"
#include "vietnamese/deadline.h"

namespace gandan::cases {

// When the ward works; the calendar must outlive it, unless `kept` holds it.
struct WorkTime {
  const vietnamese::DayCalendar* calendar;
  vietnamese::OfficeHours hours = vietnamese::standard_office_hours();
  std::shared_ptr<const vietnamese::DayCalendar> kept = {};
};

// nullopt while a pause is open that began before the time was over. Days end at `due_minute` of the last day; office
// hours and quarter days end when they are over. Requires pauses in the order of time.
std::optional<base::Instant> due_of(const WorkTime& work, const Deadline& deadline, int due_minute,
                                    const std::vector<Pause>& pauses);
// Of the case as it is counted: by its rule, its pauses and its extensions, each from where it ended before.
std::optional<base::Instant> due_of(const WorkTime& work, const Case& subject, int due_minute);

// Counted in days; the others in office time.
bool is_in_days(DeadlineKind kind);
// The days of a deadline that is counted in days, each with its part in it. Requires: is_in_days().
vietnamese::Explanation days_of(const WorkTime& work, const Deadline& deadline, int due_minute,
                                const std::vector<Pause>& pauses);
vietnamese::DayCount day_count(DeadlineKind kind);
// On which day what came in at that moment is due on the same day, or the next when it was too late.
base::Date same_day_when_in(const WorkTime& work, const Deadline& deadline, base::Instant at);
// As a rule of its own that begins where the time ended before.
Deadline deadline_of(const Extension& extension, base::Instant ended);

// Office time from now to when it is due, or since then.
struct TimeLeft {
  bool is_over = false;
  int64_t days = 0, hours = 0, minutes = 0;  // days of office time
};
TimeLeft time_left(const WorkTime& work, base::Instant now, base::Instant due);
// "còn 2 ngày 3 giờ", "quá 1 ngày": the two largest parts.
std::string in_words(const TimeLeft& left, html::Language language);
// How a case stands in time: left or over, waiting for the citizen, answered in time or late.
std::string standing_in_words(const WorkTime& work, const Case& subject, base::Instant now, html::Language language);

std::string weekday_in_words(base::Date date, html::Language language);  // "thứ Năm"
// "trước 17 giờ thứ Năm 26/11/2026"
std::string due_in_words(base::Instant due, html::Language language);

}  // namespace gandan::cases
