#include "features/programme/figures/figure_duty.h"

#include <algorithm>
#include <set>

#include "features/programme/evaluation/level.h"
#include "features/programme/figures/formula_store.h"
#include "features/programme/figures/reported_figure_store.h"

namespace gandan::programme {
namespace {

bool is_theirs(const Target& target, const auth::Principal& principal) {
  if (target.person_in_charge) return target.person_in_charge == principal.person;
  return target.unit_in_charge == principal.unit;
}

// Target and period of what the person has sent.
std::set<std::pair<std::string, std::string>> sent_by(db::Transaction& transaction, const base::WardId& ward,
                                                      const auth::PersonId& person) {
  std::set<std::pair<std::string, std::string>> sent;
  for (const ReportedLine& line : submitted_figures(transaction, ward)) {
    const Measurement& measurement = line.figure.measurement;
    if (measurement.entered_by == person && measurement.area.empty()) {
      sent.emplace(line.target.id.text(), measurement.figure.period.text());
    }
  }
  return sent;
}

}  // namespace

std::vector<FigureDuty> figure_duties(db::Transaction& transaction, const base::WardId& ward,
                                      const auth::Principal& principal, base::Date today) {
  const auto resolution = find_live_resolution(transaction, ward);
  if (!resolution) return {};
  const auto sent = sent_by(transaction, ward, principal.person);
  const auto computed = computed_targets(transaction, ward);
  std::vector<FigureDuty> duties;
  for (TargetLine& line : find_target_lines(transaction, ward, resolution->id, {.of = Of::both})) {
    const auto awaited = line.status.awaited;
    if (!awaited || !is_theirs(line.target, principal)) continue;
    if (awaited->period.first_day() > today || awaited->due > today.plus_days(duty_days_ahead)) continue;
    const bool waits = sent.contains({line.target.id.text(), awaited->period.text()});
    const bool by_formula = std::ranges::find(computed, line.target.id) != computed.end();
    duties.push_back({std::move(line), *awaited, waits, by_formula});
  }
  std::ranges::stable_sort(duties, {}, [](const FigureDuty& duty) { return duty.awaited.due; });
  return duties;
}

std::vector<TargetLine> targets_to_report(db::Transaction& transaction, const base::WardId& ward,
                                          const auth::Principal& principal) {
  const auto resolution = find_live_resolution(transaction, ward);
  if (!resolution) return {};
  auto lines = find_target_lines(transaction, ward, resolution->id, {.of = Of::both});
  const auto computed = computed_targets(transaction, ward);
  std::erase_if(lines, [&](const TargetLine& line) {
    const bool by_formula = std::ranges::find(computed, line.target.id) != computed.end();
    return by_formula || !may_enter(principal, charge_of(line.target));
  });
  return lines;
}

std::vector<std::string> levels_of(const Aim& aim) {
  if (nature_of(aim) == Nature::level) return levels_like(aim.level);
  return {std::string(judged_met), std::string(judged_partly), std::string(judged_not_met)};
}

}  // namespace gandan::programme
