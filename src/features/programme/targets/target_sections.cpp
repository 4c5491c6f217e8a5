#include "features/programme/targets/target_sections.h"

#include <algorithm>

#include "features/programme/evaluation/reason.h"
#include "features/programme/figures/area.h"
#include "features/programme/figures/computed.h"
#include "features/programme/figures/figure_cards.h"
#include "features/programme/figures/formula_store.h"
#include "features/programme/pages/words.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"
#include "views/features/programme/target_areas.tpl.h"
#include "views/features/programme/target_formula.tpl.h"
#include "views/features/programme/target_reported.tpl.h"

// keys: programme.formula.*

namespace gandan::programme {
namespace {

html::SafeHtml nothing() {
  return html::SafeHtml::made_by_template("");
}

// Drafts are seen by who writes them alone.
bool may_see(const http::Context& context, const ReportedFigure& figure) {
  if (figure.state != FigureState::draft) return true;
  return context.principal && figure.measurement.entered_by == context.principal->person;
}

std::vector<Period> newest_periods(const std::vector<Measurement>& measurements, size_t most) {
  std::vector<Period> periods;
  for (const Measurement& measurement : measurements) {
    if (std::ranges::find(periods, measurement.figure.period) == periods.end()) {
      periods.push_back(measurement.figure.period);
    }
  }
  std::ranges::sort(periods, [](const Period& a, const Period& b) { return earlier(b, a); });
  if (periods.size() > most) periods.erase(periods.begin() + static_cast<std::ptrdiff_t>(most), periods.end());
  return periods;
}

std::optional<base::Decimal> value_of(const std::vector<Measurement>& measurements, const Period& period,
                                      const std::string& area) {
  for (const Measurement& measurement : measurements) {
    if (measurement.figure.period == period && measurement.area == area) return measurement.figure.value;
  }
  return std::nullopt;
}

// Which inputs keep the figure from being computed: those that somebody has to report.
void add_lacking(html::View& view, html::Language language, const std::vector<FormulaStep>& steps) {
  html::View* list = nullptr;
  for (const FormulaStep& step : steps) {
    if (step.kind || step.measurement) continue;
    if (list == nullptr) list = &view.add(ktf_LACKING);
    list->add(ktf_INPUT)
        .set(ktf_PATH, "/targets/" + step.target.id.text())
        .set(ktf_WORDING, whole_wording(step.target))
        .set(ktf_PERIOD, period_in_words(language, step.period));
  }
}

void add_step(html::View& row, html::Language language, const FormulaStep& step) {
  row.set(ktf_DEPTH, int64_t{std::min(step.depth, 4)});
  row.set(ktf_PATH, "/targets/" + step.target.id.text());
  row.set(ktf_WORDING, whole_wording(step.target));
  row.set(ktf_PERIOD, period_in_words(language, step.period));
  if (step.kind) {
    row.add(ktf_HOW).set(ktf_TEXT, html::translate(language, "programme.formula." + std::string(name_of(*step.kind))));
  }
  if (!(step.weight == base::Decimal(1))) row.add(ktf_WEIGHT).set(ktf_TEXT, number_in_words(language, step.weight));
  if (step.measurement) {
    row.set(ktf_VALUE, figure_in_words(language, step.target.aim, step.measurement->figure));
  } else {
    row.show(ktf_MISSING);
  }
}

}  // namespace

html::SafeHtml TargetSections::on_their_way() const {
  const auto language = context_.language;
  const auto known_areas = areas_of(transaction_, context_.ward, target_.area_kind);
  html::View view("features/programme/views/target_reported.tpl");
  html::View* open = nullptr;
  html::View* replaced = nullptr;
  for (const ReportedFigure& figure : reported_of(transaction_, context_.ward, target_.id)) {
    if (!may_see(context_, figure)) continue;
    const Measurement& measurement = figure.measurement;
    if (is_open(figure.state)) {
      if (open == nullptr) open = &view.add(ktr_OPEN);
      const CardOptions options{false, "/targets/" + target_.id.text(), {}, closed_until_};
      open->add(ktr_OPEN_CARD)
          .set_html(ktr_CARD, figure_card(context_, transaction_, figure, target_, known_areas, options));
      continue;
    }
    if (measurement.approved_name.empty() && !measurement.invented && figure.decided_name == measurement.entered_name) {
      continue;  // an entry that its writer sent again before anybody had approved it
    }
    if (replaced == nullptr) replaced = &view.add(ktr_REPLACED);
    html::View& row = replaced->add(ktr_ROW);
    std::string period = period_in_words(language, measurement.figure.period);
    if (!measurement.area.empty()) period += ", " + area_in_words(known_areas, measurement.area);
    row.set(ktr_PERIOD, period).set(ktr_FIGURE, figure_in_words(language, target_.aim, measurement.figure));
    row.set(ktr_WHO, measurement.entered_name).set(ktr_WHEN, vietnamese::format_instant(measurement.entered_at));
    row.set(ktr_BY, figure.decided_name);
    if (figure.decided_at) row.set(ktr_REPLACED_WHEN, vietnamese::format_instant(*figure.decided_at));
  }
  return view.render(language);
}

html::SafeHtml TargetSections::areas() const {
  if (target_.area_kind == AreaKind::none) return nothing();
  constexpr size_t periods_shown = 4;
  const auto language = context_.language;
  const auto known_areas = areas_of(transaction_, context_.ward, target_.area_kind);
  const auto of_areas = area_measurements_of(transaction_, context_.ward, target_.id);
  const auto periods = newest_periods(of_areas, periods_shown);
  html::View view("features/programme/views/target_areas.tpl");
  if (periods.empty()) {
    view.show(kta_NONE);
    return view.render(language);
  }
  for (const Period& period : periods) {
    html::View& table = view.add(kta_PERIOD);
    table.set(kta_PERIOD_NAME, period_in_words(language, period));
    table.set(kta_UNIT, unit_of_figures(target_.aim));
    std::vector<std::optional<base::Decimal>> values;
    for (const Area& area : known_areas) {
      const auto value = value_of(of_areas, period, area.key);
      values.push_back(value);
      html::View& row = table.add(kta_ROW);
      row.set(kta_NAME, area.name);
      if (value) row.set(kta_VALUE, number_in_words(language, *value));
    }
    const auto whole = value_of(measurements_, period, "");
    if (whole) table.add(kta_WHOLE).set(kta_VALUE, number_in_words(language, *whole));
    const AreaCheck check = check_areas(target_.area_rule, whole, values);
    if (check.missing > 0) {
      table.add(kta_MISSING)
          .set(kta_TEXT,
               html::translate(language, "programme.area.missing", {{"count", std::to_string(check.missing)}}));
    }
    if (check.differs) {
      const char* key =
          target_.area_rule == AreaRule::sum ? "programme.area.sum_differs" : "programme.area.mean_differs";
      table.add(kta_DIFFERS)
          .set(kta_TEXT, html::translate(language, key,
                                         {{"areas", number_in_words(language, *check.expected)},
                                          {"whole", number_in_words(language, *whole)}}));
    }
  }
  return view.render(language);
}

std::optional<Period> TargetSections::newest_period(const Formula& formula) const {
  std::optional<Period> newest;
  const auto take = [&](const std::vector<Measurement>& measurements) {
    if (measurements.empty()) return;
    const Period& last = measurements.back().figure.period;
    if (!newest || earlier(*newest, last)) newest = last;
  };
  take(measurements_);
  for (const FormulaInput& input : formula.inputs) {
    take(measurements_of(transaction_, context_.ward, input.target));
  }
  return newest;
}

html::SafeHtml TargetSections::computed_from(const std::optional<Period>& asked) const {
  const auto formula = find_formula(transaction_, context_.ward, target_.id);
  if (!formula) return nothing();
  const auto language = context_.language;
  html::View view("features/programme/views/target_formula.tpl");
  view.set(ktf_KIND, html::translate(language, "programme.formula." + std::string(name_of(formula->kind))));
  const auto period = asked ? asked : newest_period(*formula);
  if (!period) {
    view.show(ktf_NONE);
    return view.render(language);
  }
  const auto steps = path_to_inputs(transaction_, context_.ward, target_, *period);
  html::View& path = view.add(ktf_PATH_TO_INPUTS);
  path.set(ktf_PERIOD_NAME, period_in_words(language, *period));
  if (!steps.front().measurement) add_lacking(view, language, steps);
  for (const FormulaStep& step : steps) add_step(path.add(ktf_STEP), language, step);
  return view.render(language);
}

}  // namespace gandan::programme
