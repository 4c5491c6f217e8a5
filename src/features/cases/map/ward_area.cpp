#include "features/cases/map/ward_area.h"

namespace gandan::cases {
namespace {

constexpr double degrees_around = 0.03;  // some 3 km

std::optional<MapArea> area_of_ward(const http::Context& context, const CaseRules& rules) {
  if (rules.map.outlines) return rules.map.area;
  static const std::optional<MapArea> of_demo = area_of_outlines(demo_outlines());
  return context.site.demo ? of_demo : std::nullopt;
}

}  // namespace

base::Result<void> check_near_ward(const http::Context& context, const CaseRules& rules, const Place& place) {
  const auto area = area_of_ward(context, rules);
  if (!area || !place.point) return {};
  const auto& [latitude, longitude] = *place.point;
  const bool is_near = longitude > area->west - degrees_around && longitude < area->east + degrees_around &&
                       latitude > area->south - degrees_around && latitude < area->north + degrees_around;
  if (is_near) return {};
  return base::invalid("error.cases.far_away", "address", {{"ward", context.site.ward_name}});
}

}  // namespace gandan::cases
