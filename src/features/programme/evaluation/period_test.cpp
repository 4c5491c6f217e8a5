#include "features/programme/evaluation/period.h"

#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

TEST(Period, TextRoundTrips) {
  for (const auto* text : {"2026", "2026-H1", "2026-H2", "2026-Q3", "2026-01", "2026-09", "2026-12"}) {
    const auto period = Period::parse(text);
    ASSERT_TRUE(period) << text;
    EXPECT_EQ(period->text(), text);
  }
}

TEST(Period, RefusesWhatIsNone) {
  for (const auto* text : {"", "26", "2026-", "2026-Q0", "2026-Q5", "2026-H3", "2026-13", "2026-00", "2026-9",
                           "2026-Q11", "2026-Q-", "20x6", "2026/09", "0026", "2026-0-"}) {
    EXPECT_FALSE(Period::parse(text)) << text;
  }
}

TEST(Period, KnowsItsDays) {
  const auto quarter = *Period::parse("2026-Q3");
  EXPECT_EQ(quarter.first_day().iso(), "2026-07-01");
  EXPECT_EQ(quarter.last_day().iso(), "2026-09-30");
  EXPECT_EQ(Period::parse("2028-02")->last_day().iso(), "2028-02-29");
  EXPECT_DOUBLE_EQ(quarter.end_time(), 2026.75);
  EXPECT_DOUBLE_EQ(Period::parse("2026")->end_time(), 2027.0);
  EXPECT_TRUE(Period::parse("2026-Q4")->ends_year());
  EXPECT_FALSE(quarter.ends_year());
}

TEST(Period, NextPassesTheEndOfTheYear) {
  EXPECT_EQ(Period::parse("2026-Q4")->next().text(), "2027-Q1");
  EXPECT_EQ(Period::parse("2026-11")->next().text(), "2026-12");
  EXPECT_EQ(Period::parse("2026")->next().text(), "2027");
}

TEST(Period, ContainingFindsThePeriodOfADay) {
  const auto day = *base::Date::make(2026, 11, 24);
  EXPECT_EQ(Period::containing(day, Frequency::quarter).text(), "2026-Q4");
  EXPECT_EQ(Period::containing(day, Frequency::half).text(), "2026-H2");
  EXPECT_EQ(Period::containing(day, Frequency::month).text(), "2026-11");
}

TEST(Period, OrdersByEndThenLength) {
  EXPECT_TRUE(earlier(*Period::parse("2026-Q3"), *Period::parse("2026-H2")));
  EXPECT_TRUE(earlier(*Period::parse("2026-Q4"), *Period::parse("2026")));
  EXPECT_FALSE(earlier(*Period::parse("2026"), *Period::parse("2026-12")));
}

TEST(Period, FiguresAreDueAfterItsEnd) {
  EXPECT_EQ(due_on(*Period::parse("2026-Q3")).iso(), "2026-10-15");
  EXPECT_EQ(due_on(*Period::parse("2026")).iso(), "2027-01-31");
  EXPECT_EQ(due_on(*Period::parse("2026-Q3"), 5).iso(), "2026-10-05");
}

}  // namespace
}  // namespace gandan::programme
