// When a case is due, why, and how much time is left, in the ward's working time. Pure: builds on vietnamese/deadline.
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

// A line of the explanation, in the reader's language: "24/11/2026, thứ Ba: ngày đầu, không tính".
struct WhyLine {
  std::string day = {}, reason = {};
};
struct Why {
  std::string rule = {};    // how it is counted
  std::string source = {};  // whose rule it is
  Sureness sure = Sureness::low;
  std::vector<WhyLine> days = {};
  std::string may_move = {};  // on what it rests that is not decided yet, or ""
};
Why why_due(const WorkTime& work, const Case& subject, int due_minute, html::Language language);

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

// "trước 17 giờ thứ Năm 26/11/2026"
std::string due_in_words(base::Instant due, html::Language language);

}  // namespace gandan::cases
