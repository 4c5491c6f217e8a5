#include "features/cases/citizens/visit_limits.h"

#include <gtest/gtest.h>

#include "features/cases/citizens/visit_limit_store.h"
#include "tests/support/test_database.h"

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
  for (int i = 0; i < 1000; ++i) limits.take("report", "a", three_a_minute, now);
  EXPECT_LE(limits.take("report", "a", three_a_minute, now), 20);
  EXPECT_GT(limits.take("report", "a", three_a_minute, now), 0);
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

class KeptVisitLimits : public test::EachEngine {
 protected:
  KeptVisitLimits() {
    auto transaction = database().write();
    transaction.execute(
        "INSERT INTO ward (ward_id, name, province_name, created_at, changed_at) VALUES ('06811', 'Phường', 'Tỉnh', 0, "
        "0)");
    transaction.commit();
  }
  void keep(VisitLimits& limits, base::Instant when = now) { keep_visit_limits(database(), ward_, limits, when); }
  std::vector<db::Row> rows() {
    auto transaction = database().read();
    return transaction.query("SELECT key_hash, kind FROM visit_limit");
  }

  const base::WardId ward_ = *base::WardId::parse("06811");
};

TEST_P(KeptVisitLimits, HoldOverARestart) {
  VisitLimits before("bí mật của phường này");
  for (int i = 0; i < 3; ++i) EXPECT_EQ(before.take("report", "203.0.113.7", three_a_minute, now), 0);
  const auth::ThrottleRule rule;
  for (int i = 0; i <= rule.free_address_failures; ++i) before.begin_guess("203.0.113.7", now);
  keep(before);
  VisitLimits after("bí mật của phường này");
  restore_visit_limits(database(), ward_, after, after_seconds(1));
  EXPECT_EQ(after.take("report", "203.0.113.7", three_a_minute, after_seconds(1)), 19);
  EXPECT_EQ(after.take("report", "203.0.113.8", three_a_minute, after_seconds(1)), 0);
  EXPECT_EQ(after.begin_guess("203.0.113.7", now), 1);
}

TEST_P(KeptVisitLimits, AreWrittenUnderHashesOnceAndErasedWhenTheyMeanNothing) {
  VisitLimits limits("bí mật của phường này");
  limits.take("report", "203.0.113.7", three_a_minute, now);
  limits.begin_guess("203.0.113.9", now);
  keep(limits);
  ASSERT_EQ(rows().size(), 2U);
  for (const db::Row& row : rows()) EXPECT_EQ(row.text("key_hash").find("203"), std::string::npos);
  EXPECT_TRUE(limits.take_changed(100).empty()) << "what did not change is not written again";
  limits.take("report", "203.0.113.8", three_a_minute, after_seconds(60));
  keep(limits, after_seconds(60));
  EXPECT_EQ(rows().size(), 2U) << "the first has all of its allowance again";
  constexpr int64_t two_days = 2LL * 24 * 3600;
  VisitLimits later("bí mật của phường này");
  restore_visit_limits(database(), ward_, later, after_seconds(two_days));
  EXPECT_TRUE(rows().empty());
}

TEST_P(KeptVisitLimits, OfAFloodAreWrittenInPortions) {
  VisitLimits limits("bí mật của phường này");
  for (int i = 0; i < 2'500; ++i) limits.take("report", "10.0." + std::to_string(i), three_a_minute, now);
  keep(limits);
  EXPECT_EQ(rows().size(), 2'000U);
  keep(limits);
  EXPECT_EQ(rows().size(), 2'500U);
}

GANDAN_ON_EACH_ENGINE(KeptVisitLimits);

TEST(VisitLimits, OtherSecretsKnowNothingOfEachOther) {
  VisitLimits before("một"), after("hai");
  for (int i = 0; i < 3; ++i) before.take("report", "a", three_a_minute, now);
  after.restore(before.take_changed(100));
  EXPECT_EQ(after.take("report", "a", three_a_minute, now), 0);
}

}  // namespace
}  // namespace gandan::cases
