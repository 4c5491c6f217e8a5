#include "platform/auth/throttle.h"

#include <gtest/gtest.h>

namespace gandan::auth {
namespace {

constexpr ThrottleRule rule{3, 10, 60, 3600};
constexpr base::Instant now{1'000'000'000};

Failures failed(int count, int64_t seconds_ago) {
  return {count, {now.epoch_milliseconds - seconds_ago * 1000}};
}

TEST(Throttle, FirstFailuresAreFree) {
  EXPECT_EQ(seconds_to_wait({}, {}, now, rule), 0);
  EXPECT_EQ(seconds_to_wait(failed(3, 0), failed(10, 0), now, rule), 0);
}

TEST(Throttle, WaitsDoubleAndAreCapped) {
  EXPECT_EQ(seconds_to_wait(failed(4, 0), {}, now, rule), 1);
  EXPECT_EQ(seconds_to_wait(failed(5, 0), {}, now, rule), 2);
  EXPECT_EQ(seconds_to_wait(failed(8, 0), {}, now, rule), 16);
  EXPECT_EQ(seconds_to_wait(failed(9, 0), {}, now, rule), 32);
  EXPECT_EQ(seconds_to_wait(failed(10, 0), {}, now, rule), 60);
  EXPECT_EQ(seconds_to_wait(failed(2'000'000'000, 0), {}, now, rule), 60);
}

TEST(Throttle, TimePassedSinceTheLastFailureCounts) {
  EXPECT_EQ(seconds_to_wait(failed(8, 10), {}, now, rule), 6);
  EXPECT_EQ(seconds_to_wait(failed(8, 16), {}, now, rule), 0);
}

TEST(Throttle, TheLongerOfAccountAndAddressHolds) {
  EXPECT_EQ(seconds_to_wait(failed(4, 0), failed(13, 0), now, rule), 4);
  EXPECT_EQ(seconds_to_wait({}, failed(13, 0), now, rule), 4);
}

TEST(Throttle, OldFailuresAreForgotten) {
  EXPECT_EQ(remembered(failed(50, 3599), now, rule).count, 50);
  EXPECT_EQ(remembered(failed(50, 3601), now, rule).count, 0);
}

}  // namespace
}  // namespace gandan::auth
