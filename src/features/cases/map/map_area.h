// The part of a map that a browser looks at, and the grid by which the points in it are put together. Pure; the
// database and the drawing are left to others.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace gandan::cases {

inline constexpr int least_zoom = 0;
inline constexpr int most_zoom = 22;
// From here on every case stands by itself: a street is wider than what its signs would cover.
inline constexpr int single_zoom = 18;

// Degrees, WGS 84; west < east and south < north.
struct MapArea {
  double west = -180, south = -90, east = 180, north = 90;
  int zoom = least_zoom;
};

// "west,south,east,north" as in GeoJSON and WMS ("": the whole earth), and a whole number ("": 12). Error(invalid)
// about "bbox" or "zoom": not numbers, not on earth, nothing between the sides; an area over the antimeridian is
// refused.
base::Result<MapArea> map_area_in(std::string_view bbox, std::string_view zoom);

// Cells of about 64 pixels, larger where the area would have more than `most_cells` of them.
struct MapGrid {
  double width = 1, height = 1;  // degrees
  bool single = false;           // each case by itself
};
inline constexpr int64_t most_cells = 400;
MapGrid grid_of(const MapArea& area);

}  // namespace gandan::cases
