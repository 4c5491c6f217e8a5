#include "features/programme/figures/figure_cards.h"

#include <algorithm>

#include "features/programme/evaluation/reason.h"
#include "features/programme/figures/area.h"
#include "features/programme/figures/figure_drop.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/words.h"
#include "features/programme/periods/frozen_words.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"
#include "views/features/programme/figure_card.tpl.h"

// icons: hourglass arrow-back-up pencil circle-check history
// keys: programme.figure_state.*

namespace gandan::programme {
namespace {

void add_decision(html::View& card, const http::Context& context, const ReportedFigure& figure,
                  const CardOptions& options) {
  card.add(kfc_DECIDE)
      .set(kfc_PATH, "/figures/" + figure.id.text())
      .set(kfc_CSRF, context.csrf_token)
      .set(kfc_ID, figure.id.text())
      .set(kfc_BACK, options.back);
}

void add_drop(html::View& card, const http::Context& context, const ReportedFigure& figure,
              const CardOptions& options) {
  card.add(kfc_DROP)
      .set(kfc_PATH, "/figures/" + figure.id.text())
      .set(kfc_CSRF, context.csrf_token)
      .set(kfc_BACK, options.back);
}

}  // namespace

html::Badge badge_of(html::Language language, FigureState state) {
  std::string label = html::translate(language, "programme.figure_state." + std::string(name_of(state)));
  switch (state) {
    case FigureState::draft:
      return {html::Tone::grey, "pencil", std::move(label)};
    case FigureState::submitted:
      return {html::Tone::blue, "hourglass", std::move(label)};
    case FigureState::approved:
      return {html::Tone::green, "circle-check", std::move(label)};
    case FigureState::returned:
      return {html::Tone::orange, "arrow-back-up", std::move(label)};
    case FigureState::superseded:
      return {html::Tone::grey, "history", std::move(label)};
  }
  return {};
}

std::string figure_in_words(html::Language language, const Aim& aim, const Figure& figure) {
  return figure.value ? figures_in_words(language, with_unit(*figure.value, unit_of_figures(aim)))
                      : level_in_words(language, figure.level);
}

std::string area_in_words(const std::vector<Area>& areas, const std::string& key) {
  const auto found = std::ranges::find(areas, key, &Area::key);
  return found == areas.end() ? key : found->name;
}

html::SafeHtml figure_card(const http::Context& context, db::Transaction& transaction, const ReportedFigure& figure,
                           const Target& target, const std::vector<Area>& areas, const CardOptions& options) {
  const auto language = context.language;
  const Measurement& measurement = figure.measurement;
  html::View card("features/programme/views/figure_card.tpl");
  card.set_html(kfc_BADGE, html::badge(badge_of(language, figure.state)));
  card.set(kfc_FIGURE, figure_in_words(language, target.aim, measurement.figure));
  card.set(kfc_PERIOD, period_in_words(language, measurement.figure.period));
  if (!measurement.area.empty()) card.add(kfc_AREA).set(kfc_NAME, area_in_words(areas, measurement.area));
  if (options.names_target) {
    card.add(kfc_TARGET).set(kfc_PATH, "/targets/" + target.id.text()).set(kfc_WORDING, whole_wording(target));
  }
  card.set(kfc_WHO, measurement.entered_name).set(kfc_WHEN, vietnamese::format_instant(measurement.entered_at));
  if (options.before) card.add(kfc_BEFORE).set(kfc_TEXT, *options.before);
  const std::string closed = closed_in_words(language, measurement.figure.period, options.closed_until);
  if (!closed.empty()) card.add(kfc_CLOSED).set(kfc_TEXT, closed);
  if (!measurement.note.empty()) card.add(kfc_NOTE).set(kfc_TEXT, measurement.note);
  if (!measurement.evidence.empty()) {
    card.add(kfc_EVIDENCE).set_html(kfc_TEXT, evidence_html(transaction, context.ward, language, measurement.evidence));
  }
  if (figure.state == FigureState::returned) {
    card.add(kfc_RETURNED).set(kfc_REASON, figure.reason).set(kfc_BY, figure.decided_name);
  }
  const bool decides = context.principal && may_decide(*context.principal, charge_of(target));
  if (figure.state == FigureState::submitted && decides) add_decision(card, context, figure, options);
  if (context.principal && may_drop(*context.principal, target, figure)) add_drop(card, context, figure, options);
  return card.render(language);
}

}  // namespace gandan::programme
