// A day of the proleptic Gregorian calendar, without a time of day. Written ISO (2026-11-23) in storage and
// interfaces; how people read it is vietnamese/format.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gandan::base {

enum class Weekday { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };  // ISO 8601 numbers

class Date {
 public:
  // nullopt when there is no such day (31 June), or the year is outside 1..9999.
  static std::optional<Date> make(int year, int month, int day);
  static std::optional<Date> parse_iso(std::string_view text);  // exactly YYYY-MM-DD
  static Date from_day_number(int64_t days_since_1970);

  int year() const;
  int month() const;  // 1..12
  int day() const;    // 1..31
  Weekday weekday() const;
  int64_t day_number() const { return days_since_1970_; }
  std::string iso() const;

  Date plus_days(int64_t days) const { return from_day_number(days_since_1970_ + days); }
  // The same day of a later (or earlier) month, or that month's last day where it has no such day.
  Date plus_months(int months) const;
  friend int64_t operator-(Date a, Date b) { return a.days_since_1970_ - b.days_since_1970_; }
  friend auto operator<=>(const Date&, const Date&) = default;

 private:
  explicit Date(int64_t days) : days_since_1970_(days) {}
  int64_t days_since_1970_;
};

int days_in_month(int year, int month);  // requires 1 <= month <= 12

}  // namespace gandan::base
