#include "features/cases/visit_limits.h"

#include <gtest/gtest.h>

namespace gandan::cases {
namespace {

constexpr base::Instant now{1'764'000'000'000};
constexpr Allowance three_a_minute{3, 20'000};

base::Instant after_seconds(int64_t seconds) {
  return {now.epoch_milliseconds + seconds * 1000};
}

TEST(VisitLimits, SomeAtOnceThenOneAtATime) {
  VisitLimits limits;
  for (int i = 0; i < 3; ++i) EXPECT_EQ(limits.take("report", "a", three_a_minute, now), 0) << i;
  EXPECT_EQ(limits.take("report", "a", three_a_minute, now), 20);
  EXPECT_EQ(limits.take("report", "a", three_a_minute, after_seconds(19)), 1);
  EXPECT_EQ(limits.take("report", "a", three_a_minute, after_seconds(20)), 0);
  EXPECT_EQ(limits.take("report", "a", three_a_minute, after_seconds(20)), 20);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(limits.take("report", "a", three_a_minute, after_seconds(3600)), 0) << i;
}

TEST(VisitLimits, OthersAndOtherThingsAreCountedApart) {
  VisitLimits limits;
  for (int i = 0; i < 3; ++i) EXPECT_EQ(limits.take("report", "a", three_a_minute, now), 0);
  EXPECT_EQ(limits.take("report", "b", three_a_minute, now), 0);
  EXPECT_EQ(limits.take("support", "a", three_a_minute, now), 0);
}

TEST(VisitLimits, AFloodDoesNotLengthenTheWaitBeyondTheAllowance) {
  VisitLimits limits;
  for (int i = 0; i < 1000; ++i) limits.count("report", "a", three_a_minute, now);
  EXPECT_LE(limits.wait("report", "a", three_a_minute, now), 20);
  EXPECT_GT(limits.wait("report", "a", three_a_minute, now), 0);
}

TEST(VisitLimits, WrongGuessesMakeAnAddressWaitLongerAndLonger) {
  VisitLimits limits;
  const auth::ThrottleRule rule;
  for (int i = 0; i <= rule.free_address_failures; ++i) EXPECT_EQ(limits.begin_guess("203.0.113.7", now), 0) << i;
  EXPECT_EQ(limits.begin_guess("203.0.113.7", now), 1);
  EXPECT_EQ(limits.begin_guess("203.0.113.8", now), 0);
  EXPECT_EQ(limits.begin_guess("203.0.113.7", after_seconds(1)), 0);
  EXPECT_EQ(limits.begin_guess("203.0.113.7", after_seconds(1)), 2);
}

TEST(VisitLimits, RightGuessesDoNotCount) {
  VisitLimits limits;
  for (int i = 0; i < 100; ++i) {
    EXPECT_EQ(limits.begin_guess("203.0.113.7", now), 0) << i;
    limits.guessed_right("203.0.113.7");
  }
}

TEST(VisitLimits, AHouseholdHasManyAddressesOfIPv6) {
  EXPECT_EQ(visitor_at("2001:db8:1:2:3:4:5:6"), visitor_at("2001:db8:1:2:ffff::1"));
  EXPECT_NE(visitor_at("2001:db8:1:2::1"), visitor_at("2001:db8:1:3::1"));
  EXPECT_EQ(visitor_at("::ffff:203.0.113.7"), "203.0.113.7");
  EXPECT_EQ(visitor_at("203.0.113.7"), "203.0.113.7");
  EXPECT_EQ(visitor_at("nonsense"), "nonsense");
}

TEST(VisitLimits, ThisMachineIsKnown) {
  for (const char* address : {"", "127.0.0.1", "::1"}) EXPECT_TRUE(is_this_machine(address)) << address;
  for (const char* address : {"203.0.113.7", "10.0.0.1", "2001:db8::1"}) EXPECT_FALSE(is_this_machine(address));
}

}  // namespace
}  // namespace gandan::cases
