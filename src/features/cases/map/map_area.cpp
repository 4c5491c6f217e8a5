#include "features/cases/map/map_area.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

namespace gandan::cases {
namespace {

constexpr int usual_zoom = 12;
constexpr double cell_pixels = 64;
constexpr double tile_pixels = 256;

template <typename Number>
bool read_number(std::string_view text, Number& number) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc() && end == text.data() + text.size();
}

// Exactly four numbers with commas between them.
bool read_sides(std::string_view text, std::array<double, 4>& sides) {
  for (size_t i = 0; i < sides.size(); ++i) {
    const size_t comma = text.find(',');
    if ((comma == std::string_view::npos) != (i + 1 == sides.size())) return false;
    if (!read_number(text.substr(0, comma), sides[i]) || !std::isfinite(sides[i])) return false;
    if (comma != std::string_view::npos) text.remove_prefix(comma + 1);
  }
  return true;
}

bool is_on_earth(const MapArea& area) {
  return area.west >= -180 && area.east <= 180 && area.south >= -90 && area.north <= 90;
}

}  // namespace

base::Result<MapArea> map_area_in(std::string_view bbox, std::string_view zoom) {
  MapArea area;
  area.zoom = usual_zoom;
  if (!bbox.empty()) {
    std::array<double, 4> sides{};
    if (!read_sides(bbox, sides)) return base::invalid("error.cases.map.bbox", "bbox");
    area.west = sides[0];
    area.south = sides[1];
    area.east = sides[2];
    area.north = sides[3];
    const bool has_room = area.west < area.east && area.south < area.north;
    if (!is_on_earth(area) || !has_room) return base::invalid("error.cases.map.bbox", "bbox");
  }
  if (!zoom.empty() && (!read_number(zoom, area.zoom) || area.zoom < least_zoom || area.zoom > most_zoom)) {
    return base::invalid("error.cases.map.zoom", "zoom");
  }
  return area;
}

MapGrid grid_of(const MapArea& area) {
  const double middle = std::clamp((area.south + area.north) / 2, -80.0, 80.0);
  double width = 360 / tile_pixels / std::exp2(area.zoom) * cell_pixels;
  double height = width * std::cos(middle * std::numbers::pi / 180);
  const auto cells = [&] {
    return (std::floor((area.east - area.west) / width) + 2) * (std::floor((area.north - area.south) / height) + 2);
  };
  while (cells() > static_cast<double>(most_cells)) {
    width *= 2;
    height *= 2;
  }
  return {width, height, area.zoom >= single_zoom};
}

}  // namespace gandan::cases
