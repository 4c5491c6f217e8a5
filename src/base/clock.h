// Time comes from a Clock that is handed in, so that tests choose it. Instants are UTC epoch milliseconds;
// Việt Nam keeps UTC+7 all year (no daylight saving), which local_date and local_time_of_day apply.
#pragma once

#include <cstdint>

#include "base/date.h"

namespace gandan::base {

struct Instant {
  int64_t epoch_milliseconds = 0;
  friend auto operator<=>(const Instant&, const Instant&) = default;
};

inline constexpr int64_t vietnam_offset_milliseconds = 7LL * 60 * 60 * 1000;

Date local_date(Instant instant);          // the date in Việt Nam
int local_minute_of_day(Instant instant);  // 0..1439 in Việt Nam
Instant local_midnight(Date date);         // the instant at which `date` begins in Việt Nam

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
  Date today() const { return local_date(now()); }
};

class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

// For tests and for `gandan ... --now`.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant instant) : instant_(instant) {}
  Instant now() const override { return instant_; }
  void set(Instant instant) { instant_ = instant; }

 private:
  Instant instant_;
};

}  // namespace gandan::base
