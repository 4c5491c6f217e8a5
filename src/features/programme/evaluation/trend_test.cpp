#include "features/programme/evaluation/trend.h"

#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

TEST(Trend, NeedsThreeTimes) {
  const std::vector<Point> two = {{2026, 1}, {2027, 2}, {2027, 3}};
  EXPECT_FALSE(theil_sen(two));
}

TEST(Trend, OfALineIsTheLine) {
  const std::vector<Point> line = {{2026, 10}, {2027, 12}, {2028, 14}, {2029, 16}};
  const auto trend = theil_sen(line);
  ASSERT_TRUE(trend);
  EXPECT_DOUBLE_EQ(trend->slope(), 2);
  EXPECT_DOUBLE_EQ(trend->at(2031), 20);
  EXPECT_DOUBLE_EQ(trend->low(2031), 20);
  EXPECT_DOUBLE_EQ(trend->high(2031), 20);
}

TEST(Trend, OneWrongFigureDoesNotTurnIt) {
  const std::vector<Point> points = {{2026, 10}, {2027, 12}, {2028, 140}, {2029, 16}, {2030, 18}};
  EXPECT_NEAR(theil_sen(points)->slope(), 2, 1e-12);
}

TEST(Trend, BandHoldsTheLineAndWidensWithTime) {
  const std::vector<Point> points = {{2026, 10}, {2027, 13}, {2028, 13.5}, {2029, 17}};
  const auto trend = theil_sen(points);
  EXPECT_LT(trend->low(2031), trend->at(2031));
  EXPECT_GT(trend->high(2031), trend->at(2031));
  EXPECT_GT(trend->high(2032) - trend->low(2032), trend->high(2030) - trend->low(2030));
}

}  // namespace
}  // namespace gandan::programme
