// Figures of cases that feed indicators of the programme without being typed: what can be measured of a span, and the
// hooks by which whoever puts both features together takes them over. The programme is not known here.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "features/cases/engine/case_actions.h"
#include "features/cases/overview/overview.h"
#include "platform/auth/principal.h"

namespace gandan::cases {

// The measures by name, as an indicator's data source says after "cases:".
inline constexpr std::array<std::string_view, 4> measures = {"in_time", "rating", "first_answer_hours", "reopened"};
struct MeasureOf {
  std::optional<base::Decimal> value = {};  // one decimal; nullopt: nothing to divide by
  std::string list = {};                    // which cases are behind it, as the list of the overview names them
};
// Requires one of `measures`.
MeasureOf measure_of(std::string_view measure, const OverviewLine& all);

// An indicator that is fed by a measure of cases.
struct Indicator {
  std::string id = {}, wording = {}, path = {};
  std::string measure = {};
  std::string period = {};  // that it waits for, "2026-Q4", or ""
};
struct TakenFigure {
  std::string indicator = {}, period = {};
  base::Decimal value = {};
  std::string note = {}, evidence = {};
};
struct FigureTaker {
  std::function<std::vector<Indicator>(db::Transaction&, const base::WardId&)> indicators = {};
  // A draft of the person; returns where it is looked at and sent.
  std::function<base::Result<std::string>(db::Transaction&, const audit::Actor&, const auth::Principal&,
                                          const TakenFigure&)>
      draft = {};
  // The same by the program, as a draft of whoever is in charge of the indicator; false: nobody is, or somebody has
  // given a figure of that period already.
  std::function<bool(db::Transaction&, const audit::Actor&, const TakenFigure&)> prepare = {};
};

// What an indicator takes of a span; nullopt when there is nothing to measure. Requires one of `measures`.
std::optional<TakenFigure> taken_figure(const CaseRules& rules, const std::string& indicator,
                                        const std::string& measure, const Span& span, const OverviewLine& all);

}  // namespace gandan::cases
