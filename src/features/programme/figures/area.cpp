#include "features/programme/figures/area.h"

#include <algorithm>
#include <cmath>

#include "features/people/people.h"

namespace gandan::programme {

std::vector<Area> areas_of(db::Transaction& transaction, const base::WardId& ward, AreaKind kind) {
  std::vector<Area> areas;
  if (kind == AreaKind::none) return areas;
  for (const people::Neighbourhood& place : people::neighbourhoods(transaction, ward)) {
    if (kind == AreaKind::neighbourhood) {
      areas.push_back({place.id.text(), place.name});
      continue;
    }
    const bool known = std::ranges::any_of(areas, [&](const Area& area) { return area.key == place.area; });
    if (!place.area.empty() && !known) areas.push_back({place.area, place.area});
  }
  return areas;
}

AreaCheck check_areas(AreaRule rule, const std::optional<base::Decimal>& whole,
                      const std::vector<std::optional<base::Decimal>>& values) {
  AreaCheck check;
  double total = 0;
  int scale = whole ? whole->scale() : 0;
  for (const auto& value : values) {
    if (!value) {
      ++check.missing;
      continue;
    }
    total += value->to_double();
    scale = std::max(scale, value->scale());
  }
  if (rule == AreaRule::none || values.empty() || check.missing > 0) return check;
  if (rule == AreaRule::mean) total /= static_cast<double>(values.size());
  if (rule == AreaRule::mean) ++scale;
  check.expected = base::Decimal::from_double(total, scale);
  // A mean is compared as far as the ward's figure was rounded: half a unit of its last digit.
  const double slack = rule == AreaRule::mean && whole ? 0.5 * std::pow(10, -whole->scale()) : 0;
  check.differs = whole && std::abs(whole->to_double() - total) > slack + 1e-9 * std::max(1.0, std::abs(total));
  return check;
}

}  // namespace gandan::programme
