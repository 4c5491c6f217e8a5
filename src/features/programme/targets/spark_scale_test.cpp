#include "features/programme/targets/spark_scale.h"

#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

Spark spark(std::vector<std::optional<double>> actual, double start, double goal) {
  return {std::move(actual), {start, goal}, goal};
}

// Where a value stands in the height of the drawing.
double height_of(double value, const SparkRange& range) {
  return (value - range.low) / (range.high - range.low);
}

TEST(SparkScale, TheSamePartOfTheWayIsTheSameHeightWhateverTheUnit) {
  const Spark percent = spark({{97}}, 96.5, 98.5), people = spark({{400}}, 0, 1600);
  SparkScales scales;
  scales.add("xã hội", percent);
  scales.add("xã hội", people);
  const SparkRange a = scales.of("xã hội", percent), b = scales.of("xã hội", people);
  EXPECT_NEAR(height_of(97, a), height_of(400, b), 1e-9);
  EXPECT_NEAR(height_of(98.5, a), height_of(1600, b), 1e-9);
}

TEST(SparkScale, OneThatFallsBehindLowersTheBeginningOfAll) {
  const Spark behind = spark({{95.5}}, 96.5, 98.5), other = spark({{10}}, 10, 20);
  SparkScales scales;
  scales.add("g", behind);
  scales.add("g", other);
  EXPECT_DOUBLE_EQ(scales.of("g", behind).low, 95.5);
  EXPECT_DOUBLE_EQ(scales.of("g", other).low, 5);
}

TEST(SparkScale, AFallToTheGoalIsDrawnAsAFall) {
  const Spark poor = spark({{2.0}}, 3, 1);
  SparkScales scales;
  scales.add("g", poor);
  const SparkRange range = scales.of("g", poor);
  EXPECT_DOUBLE_EQ(range.low, 1);
  EXPECT_DOUBLE_EQ(range.high, 3);
}

TEST(SparkScale, WhatIsOnlyKeptHasItsOwnScaleAndOneOutlierDoesNotFlattenTheRest) {
  SparkScales scales;
  const Spark kept = spark({{100}}, 100, 100), wild = spark({{1e9}}, 0, 1), usual = spark({{0.5}}, 0, 1);
  for (const Spark& each : {kept, wild, usual}) scales.add("g", each);
  EXPECT_EQ(scales.of("g", kept).low, scales.of("g", kept).high);
  EXPECT_DOUBLE_EQ(scales.of("g", usual).high, 2);
  EXPECT_EQ(scales.of("other", usual).high, 0);
}

}  // namespace
}  // namespace gandan::programme
