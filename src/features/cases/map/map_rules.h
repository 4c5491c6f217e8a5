// What a site says about its maps: where tiles come from, if anywhere, and the outlines that are drawn. Leaves the
// drawing to web/modules.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "features/cases/map/map_area.h"

namespace gandan::cases {

struct MapRules {
  std::string tiles = {};        // "https://tiles.example.vn/{z}/{x}/{y}.png"; "": none, nothing is asked for elsewhere
  std::string attribution = {};  // whom the tiles are owed to
  std::shared_ptr<const std::string> outlines = {};  // GeoJSON of the ward; nullptr: only points, or the demo's
  std::optional<MapArea> area = {};                  // that the outlines lie in

  // What the page's policy must let in: "https://tiles.example.vn"; "": nothing.
  std::string image_origin() const;
};

// The text again when it is a FeatureCollection of polygons and lines on earth with at most 2 MiB; otherwise
// Error(invalid) "error.cases.map.outlines" with {reason}.
base::Result<std::string> check_outlines(std::string text);
// The least area around outlines that are as check_outlines wants them; nullopt when there are none.
std::optional<MapArea> area_of_outlines(std::string_view text);
// Those of the demo ward, invented and marked so in the file.
std::string_view demo_outlines();

}  // namespace gandan::cases
