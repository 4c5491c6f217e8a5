#include "app/figure_taker.h"

#include "features/programme/figures/measured_figures.h"

namespace gandan::app {
namespace {

std::vector<cases::Indicator> indicators_of(db::Transaction& transaction, const base::WardId& ward) {
  std::vector<cases::Indicator> indicators;
  for (auto& target : programme::targets_measured_by(transaction, ward, "cases")) {
    indicators.push_back({target.id.text(), target.wording, "/targets/" + target.id.text(),
                          target.source.substr(target.source.find(':') + 1), target.period});
  }
  return indicators;
}

programme::MeasuredFigure measured(const cases::TakenFigure& figure) {
  return {figure.period, figure.value, figure.note, figure.evidence};
}

base::Result<std::string> draft(db::Transaction& transaction, const audit::Actor& actor,
                                const auth::Principal& principal, const cases::TakenFigure& figure) {
  const auto target = programme::TargetId::parse(figure.indicator);
  if (!target) return base::invalid("error.cases.no_measure", "indicator");
  const auto drafted = programme::draft_measured_figure(transaction, actor, principal, *target, measured(figure));
  if (!drafted) return drafted.error();
  return "/targets/" + target->text() + "#enter";
}

bool prepare(db::Transaction& transaction, const audit::Actor& actor, const cases::TakenFigure& figure) {
  const auto target = programme::TargetId::parse(figure.indicator);
  return target && programme::prepare_measured_figure(transaction, actor, *target, measured(figure));
}

}  // namespace

cases::FigureTaker figure_taker() {
  return {.indicators = indicators_of, .draft = draft, .prepare = prepare};
}

}  // namespace gandan::app
