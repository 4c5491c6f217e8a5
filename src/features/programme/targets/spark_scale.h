// One scale for the sparklines of a group: figures of different units cannot share an axis, but how far of the way from
// the beginning to the goal they are can. The beginning of every line stands at one height, its goal at another, and
// the same part of the way is the same number of pixels in all of them. Pure.
#pragma once

#include <map>
#include <string>

#include "features/programme/targets/spark.h"

namespace gandan::programme {

struct SparkRange {
  double low = 0, high = 0;  // equal: the line has a scale of its own
};

class SparkScales {
 public:
  void add(const std::string& group, const Spark& spark);
  // Requires that all of the group were added. A line that has no way to go (kept as it is, no goal) has its own scale.
  SparkRange of(const std::string& group, const Spark& spark) const;

 private:
  struct Extent {
    double low = 0, high = 1;  // shares of the way: 0 the beginning, 1 the goal
  };
  std::map<std::string, Extent> extents_;
};

}  // namespace gandan::programme
