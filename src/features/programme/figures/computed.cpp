#include "features/programme/figures/computed.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "features/programme/change.h"
#include "features/programme/figures/figure_actions.h"
#include "features/programme/figures/formula_store.h"
#include "features/programme/targets/standing.h"

namespace gandan::programme {
namespace {

InputFigure figures_from(db::Transaction& transaction, const base::WardId& ward) {
  return [&transaction, &ward](const TargetId& target, const Period& period) -> std::optional<base::Decimal> {
    const auto known = find_measurement(transaction, ward, target, period);
    return known ? known->figure.value : std::nullopt;
  };
}

// Writes the computed figure when it is another than before, and takes it away when an input is gone. True when it
// changed.
bool compute_one(db::Transaction& transaction, const audit::Actor& actor, const Target& target, const Formula& formula,
                 const Period& period) {
  const auto value = computed(formula, period, figures_from(transaction, actor.ward));
  const auto before = find_measurement(transaction, actor.ward, target.id, period);
  if (!value) {
    if (!before || before->source != computed_source) return false;
    delete_measurement(transaction, actor.ward, target.id, period);
    note_change(transaction, actor, {"target.figure_taken_back", "target", target.id.text()}, fields_of(*before),
                {{"period", period.text()}});
    return true;
  }
  if (before && before->figure.value == value) return false;
  write_measurement(transaction, actor, target,
                    {{period, value, ""}, "", "", std::string(computed_source), false, {}, "", actor.at});
  return true;
}

nlohmann::json fields_of(const std::optional<Formula>& formula) {
  if (!formula) return nlohmann::json();
  nlohmann::json inputs = nlohmann::json::array();
  for (const FormulaInput& input : formula->inputs) inputs.push_back(input.target.text() + " × " + input.weight.text());
  return {{"formula", name_of(formula->kind)}, {"inputs", inputs}};
}

base::Result<void> check_formula(db::Transaction& transaction, const base::WardId& ward, const Target& target,
                                 const Formula& formula) {
  if (!takes(formula.kind, formula.inputs.size())) return base::invalid("error.programme.inputs_count", "inputs");
  if (nature_of(target.aim) != Nature::quantity) return base::invalid("error.programme.inputs_nature", "inputs");
  const bool per_cent = formula.kind == FormulaKind::share || formula.kind == FormulaKind::growth;
  if (const std::string& unit = unit_of_figures(target.aim); per_cent && unit != "%") {
    return base::invalid("error.programme.formula_unit", "formula", {{"unit", unit}});
  }
  std::vector<TargetId> ids;
  for (const FormulaInput& input : formula.inputs) {
    const auto known = find_target(transaction, ward, input.target);
    if (!known || known->withdrawn_at) return base::invalid("error.programme.input_unknown", "inputs");
    if (nature_of(known->aim) != Nature::quantity) return base::invalid("error.programme.inputs_nature", "inputs");
    if (!(input.weight > base::Decimal(0))) return base::invalid("error.programme.weight", "weights");
    ids.push_back(input.target);
  }
  const auto inputs_of = [&](const TargetId& id) {
    std::vector<TargetId> inputs;
    if (const auto known = find_formula(transaction, ward, id)) {
      for (const FormulaInput& input : known->inputs) inputs.push_back(input.target);
    }
    return inputs;
  };
  if (makes_cycle(target.id, ids, inputs_of)) return base::invalid("error.programme.formula_cycle", "inputs");
  return {};
}

void add_steps(db::Transaction& transaction, const base::WardId& ward, std::vector<FormulaStep>& steps,
               FormulaStep step, const Period& period) {
  const auto formula = find_formula(transaction, ward, step.target.id);
  const int below = step.depth + 1;
  if (formula) step.kind = formula->kind;
  step.measurement = find_measurement(transaction, ward, step.target.id, period);
  steps.push_back(std::move(step));
  if (!formula) return;
  for (const FormulaInput& input : formula->inputs) {
    auto target = find_target(transaction, ward, input.target);
    if (!target) continue;
    add_steps(transaction, ward, steps, {below, *target, {}, {}, input.weight, period}, period);
    const auto before = Period::make(period.year() - 1, period.length(), period.number());
    if (formula->kind == FormulaKind::growth && before) {
      add_steps(transaction, ward, steps, {below, *std::move(target), {}, {}, input.weight, *before}, *before);
    }
  }
}

}  // namespace

void compute_dependents(db::Transaction& transaction, const audit::Actor& actor, const TargetId& input,
                        const Period& period) {
  for (const TargetId& id : computed_from(transaction, actor.ward, input)) {
    const auto target = find_target(transaction, actor.ward, id);
    const auto formula = find_formula(transaction, actor.ward, id);
    if (!target || target->withdrawn_at || !formula) continue;
    for (const Period& touched : periods_touched(formula->kind, period)) {
      if (!compute_one(transaction, actor, *target, *formula, touched)) continue;
      reevaluate(transaction, actor.ward, *target, actor.at);
      compute_dependents(transaction, actor, id, touched);
    }
  }
}

void compute_all(db::Transaction& transaction, const audit::Actor& actor, const Target& target) {
  const auto formula = find_formula(transaction, actor.ward, target.id);
  if (!formula) return;
  for (const Measurement& known : measurements_of(transaction, actor.ward, formula->inputs.front().target)) {
    if (compute_one(transaction, actor, target, *formula, known.figure.period)) {
      compute_dependents(transaction, actor, target.id, known.figure.period);
    }
  }
  reevaluate(transaction, actor.ward, target, actor.at);
}

base::Result<void> set_formula(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                               const std::optional<Formula>& formula) {
  const auto target = find_target(transaction, actor.ward, id);
  if (!target || target->withdrawn_at) return not_found();
  if (formula) {
    auto checked = check_formula(transaction, actor.ward, *target, *formula);
    if (!checked) return checked;
  }
  const auto before = find_formula(transaction, actor.ward, id);
  save_formula(transaction, actor.ward, id, formula);
  note_change(transaction, actor, {"target.formula_set", "target", id.text()}, fields_of(before), fields_of(formula));
  compute_all(transaction, actor, *target);
  return {};
}

std::vector<FormulaStep> path_to_inputs(db::Transaction& transaction, const base::WardId& ward, const Target& target,
                                        const Period& period) {
  std::vector<FormulaStep> steps;
  add_steps(transaction, ward, steps, {0, target, {}, {}, base::Decimal(1), period}, period);
  return steps;
}

}  // namespace gandan::programme
