#include "vietnamese/day_calendar.h"

namespace gandan::vietnamese {
namespace {

const base::Date range_first = *base::Date::make(1990, 1, 1);
const base::Date range_last = *base::Date::make(2110, 12, 31);

bool is_weekend(base::Date date) {
  return date.weekday() >= base::Weekday::saturday;
}

}  // namespace

DayCalendar::DayCalendar(std::vector<DayOff> days_off, const std::vector<WorkedDay>& worked_days,
                         const std::vector<DayOff>& expected) {
  for (const auto& day : expected) {
    if (!is_weekend(day.date)) undecided_.emplace(day.date.day_number(), day.name);
  }
  for (auto& day : days_off) {
    if (day.official) known_years_.insert(day.date.year());
    if (!day.official) undecided_.insert_or_assign(day.date.day_number(), day.name);
    entries_.insert_or_assign(day.date.day_number(),
                              Entry{false, day.official, std::move(day.name), std::move(day.source)});
  }
  for (auto& day : worked_days) {
    if (day.official) known_years_.insert(day.date.year());
    if (!day.official) undecided_.insert_or_assign(day.date.day_number(), "");
    entries_.insert_or_assign(day.date.day_number(), Entry{true, day.official, {}, day.source});
  }
  int32_t worked = 0;
  for (base::Date date = range_first; date <= range_last; date = date.plus_days(1)) {
    const DayKind kind = kind_of(date);
    if (kind == DayKind::working || kind == DayKind::worked_weekend) {
      working_days_.push_back(date.day_number());
      ++worked;
    }
    worked_until_.push_back(worked);
  }
}

std::optional<size_t> DayCalendar::index_of(base::Date date) const {
  if (date < range_first || date > range_last) return std::nullopt;
  return static_cast<size_t>(date - range_first);
}

DayKind DayCalendar::kind_of(base::Date date) const {
  if (const auto entry = entries_.find(date.day_number()); entry != entries_.end()) {
    if (!entry->second.worked) return DayKind::day_off;
    return is_weekend(date) ? DayKind::worked_weekend : DayKind::working;
  }
  return is_weekend(date) ? DayKind::weekend : DayKind::working;
}

bool DayCalendar::is_working(base::Date date) const {
  if (const auto index = index_of(date)) {
    return worked_until_[*index] != (*index == 0 ? 0 : worked_until_[*index - 1]);
  }
  return !is_weekend(date);
}

std::string_view DayCalendar::name_of(base::Date date) const {
  const auto entry = entries_.find(date.day_number());
  return entry == entries_.end() ? std::string_view() : std::string_view(entry->second.name);
}

bool DayCalendar::is_official(base::Date date) const {
  const auto entry = entries_.find(date.day_number());
  return entry == entries_.end() || entry->second.official;
}

std::string_view DayCalendar::source_of(base::Date date) const {
  const auto entry = entries_.find(date.day_number());
  return entry == entries_.end() ? std::string_view() : std::string_view(entry->second.source);
}

bool DayCalendar::is_undecided(base::Date date) const {
  return undecided_.contains(date.day_number());
}

std::string_view DayCalendar::undecided_on(base::Date date) const {
  const auto found = undecided_.find(date.day_number());
  return found == undecided_.end() ? std::string_view() : std::string_view(found->second);
}

bool DayCalendar::knows_year(int year) const {
  return known_years_.contains(year) && year >= range_first.year() && year <= range_last.year();
}

base::Date DayCalendar::working_day_from(base::Date date) const {
  while (!is_working(date)) date = date.plus_days(1);
  return date;
}

base::Date DayCalendar::working_day_after(base::Date start, int64_t count) const {
  if (const auto index = index_of(start)) {
    const auto wanted = static_cast<size_t>(worked_until_[*index] + count - 1);
    if (wanted < working_days_.size()) return base::Date::from_day_number(working_days_[wanted]);
  }
  while (count > 0) {
    start = start.plus_days(1);
    if (is_working(start)) --count;
  }
  return start;
}

int64_t DayCalendar::working_days_between(base::Date from, base::Date until) const {
  if (until < from) return -working_days_between(until, from);
  const auto first = index_of(from);
  const auto last = index_of(until);
  if (first && last) return worked_until_[*last] - worked_until_[*first];
  int64_t count = 0;
  for (base::Date date = from.plus_days(1); date <= until; date = date.plus_days(1)) count += is_working(date) ? 1 : 0;
  return count;
}

}  // namespace gandan::vietnamese
