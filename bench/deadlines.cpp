// How many due dates and explained due dates a second one core computes. Prints "name count_per_second" lines; leaves
// judging to bench/run.py. The sum of what was computed is printed too, so that no call can be optimised away.
#include <chrono>
#include <iostream>

#include "features/calendar/calendar.h"
#include "vietnamese/deadline.h"

namespace {

using namespace gandan;

template <typename Compute>
void measure(const char* name, int64_t count, Compute compute) {
  const auto begin = std::chrono::steady_clock::now();
  int64_t sum = 0;
  for (int64_t i = 0; i < count; ++i) sum += compute(i);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  std::cout << name << ' ' << static_cast<int64_t>(static_cast<double>(count) / taken.count()) << '\n';
  std::cerr << name << " sum " << sum << '\n';
}

// Five years of starts, counts of 1 to 60 days, so that neither is the same twice in a row.
base::Date start_of(int64_t i, int64_t first_day) {
  return base::Date::from_day_number(first_day + i * 7 % 1826);
}
int64_t count_of(int64_t i) {
  return 1 + i * 13 % 60;
}

}  // namespace

int main() {
  const auto& days = gandan::calendar::standard_day_calendar();
  const auto hours = vietnamese::standard_office_hours();
  const int64_t first_day = base::Date::parse_iso("2025-01-01")->day_number();
  using vietnamese::DayCount;
  for (const auto& [name, kind] :
       {std::pair{"working_days", DayCount::working_days}, std::pair{"calendar_days", DayCount::calendar_days}}) {
    measure(name, 5'000'000, [&](int64_t i) {
      return vietnamese::due_date(days, kind, start_of(i, first_day), count_of(i)).day_number();
    });
  }
  measure("office_hours", 1'000'000, [&](int64_t i) {
    const base::Instant start{base::local_midnight(start_of(i, first_day)).epoch_milliseconds +
                              i * 977'000 % 86'400'000};
    return vietnamese::due_instant(days, hours, start, count_of(i) * 60).epoch_milliseconds;
  });
  measure("explained", 200'000, [&](int64_t i) {
    const auto why = vietnamese::explain_due_date(days, DayCount::working_days, start_of(i, first_day), count_of(i));
    return why.due->day_number() + static_cast<int64_t>(why.days.size());
  });
}
