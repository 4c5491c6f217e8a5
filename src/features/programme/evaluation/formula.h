// Figures that are computed from those of other targets: sum, share, growth, weighted mean. Pure; storage and keeping
// them up to date are formula_store.h and computed.h.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "features/programme/evaluation/aim.h"
#include "features/programme/evaluation/period.h"

namespace gandan::programme {

enum class FormulaKind : uint8_t {
  sum,       // a + b + ...
  share,     // a / b, in per cent
  growth,    // a against a of the same period a year before, in per cent
  weighted,  // (w1 a + w2 b + ...) / (w1 + w2 + ...)
};

std::string_view name_of(FormulaKind kind);
std::optional<FormulaKind> formula_kind_named(std::string_view name);

struct FormulaInput {
  TargetId target;
  base::Decimal weight;  // of weighted; 1 otherwise
};

struct Formula {
  FormulaKind kind = FormulaKind::sum;
  std::vector<FormulaInput> inputs;
};

// How many inputs a kind takes.
bool takes(FormulaKind kind, size_t inputs);

// The figure of an input for a period, nullopt when there is none.
using InputFigure = std::function<std::optional<base::Decimal>(const TargetId&, const Period&)>;

// nullopt when an input is missing or a divisor is nought. Shares and growths are rounded to two decimals, means to as
// many as their inputs have and one more.
std::optional<base::Decimal> computed(const Formula& formula, const Period& period, const InputFigure& figure);

// The periods whose figure changes when an input's figure of `period` does: itself, and that of the next year for
// growth.
std::vector<Period> periods_touched(FormulaKind kind, const Period& period);

// True when `target` would be computed from itself, by way of any number of others. `inputs_of` gives those of a
// target.
using InputsOf = std::function<std::vector<TargetId>(const TargetId&)>;
bool makes_cycle(const TargetId& target, const std::vector<TargetId>& inputs, const InputsOf& inputs_of);

}  // namespace gandan::programme
