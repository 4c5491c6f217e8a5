#include "features/programme/evaluation/trend.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace gandan::programme {
namespace {

constexpr double z_of_80_percent = 1.2816;

// Requires at least one value.
double median(std::vector<double> values) {
  std::ranges::sort(values);
  const size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::vector<double> slopes_of(std::span<const Point> points) {
  std::vector<double> slopes;
  for (size_t i = 0; i < points.size(); ++i) {
    for (size_t j = i + 1; j < points.size(); ++j) {
      if (points[i].time == points[j].time) continue;
      slopes.push_back((points[j].value - points[i].value) / (points[j].time - points[i].time));
    }
  }
  std::ranges::sort(slopes);
  return slopes;
}

}  // namespace

double Trend::line(double slope, double time) const {
  std::vector<double> values;
  values.reserve(points_.size());
  for (const Point& point : points_) values.push_back(point.value + slope * (time - point.time));
  return median(std::move(values));
}

double Trend::at(double time) const {
  return line(slope_, time);
}
double Trend::low(double time) const {
  return std::min(line(low_slope_, time), line(high_slope_, time));
}
double Trend::high(double time) const {
  return std::max(line(low_slope_, time), line(high_slope_, time));
}

std::optional<Trend> theil_sen(std::span<const Point> points) {
  std::set<double> times;
  for (const Point& point : points) times.insert(point.time);
  if (times.size() < points_for_trend) return std::nullopt;
  const std::vector<double> slopes = slopes_of(points);
  const auto count = static_cast<double>(points.size());
  const double spread = z_of_80_percent * std::sqrt(count * (count - 1) * (2 * count + 5) / 18);
  const auto pairs = static_cast<double>(slopes.size());
  const auto last = static_cast<double>(slopes.size() - 1);
  const double below = std::clamp(std::floor((pairs - spread) / 2) - 1, 0.0, last);
  const double above = std::clamp(std::ceil((pairs + spread) / 2), 0.0, last);
  Trend trend;
  trend.points_.assign(points.begin(), points.end());
  trend.slope_ = median(slopes);
  trend.low_slope_ = slopes[static_cast<size_t>(below)];
  trend.high_slope_ = slopes[static_cast<size_t>(above)];
  return trend;
}

}  // namespace gandan::programme
