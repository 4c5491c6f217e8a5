#include "features/programme/figures/measured_figures.h"

#include <algorithm>

#include "features/people/people.h"
#include "features/programme/figures/figure_actions.h"
#include "features/programme/figures/figure_store.h"
#include "features/programme/figures/reported_figure_store.h"
#include "features/programme/resolution_store.h"
#include "vietnamese/format.h"

namespace gandan::programme {

std::vector<MeasuredTarget> targets_measured_by(db::Transaction& transaction, const base::WardId& ward,
                                                std::string_view feature) {
  std::vector<MeasuredTarget> found;
  const auto resolution = live_resolution(transaction, ward);
  if (!resolution) return found;
  const std::string prefix = std::string(feature) + ":";
  for (const TargetLine& line : find_target_lines(transaction, ward, *resolution, {.of = Of::both})) {
    const std::string& source = line.target.data_source;
    if (!source.starts_with(prefix)) continue;
    const auto& awaited = line.status.awaited;
    found.push_back({line.target.id, whole_wording(line.target), source, awaited ? awaited->period.text() : ""});
  }
  return found;
}

base::Result<void> draft_measured_figure(db::Transaction& transaction, const audit::Actor& actor,
                                         const auth::Principal& principal, const TargetId& target,
                                         const MeasuredFigure& figure) {
  FigureEntry entry;
  entry.period = figure.period;
  entry.value = vietnamese::format_number(figure.value.normalised(), vietnamese::Style::vietnamese);
  entry.note = figure.note;
  entry.evidence = figure.evidence;
  entry.draft = true;
  const auto entered = enter_figure(transaction, actor, principal, target, entry);
  return entered ? base::Result<void>() : entered.error();
}

bool prepare_measured_figure(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                             const MeasuredFigure& figure) {
  const auto target = find_target(transaction, actor.ward, id);
  if (!target || !target->person_in_charge) return false;
  const auto person = people::find_person(transaction, actor.ward, *target->person_in_charge);
  if (!person || !person->active) return false;
  const auto of_period = [&](const Measurement& measured) {
    return measured.area.empty() && measured.figure.period.text() == figure.period;
  };
  for (const ReportedFigure& reported : reported_of(transaction, actor.ward, id)) {
    if (of_period(reported.measurement)) return false;
  }
  const auto known = measurements_of(transaction, actor.ward, id);
  if (std::ranges::any_of(known, of_period)) return false;
  // Only a draft is made for them: whether it counts is decided when they send it.
  auth::Principal owner{person->id, person->unit, auth::SessionId::make(actor.at), person->name, {}};
  owner.permissions.add(auth::Permission::enter_figures);
  return draft_measured_figure(transaction, actor, owner, id, figure).ok();
}

}  // namespace gandan::programme
