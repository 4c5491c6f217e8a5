#include "features/programme/figures/figure_drop.h"

#include <nlohmann/json.hpp>

#include "features/notices/notices.h"
#include "features/programme/change.h"
#include "features/programme/figures/reported_figure_store.h"

// keys: audit.action.target.figure_dropped audit.action.target.draft_dropped

namespace gandan::programme {

bool may_drop(const auth::Principal& principal, const Target& target, const ReportedFigure& figure) {
  const bool wrote_it = figure.measurement.entered_by == principal.person;
  if (figure.state == FigureState::draft) return wrote_it;
  return figure.state == FigureState::returned && (wrote_it || target.person_in_charge == principal.person);
}

base::Result<void> drop_figure(db::Transaction& transaction, const audit::Actor& actor,
                               const auth::Principal& principal, const FigureId& id) {
  const auto figure = find_reported(transaction, actor.ward, id);
  const auto target = figure ? find_target(transaction, actor.ward, figure->target) : std::nullopt;
  const bool open = target && (figure->state == FigureState::draft || figure->state == FigureState::returned);
  if (!open) return base::Error{base::ErrorKind::conflict, "error.programme.already_decided", {}, {}, {}};
  if (!may_drop(principal, *target, *figure)) {
    return base::Error{base::ErrorKind::forbidden, "error.programme.not_yours", {}, {}, {}};
  }
  delete_reported(transaction, actor.ward, id);
  const bool came_back = figure->state == FigureState::returned;
  note_change(transaction, actor,
              {came_back ? "target.figure_dropped" : "target.draft_dropped", "target", target->id.text()},
              fields_of(figure->measurement), {{"period", figure->measurement.figure.period.text()}});
  if (came_back && figure->measurement.entered_by) {
    notices::settle(transaction, actor.ward,
                    {"/targets/" + target->id.text(), {notices::Kind::returned}, figure->measurement.entered_by},
                    actor.at);
  }
  return {};
}

}  // namespace gandan::programme
