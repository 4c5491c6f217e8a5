// The way of a figure: draft -> submitted -> approved, or returned with a reason; an approved one that is corrected is
// superseded and stays readable. Pure; who may move it is access.h, its storage reported_figure_store.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "features/programme/figures/figure_store.h"

namespace gandan::programme {

using FigureId = base::TypedId<struct FigureTag>;

enum class FigureState : uint8_t { draft, submitted, approved, returned, superseded };

std::string_view name_of(FigureState state);  // "submitted": the word of SQL and message keys
std::optional<FigureState> figure_state_named(std::string_view name);
// Draft, submitted or returned: somebody still has to do something with it.
bool is_open(FigureState state);

struct ReportedFigure {
  FigureId id;
  TargetId target;
  Measurement measurement;
  FigureState state = FigureState::submitted;
  std::string decided_name = {};  // who returned it, or entered the one that replaced it
  std::optional<base::Instant> decided_at = {};
  std::string reason = {};  // of returning
};

}  // namespace gandan::programme
