// A question after a deadline as it is typed at the command line or stands in a file, and what the engine says to it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "vietnamese/deadline.h"

namespace gandan::app {

enum class AskedKind : uint8_t { working_days, calendar_days, office_hours, quarter_days, same_day };

std::string_view name_of(AskedKind kind);

// As typed.
struct AskedDeadline {
  std::string from = {};   // "2026-03-12"; for office time and the same day "2026-03-12T15:10", in Việt Nam
  std::string count = {};  // of days, hours or quarter days; of same_day the hour until which it must be received
  std::string kind = "working_days";
  std::vector<std::string> suspended = {};  // "2026-03-05/2026-03-11"; without an end still suspended; of days only
};

// As read: `start` of kinds in days, `received` of the others.
struct DeadlineQuestion {
  AskedKind kind = AskedKind::working_days;
  int64_t count = 0;
  base::Date start;
  base::Instant received;
  std::vector<vietnamese::Suspension> suspensions;

  bool is_in_days() const { return kind == AskedKind::working_days || kind == AskedKind::calendar_days; }
  // Requires: is_in_days().
  vietnamese::DayCount day_count() const;
};

inline constexpr int64_t longest_deadline = 20'000;  // about 55 years: more is a slip of the keyboard

// Error(invalid) says which part is wrong and how it is written.
base::Result<DeadlineQuestion> read_deadline(const AskedDeadline& asked);

// "2026-03-23"; of office time "2026-03-16 09:00"; "" while it is suspended.
std::string due_of(const vietnamese::DayCalendar& calendar, const vietnamese::OfficeHours& hours,
                   const DeadlineQuestion& question);

// What office time of office_hours or quarter_days comes to.
int64_t office_minutes(const vietnamese::OfficeHours& hours, const DeadlineQuestion& question);

}  // namespace gandan::app
