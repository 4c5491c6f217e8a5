// The SQL of the map: cases that have a point, put together by a grid. Looks at a bounded number of cases, however many
// there are: those over time, and the newest.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/cases/engine/case_list_store.h"
#include "features/cases/map/map_area.h"

namespace gandan::cases {

// How many cases one map looks at: more than a ward gets in years. Of these, those in the area are put together.
inline constexpr int64_t map_newest = 3000;
inline constexpr int64_t map_overdue = 500;

struct MapRequest {
  CaseFilter filter = {};
  bool public_only = false;
  bool open_only = true;                // of officers' maps: not closed; otherwise the newest whatever became of them
  std::vector<std::string> types = {};  // only cases of these; empty: of the public map none, of officers' all
  base::Instant now = {};
  MapArea area = {};
};

// One sign of the map: a case, or several in one cell of the grid.
struct MapSign {
  int64_t count = 1, overdue = 0;
  Point middle = {};
  std::optional<Case> one = {};  // when it is one; without other units and pauses
};

// At most `most_cells` signs, those with cases over time first.
std::vector<MapSign> map_signs(db::Transaction& transaction, const base::WardId& ward, const MapRequest& request);

}  // namespace gandan::cases
