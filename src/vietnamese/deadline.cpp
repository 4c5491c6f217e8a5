#include "vietnamese/deadline.h"

#include <algorithm>
#include <charconv>

namespace gandan::vietnamese {
namespace {

bool is_suspended(base::Date date, const std::vector<Suspension>& suspensions) {
  return std::any_of(suspensions.begin(), suspensions.end(), [&](const Suspension& suspension) {
    return date > suspension.from && (!suspension.until || date <= *suspension.until);
  });
}

CountedDay plain_day(const DayCalendar& calendar, base::Date date, DayRole role) {
  return {.date = date, .role = role, .number = 0, .kind = calendar.kind_of(date)};
}

const Suspension* begun_on(base::Date date, const std::vector<Suspension>& suspensions) {
  const auto found = std::ranges::find_if(suspensions, [&](const Suspension& suspension) {
    return suspension.from == date && (!suspension.until || *suspension.until > date);
  });
  return found == suspensions.end() ? nullptr : &*found;
}

// What follows the counted days: a suspension that begins before the last of them is over, and days off up to the next
// working day. False when the clock stands still at the end.
bool pass_the_end(const DayCalendar& calendar, const std::vector<Suspension>& suspensions,
                  std::vector<CountedDay>& days) {
  const auto add_next = [&](DayRole role) { days.push_back(plain_day(calendar, days.back().date.plus_days(1), role)); };
  for (;;) {
    const bool last = calendar.is_working(days.back().date);
    const Suspension* begun = begun_on(days.back().date, suspensions);
    if (begun != nullptr) {
      if (!begun->until) return false;
      while (days.back().date < *begun->until) add_next(DayRole::suspended);
    }
    if (last && calendar.is_working(days.back().date)) {
      if (begun != nullptr) days.back().role = DayRole::resumed;
      return true;
    }
    add_next(DayRole::moved_to);
  }
}

base::Instant at_minute(base::Date date, int minute) {
  return {base::local_midnight(date).epoch_milliseconds + minute * int64_t{60'000}};
}

// The first instant of office time at or after `start`.
base::Instant opening_from(const DayCalendar& calendar, const OfficeHours& hours, base::Instant start) {
  const base::Date date = base::local_date(start);
  if (calendar.is_working(date)) {
    for (const auto& interval : hours.intervals) {
      const base::Instant opens = at_minute(date, interval.from_minute);
      if (start < at_minute(date, interval.until_minute)) return std::max(start, opens);
    }
  }
  return at_minute(calendar.working_day_after(date, 1), hours.intervals.front().from_minute);
}

}  // namespace

std::string reason_key(const CountedDay& day) {
  const bool off = day.kind == DayKind::weekend || day.kind == DayKind::day_off;
  switch (day.role) {
    case DayRole::start:
      if (off) return day.kind == DayKind::weekend ? "vietnamese.day.start_weekend" : "vietnamese.day.start_off";
      return "vietnamese.day.start";
    case DayRole::suspended:
      return "vietnamese.day.suspended";
    case DayRole::resumed:
      return "vietnamese.day.resumed";
    case DayRole::counted:
      if (off) return day.kind == DayKind::weekend ? "vietnamese.day.counted_weekend" : "vietnamese.day.counted_off";
      return day.kind == DayKind::worked_weekend ? "vietnamese.day.counted_worked" : "vietnamese.day.counted";
    case DayRole::skipped:
    case DayRole::moved_to:
      break;
  }
  if (!off) return "vietnamese.day.moved_to";
  return day.kind == DayKind::weekend ? "vietnamese.day.weekend" : "vietnamese.day.off";
}

base::Date due_date(const DayCalendar& calendar, DayCount kind, base::Date start, int64_t count) {
  if (kind == DayCount::calendar_days || count == 0) return calendar.working_day_from(start.plus_days(count));
  return calendar.working_day_after(start, count);
}

Explanation explain_due_date(const DayCalendar& calendar, DayCount kind, base::Date start, int64_t count,
                             const std::vector<Suspension>& suspensions) {
  Explanation explanation;
  auto& days = explanation.days;
  days.push_back(plain_day(calendar, start, DayRole::start));
  const auto counts = [&](base::Date date) { return kind == DayCount::calendar_days || calendar.is_working(date); };
  for (int64_t number = 0; number < count;) {
    const base::Date date = days.back().date.plus_days(1);
    const bool suspended = is_suspended(date, suspensions);
    if (suspended && !suspensions.back().until && date > suspensions.back().from) return explanation;
    CountedDay day = plain_day(calendar, date, suspended ? DayRole::suspended : DayRole::skipped);
    if (!suspended && counts(date)) {
      day.role = DayRole::counted;
      day.number = ++number;
    }
    days.push_back(day);
  }
  if (pass_the_end(calendar, suspensions, days)) explanation.due = days.back().date;
  return explanation;
}

int64_t OfficeHours::minutes_a_day() const {
  int64_t minutes = 0;
  for (const auto& interval : intervals) minutes += interval.until_minute - interval.from_minute;
  return minutes;
}

OfficeHours standard_office_hours() {
  return {.intervals = {{7 * 60 + 30, 11 * 60 + 30}, {13 * 60 + 30, 17 * 60 + 30}}};
}

std::optional<int> read_minute_of_day(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 2 || text.size() != colon + 3) return std::nullopt;
  int hour = 0, minute = 0;
  const auto whole = [](std::string_view digits, int& number) {
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return fault == std::errc() && end == digits.data() + digits.size() && number >= 0;
  };
  if (!whole(text.substr(0, colon), hour) || !whole(text.substr(colon + 1), minute)) return std::nullopt;
  if (minute > 59 || hour * 60 + minute > 24 * 60) return std::nullopt;
  return hour * 60 + minute;
}

std::optional<OfficeHours> read_office_hours(std::string_view text) {
  OfficeHours hours;
  int earliest = 0;
  for (bool more = true; more;) {
    const size_t comma = text.find(',');
    const std::string_view part = text.substr(0, comma);
    const size_t dash = part.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto from = read_minute_of_day(part.substr(0, dash)), until = read_minute_of_day(part.substr(dash + 1));
    if (!from || !until || *from < earliest || *until <= *from) return std::nullopt;
    hours.intervals.push_back({*from, *until});
    earliest = *until + 1;
    more = comma != std::string_view::npos;
    if (more) text.remove_prefix(comma + 1);
  }
  return hours;
}

std::string text_of(const OfficeHours& hours) {
  const auto time = [](int minute) {
    return std::to_string(minute / 60) + (minute % 60 < 10 ? ":0" : ":") + std::to_string(minute % 60);
  };
  std::string text;
  for (const auto& interval : hours.intervals) {
    if (!text.empty()) text += ", ";
    text += time(interval.from_minute) + "-" + time(interval.until_minute);
  }
  return text;
}

base::Instant due_instant(const DayCalendar& calendar, const OfficeHours& hours, base::Instant start, int64_t minutes) {
  base::Instant at = opening_from(calendar, hours, start);
  int64_t left = minutes * 60'000;
  // Whole days at once: from a moment of one working day to the same moment of a later one.
  const int64_t day = hours.minutes_a_day() * 60'000;
  if (const int64_t whole = (left - 1) / day; left > day) {
    const base::Date date = base::local_date(at);
    const int64_t time_of_day = at.epoch_milliseconds - base::local_midnight(date).epoch_milliseconds;
    at = {base::local_midnight(calendar.working_day_after(date, whole)).epoch_milliseconds + time_of_day};
    left -= whole * day;
  }
  while (left > 0) {
    const base::Date date = base::local_date(at);
    for (const auto& interval : hours.intervals) {
      const base::Instant closes = at_minute(date, interval.until_minute);
      const base::Instant opens = std::max(at, at_minute(date, interval.from_minute));
      if (opens >= closes) continue;
      const int64_t taken = std::min(left, closes.epoch_milliseconds - opens.epoch_milliseconds);
      left -= taken;
      at = {opens.epoch_milliseconds + taken};
      if (left == 0) return at;
    }
    at = opening_from(calendar, hours, at);
  }
  return at;
}

int64_t office_minutes_between(const DayCalendar& calendar, const OfficeHours& hours, base::Instant from,
                               base::Instant until) {
  if (until <= from) return 0;
  const auto minutes_until = [&](base::Instant instant) {  // office minutes of its day before the instant
    const base::Date date = base::local_date(instant);
    if (!calendar.is_working(date)) return int64_t{0};
    int64_t minutes = 0;
    const int now = base::local_minute_of_day(instant);
    for (const auto& interval : hours.intervals) {
      minutes += std::clamp(now, interval.from_minute, interval.until_minute) - interval.from_minute;
    }
    return minutes;
  };
  // Days between the two, both days' own beginnings set against each other.
  const int64_t whole_days =
      calendar.working_days_between(base::local_date(from).plus_days(-1), base::local_date(until).plus_days(-1));
  return whole_days * hours.minutes_a_day() - minutes_until(from) + minutes_until(until);
}

std::string reason_key(const OfficeDay& day) {
  if (day.minutes > 0) return "vietnamese.day.office_time";
  if (day.kind == DayKind::weekend) return "vietnamese.day.weekend";
  return day.kind == DayKind::day_off ? "vietnamese.day.off" : "vietnamese.day.after_hours";
}

std::vector<OfficeDay> explain_office_time(const DayCalendar& calendar, const OfficeHours& hours, base::Instant from,
                                           base::Instant until) {
  std::vector<OfficeDay> days;
  for (base::Date date = base::local_date(from); date <= base::local_date(until); date = date.plus_days(1)) {
    const base::Instant begins = std::max(from, base::local_midnight(date));
    const base::Instant ends = std::min(until, base::local_midnight(date.plus_days(1)));
    days.push_back({date, calendar.kind_of(date), office_minutes_between(calendar, hours, begins, ends)});
  }
  return days;
}

int64_t minutes_of_quarter_days(const OfficeHours& hours, int64_t quarters) {
  return quarters * hours.minutes_a_day() / 4;
}

base::Date same_day_due(const DayCalendar& calendar, base::Instant received, int latest_minute) {
  const base::Date date = base::local_date(received);
  if (calendar.is_working(date) && base::local_minute_of_day(received) <= latest_minute) return date;
  return calendar.working_day_after(date, 1);
}

}  // namespace gandan::vietnamese
