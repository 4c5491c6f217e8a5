// The path from the base line to the goal: what should have been reached at a time for the goal to come about. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "features/programme/evaluation/target.h"
#include "features/programme/evaluation/trend.h"

namespace gandan::programme {

enum class Shape : uint8_t {
  flat,       // the goal itself at any time: what is kept, or must hold every year
  linear,     // the same amount each year
  geometric,  // the same growth each year: compound growth, (end / start)^(1 / years) - 1
};

struct Path {
  Shape shape = Shape::flat;
  double start_time = 0, start = 0;
  double end_time = 0, end = 0;
  bool rising = true;      // larger is better
  bool each_year = false;  // begins anew every 1 January

  double at(
      double time) const;  // before its start the start, after its end the end; of each_year within the year of `time`
  // What a year must bring, from (time, value) to the end: units, or per cent of growth where geometric.
  // nullopt at or after the end, and where a growth cannot be computed.
  std::optional<double> pace_from(double time, double value) const;
  // >= 0 when `value` is on the good side of `than`.
  double advantage(double value, double than) const { return rising ? value - than : than - value; }
};

// The goal in the unit of the figures, for a figure of `year`: the assigned one of that year; for growth over a base
// value the level it leads to: base * (1 + g)^years, or base * (1 + g). nullopt while it is not assigned.
std::optional<double> goal_of(const Aim& aim, int year);

// The path on which a figure that ends at `latest` is judged. `points` are the series (series.h), sorted; the first
// stands in for a base value that is not known. nullopt without a goal. Requires nature quantity, points not empty.
std::optional<Path> path_of(const Aim& aim, std::span<const Point> points, const Period& latest);

}  // namespace gandan::programme
