// Figures as the series on which a target is judged: totals for what is summed over the term, the mean growth for what
// is promised a year on average, the figures themselves otherwise. Pure.
#pragma once

#include <vector>

#include "features/programme/evaluation/target.h"
#include "features/programme/evaluation/trend.h"

namespace gandan::programme {

struct Series {
  std::vector<Point> points;      // sorted by time; one for each figure that counts
  std::vector<Period> periods;    // of each of them
  std::vector<Point> comparable;  // those of which a trend can be drawn: whole years where figures grow within a year
  double growth_so_far = 1;       // average_per_year of growths: product of (1 + r) of the years so far
  int years_counted = 0;          // ... and how many they are
};

// Sorted by period, of two that end together the longer. Any order of entry gives the same.
std::vector<Figure> in_order(std::vector<Figure> figures);

// Requires `figures` in_order, each with a value.
Series series_of(const Aim& aim, const std::vector<Figure>& figures);

}  // namespace gandan::programme
