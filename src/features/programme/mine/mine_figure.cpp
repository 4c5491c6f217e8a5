#include "features/programme/mine/mine_figure.h"

#include "features/programme/figures/figure_drop.h"
#include "features/programme/figures/figure_store.h"
#include "features/programme/figures/reported_figure_store.h"
#include "features/programme/mine/mine_lines.h"
#include "features/programme/targets/standing.h"
#include "platform/html/form.h"
#include "vietnamese/number.h"
#include "views/features/programme/mine.tpl.h"

namespace gandan::programme {
namespace {

http::Fields fields_of(const Measurement& measured) {
  http::Fields fields;
  fields.add("period", measured.figure.period.text());
  fields.add("value", measured.figure.value ? vietnamese::format_number(*measured.figure.value) : "");
  fields.add("level", measured.figure.level);
  fields.add("evidence", measured.evidence);
  return fields;
}

// What the form begins with: what came back, else what this person had begun or took back.
std::optional<ReportedFigure> begun(const http::Context& context, db::Transaction& transaction, const DueFigure& due) {
  if (due.came_back) return due.came_back;
  for (ReportedFigure& reported : reported_of(transaction, context.ward, due.line.target.id)) {
    const Measurement& measured = reported.measurement;
    const bool mine = reported.state == FigureState::draft && measured.entered_by == context.principal->person;
    if (mine && measured.figure.period == due.period && measured.area.empty()) return std::move(reported);
  }
  return std::nullopt;
}

// Below the form: what it begins with need not be sent.
void add_drop(html::View& row, const http::Context& context, const Target& target, const ReportedFigure& figure) {
  if (!may_drop(*context.principal, target, figure)) return;
  row.add(km_DROP).set(km_ACTION, "/figures/" + figure.id.text() + "/drop").set(km_CSRF, context.csrf_token);
}

}  // namespace

void add_figure_form(html::View& row, const http::Context& context, db::Transaction& transaction, const Names& names,
                     const DueFigure& due, const Refused& refused) {
  const auto target = find_target(transaction, context.ward, due.line.target.id);
  if (!target) return;
  Refused inner = refused;
  const auto figure = begun(context, transaction, due);
  const http::Fields before = figure ? fields_of(figure->measurement) : http::Fields();
  if (!refused.error) inner.typed = &before;
  inner.form = refused.error || !before.entries().empty() ? "figure" : "";
  const auto known = measurements_of(transaction, context.ward, target->id);
  const Evaluation evaluation = evaluate(target->aim, figures_of(known), context.clock.today());
  const TargetForms forms(context.language, *target, inner, names, evaluation, context.clock.today());
  const std::string id = target->id.text();
  html::View& form = row.add(km_FIGURE).set(km_ACTION, "/mine/targets/" + id).set(km_CSRF, context.csrf_token);
  form.set(km_ITEM, id_of(due));
  if (due.came_back) form.set(km_AREA, due.came_back->measurement.area);
  if (refused.error) form.add(km_PROBLEM).set_html(km_MESSAGE, html::form_error(context.language, *refused.error));
  if (due.is_awaited()) {
    form.set_html(km_PERIOD, forms.period());
  } else {
    form.add(km_FIXED).set(km_VALUE, due.period.text());  // it may be older than those one can choose
  }
  form.set_html(km_VALUE, forms.value(known));
  form.set_html(km_EVIDENCE, forms.evidence());
  if (figure) add_drop(row, context, *target, *figure);
}

}  // namespace gandan::programme
