#include "base/clock.h"

#include <chrono>

namespace gandan::base {
namespace {

constexpr int64_t day_milliseconds = 24LL * 60 * 60 * 1000;

int64_t floor_divide(int64_t value, int64_t divisor) {
  return value / divisor - (value % divisor < 0 ? 1 : 0);
}

}  // namespace

Date local_date(Instant instant) {
  return Date::from_day_number(
      floor_divide(instant.epoch_milliseconds + vietnam_offset_milliseconds, day_milliseconds));
}

int local_minute_of_day(Instant instant) {
  const int64_t local = instant.epoch_milliseconds + vietnam_offset_milliseconds;
  return static_cast<int>((local - floor_divide(local, day_milliseconds) * day_milliseconds) / 60000);
}

Instant local_midnight(Date date) {
  return {date.day_number() * day_milliseconds - vietnam_offset_milliseconds};
}

Instant SystemClock::now() const {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count()};
}

}  // namespace gandan::base
