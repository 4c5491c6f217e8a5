// The areas for which a target may have figures of its own, beside those of the ward: neighbourhoods, or the former
// wards that they belonged to; and whether the figures of the areas agree with that of the whole.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/programme/figures/figure_store.h"
#include "features/programme/targets/target_store.h"

namespace gandan::programme {

struct Area {
  std::string key;  // as stored: a neighbourhood's id, or a former ward's name
  std::string name;
};

// In the order of the ward; empty for AreaKind::none.
std::vector<Area> areas_of(db::Transaction& transaction, const base::WardId& ward, AreaKind kind);

// The figures of the areas for one period beside that of the ward.
struct AreaCheck {
  std::optional<base::Decimal>
      expected;          // what the areas make by the rule; empty when one is missing or there is no rule
  size_t missing = 0;    // areas without a figure
  bool differs = false;  // `expected` is not the ward's figure, as far as that one is rounded
};
// Pure. `whole`: the ward's figure, if there is one. `values`: one for each area, empty where there is none.
AreaCheck check_areas(AreaRule rule, const std::optional<base::Decimal>& whole,
                      const std::vector<std::optional<base::Decimal>>& values);

}  // namespace gandan::programme
