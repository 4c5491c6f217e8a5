#include "features/programme/evaluation/formula.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/named.h"

namespace gandan::programme {
namespace {

constexpr std::array<std::string_view, 4> names = {"sum", "share", "growth", "weighted"};
constexpr int decimals_of_per_cent = 2;

std::optional<base::Decimal> per_cent(double part, double whole, double less) {
  if (whole == 0) return std::nullopt;
  const auto value = base::Decimal::from_double((part / whole - less) * 100, decimals_of_per_cent);
  return value ? std::optional(value->normalised()) : std::nullopt;
}

std::optional<base::Decimal> sum_of(const std::vector<base::Decimal>& values) {
  std::optional<base::Decimal> sum = base::Decimal(0);
  for (const base::Decimal& value : values) {
    if (sum) sum = base::Decimal::add(*sum, value);
  }
  return sum;
}

std::optional<base::Decimal> weighted_mean(const Formula& formula, const std::vector<base::Decimal>& values) {
  double total = 0;
  double weights = 0;
  int scale = 0;
  for (size_t i = 0; i < values.size(); ++i) {
    const double weight = formula.inputs[i].weight.to_double();
    total += weight * values[i].to_double();
    weights += weight;
    scale = std::max(scale, values[i].scale());
  }
  if (weights <= 0) return std::nullopt;
  const auto value = base::Decimal::from_double(total / weights, scale + 1);
  return value ? std::optional(value->normalised()) : std::nullopt;
}

}  // namespace

std::string_view name_of(FormulaKind kind) {
  return names[static_cast<size_t>(kind)];
}

std::optional<FormulaKind> formula_kind_named(std::string_view name) {
  return base::named<FormulaKind>(names, name);
}

bool takes(FormulaKind kind, size_t inputs) {
  if (kind == FormulaKind::share) return inputs == 2;
  if (kind == FormulaKind::growth) return inputs == 1;
  return inputs >= 1;
}

std::optional<base::Decimal> computed(const Formula& formula, const Period& period, const InputFigure& figure) {
  if (!takes(formula.kind, formula.inputs.size())) return std::nullopt;
  std::vector<base::Decimal> values;
  for (const FormulaInput& input : formula.inputs) {
    const auto value = figure(input.target, period);
    if (!value) return std::nullopt;
    values.push_back(*value);
  }
  switch (formula.kind) {
    case FormulaKind::sum:
      return sum_of(values);
    case FormulaKind::share:
      return per_cent(values[0].to_double(), values[1].to_double(), 0);
    case FormulaKind::growth: {
      const auto before = Period::make(period.year() - 1, period.length(), period.number());
      const auto then = before ? figure(formula.inputs[0].target, *before) : std::nullopt;
      return then ? per_cent(values[0].to_double(), then->to_double(), 1) : std::nullopt;
    }
    case FormulaKind::weighted:
      return weighted_mean(formula, values);
  }
  return std::nullopt;
}

std::vector<Period> periods_touched(FormulaKind kind, const Period& period) {
  std::vector<Period> periods = {period};
  if (kind != FormulaKind::growth) return periods;
  if (const auto next = Period::make(period.year() + 1, period.length(), period.number())) periods.push_back(*next);
  return periods;
}

bool makes_cycle(const TargetId& target, const std::vector<TargetId>& inputs, const InputsOf& inputs_of) {
  std::vector<TargetId> to_see = inputs;
  std::set<TargetId> seen;
  while (!to_see.empty()) {
    const TargetId next = to_see.back();
    to_see.pop_back();
    if (next == target) return true;
    if (!seen.insert(next).second) continue;
    std::ranges::copy(inputs_of(next), std::back_inserter(to_see));
  }
  return false;
}

}  // namespace gandan::programme
