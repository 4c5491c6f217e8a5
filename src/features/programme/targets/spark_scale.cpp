#include "features/programme/targets/spark_scale.h"

#include <algorithm>
#include <cmath>

namespace gandan::programme {
namespace {

constexpr double lowest_share = -1, highest_share = 2;  // one that runs far off does not flatten the others

struct Way {
  double start = 0, length = 0;  // negative length: the figures are to fall
};

std::optional<Way> way_of(const Spark& spark) {
  if (!spark.goal || !std::isfinite(*spark.goal)) return std::nullopt;
  std::optional<double> start;
  if (!spark.path.empty()) start = spark.path.front();
  for (const auto& value : spark.actual) {
    if (!start && value) start = value;
  }
  if (!start || !std::isfinite(*start)) return std::nullopt;
  const double length = *spark.goal - *start;
  const double smallest = 1e-9 * std::max({1.0, std::abs(*start), std::abs(*spark.goal)});
  return std::abs(length) > smallest ? std::optional(Way{*start, length}) : std::nullopt;
}

}  // namespace

void SparkScales::add(const std::string& group, const Spark& spark) {
  const auto way = way_of(spark);
  if (!way) return;
  Extent& extent = extents_[group];
  const auto widen = [&](double value) {
    if (!std::isfinite(value)) return;
    const double share = std::clamp((value - way->start) / way->length, lowest_share, highest_share);
    extent.low = std::min(extent.low, share);
    extent.high = std::max(extent.high, share);
  };
  for (const auto& value : spark.actual) {
    if (value) widen(*value);
  }
  for (const double value : spark.path) widen(value);
}

SparkRange SparkScales::of(const std::string& group, const Spark& spark) const {
  const auto way = way_of(spark);
  const auto found = extents_.find(group);
  if (!way || found == extents_.end()) return {};
  const double one = way->start + found->second.low * way->length;
  const double other = way->start + found->second.high * way->length;
  return {std::min(one, other), std::max(one, other)};
}

}  // namespace gandan::programme
