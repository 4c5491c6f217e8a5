#include "features/programme/mine/take_back.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "features/programme/access.h"
#include "features/programme/change.h"
#include "features/programme/explanations/explanation_store.h"
#include "features/programme/figures/figure_actions.h"
#include "features/programme/figures/formula_store.h"
#include "features/programme/figures/reported_figure_store.h"
#include "features/programme/promises/promise_change_store.h"

// keys: audit.action.target.figure_taken_back audit.action.explanation.taken_back

namespace gandan::programme {
namespace {

base::Error not_yours() {
  return {base::ErrorKind::forbidden, "error.programme.not_yours", {}, {}, {}};
}

base::Error too_late() {
  return {base::ErrorKind::conflict, "error.programme.taken_back_too_late", {}, {}, {}};
}

void note(db::Transaction& transaction, const audit::Actor& actor, const TargetId& target, const Measurement& taken,
          const std::optional<Measurement>& standing) {
  note_change(transaction, actor, {"target.figure_taken_back", "target", target.text()}, fields_of(taken),
              standing ? fields_of(*standing) : nlohmann::json({{"period", taken.figure.period.text()}}));
}

void keep_as_draft(db::Transaction& transaction, const audit::Actor& actor, const TargetId& target,
                   Measurement measurement) {
  measurement.approved_by.reset();
  measurement.approved_name.clear();
  measurement.approved_at.reset();
  insert_reported(transaction, actor.ward,
                  {FigureId::make(actor.at), target, std::move(measurement), FigureState::draft, "", {}, ""});
}

// What the entering of `measurement` replaced.
std::optional<ReportedFigure> replaced_by(db::Transaction& transaction, const base::WardId& ward,
                                          const TargetId& target, const Measurement& measurement) {
  for (ReportedFigure& figure : reported_of(transaction, ward, target)) {
    const bool stood_here = figure.measurement.figure.period == measurement.figure.period &&
                            figure.measurement.area.empty() && figure.state == FigureState::superseded;
    // An entry of the same person that was only waiting was replaced at that moment, too.
    const bool counted =
        figure.measurement.approved_at || figure.measurement.entered_by == std::nullopt || figure.measurement.invented;
    if (stood_here && counted && figure.decided_at == measurement.entered_at) return std::move(figure);
  }
  return std::nullopt;
}

// The feed tells neither that the figure came nor that it went, of the target and of all that is computed from it.
void forget_told(db::Transaction& transaction, const audit::Actor& actor, const TargetId& target, const Period& period,
                 base::Instant since) {
  forget_promise_changes(transaction, actor.ward, target, period, since, actor.at);
  for (const TargetId& dependent : computed_from(transaction, actor.ward, target)) {
    forget_told(transaction, actor, dependent, period, since);
  }
}

base::Result<void> take_back_counted(db::Transaction& transaction, const audit::Actor& actor,
                                     const auth::Principal& principal, const Target& target, const Period& period) {
  const auto standing = find_measurement(transaction, actor.ward, target.id, period);
  const bool mine = standing && standing->entered_by == principal.person && standing->approved_by == principal.person;
  constexpr int64_t minute = 60'000;
  const bool fresh =
      mine && actor.at.epoch_milliseconds - standing->entered_at.epoch_milliseconds <= take_back_minutes * minute;
  if (!fresh) return too_late();
  const auto before = replaced_by(transaction, actor.ward, target.id, *standing);
  if (before) {
    save_measurement(transaction, actor.ward, target.id, before->measurement);
    delete_reported(transaction, actor.ward, before->id);
  } else {
    delete_measurement(transaction, actor.ward, target.id, period);
  }
  keep_as_draft(transaction, actor, target.id, *standing);
  note(transaction, actor, target.id, *standing, before ? std::optional(before->measurement) : std::nullopt);
  settle(transaction, actor, target, {period});
  forget_told(transaction, actor, target.id, period, standing->entered_at);
  return {};
}

}  // namespace

base::Result<void> take_back_figure(db::Transaction& transaction, const audit::Actor& actor,
                                    const auth::Principal& principal, const TargetId& id, std::string_view named) {
  const auto target = find_target(transaction, actor.ward, id);
  if (!target || target->withdrawn_at) return not_found();
  if (!may_enter(principal, charge_of(*target))) return not_yours();
  const auto period = Period::parse(named);
  if (!period) return base::invalid("error.programme.period_unknown", "period");
  auto reported = reported_of(transaction, actor.ward, id);
  const auto waiting = std::ranges::find_if(reported, [&](const ReportedFigure& figure) {
    return figure.state == FigureState::submitted && figure.measurement.figure.period == *period &&
           figure.measurement.area.empty() && figure.measurement.entered_by == principal.person;
  });
  if (waiting == reported.end()) return take_back_counted(transaction, actor, principal, *target, *period);
  waiting->state = FigureState::draft;
  save_decision(transaction, actor.ward, *waiting);
  note(transaction, actor, id, waiting->measurement, std::nullopt);
  return {};
}

base::Result<void> take_back_answer(db::Transaction& transaction, const audit::Actor& actor,
                                    const auth::Principal& principal, const ExplanationId& id) {
  const auto before = find_explanation(transaction, actor.ward, id);
  if (!before) return not_found();
  if (!may_report(principal, before->unit_in_charge, before->person_in_charge)) {
    return not_yours();
  }
  if (before->state != ExplanationState::answered) return too_late();
  Explanation after = *before;
  // One that had come back is still to be mended.
  after.state = before->decision.empty() ? ExplanationState::asked : ExplanationState::returned;
  after.answered_name.clear();
  after.answered_at.reset();
  if (!update_explanation(transaction, actor.ward, after)) return stale();
  note_change(transaction, actor, {"explanation.taken_back", "explanation", id.text()},
              {{"state", name_of(before->state)}}, {{"state", name_of(after.state)}});
  return {};
}

}  // namespace gandan::programme
