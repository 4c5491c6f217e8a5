#include "features/programme/evaluation/season.h"

#include <cmath>

namespace gandan::programme {

std::optional<double> value_at(std::span<const Point> points, double time) {
  for (const Point& point : points) {
    if (std::abs(point.time - time) < 1e-9) return point.value;
  }
  return std::nullopt;
}

std::optional<double> season_of(std::span<const Point> points, const Period& latest) {
  if (latest.ends_year()) return std::nullopt;
  const auto then = value_at(points, latest.end_time() - 1);
  const auto whole = value_at(points, latest.year());
  if (!then || !whole || *then < 0 || *then >= *whole) return std::nullopt;
  return *then / *whole;
}

}  // namespace gandan::programme
