// The trend of a series and what it leads to. Theil-Sen: the median of the slopes of all pairs of points, which one
// wrong figure cannot turn (H. Theil 1950; P. K. Sen 1968, J. Am. Stat. Assoc. 63:1379-1389). Pure.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace gandan::programme {

struct Point {
  double time = 0;  // years, as Period::end_time
  double value = 0;
};

inline constexpr size_t points_for_trend = 3;  // fewer are no trend

class Trend {
 public:
  double slope() const { return slope_; }  // units a year
  double at(double time) const;            // the Theil-Sen line: median of value_i + slope * (time - time_i)
  // The band: the same line with the slopes at the ends of the 80 % confidence interval of the median slope.
  double low(double time) const;
  double high(double time) const;

 private:
  friend std::optional<Trend> theil_sen(std::span<const Point> points);
  double line(double slope, double time) const;
  std::vector<Point> points_;
  double slope_ = 0, low_slope_ = 0, high_slope_ = 0;
};

// nullopt when fewer than three different times. The interval: R. O. Gilbert, Statistical Methods for Environmental
// Pollution Monitoring (1987), section 16.5, from the variance of Kendall's S; at few points it is min..max.
std::optional<Trend> theil_sen(std::span<const Point> points);

}  // namespace gandan::programme
