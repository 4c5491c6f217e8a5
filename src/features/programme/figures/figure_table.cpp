#include "features/programme/figures/figure_table.h"

#include "features/programme/evaluation/reason.h"
#include "features/programme/figures/computed.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/pages/words.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"
#include "views/features/programme/figure_table.tpl.h"

namespace gandan::programme {
namespace {

class FigureTable {
 public:
  FigureTable(const http::Context& context, db::Transaction& transaction, const Target& target,
              const std::vector<Measurement>& measurements, const Evaluation& evaluation)
      : context_(context),
        transaction_(transaction),
        target_(target),
        measurements_(measurements),
        evaluation_(evaluation),
        language_(context.language),
        watched_(is_watched(target.aim)) {}

  html::SafeHtml made() const {
    html::View table("features/programme/views/figure_table.tpl");
    const std::string& unit = unit_of_figures(target_.aim);
    table.set(kft_VALUE_HEADING, unit.empty() ? html::translate(language_, "programme.column.value") : unit);
    if (!watched_) {
      table.show(kft_EXPECTED_HEADING);
      add_term(table.add(kft_TERM));
    }
    for (auto it = measurements_.rbegin(); it != measurements_.rend(); ++it) add_figure(table.add(kft_FIGURE), *it);
    return table.render(language_);
  }

 private:
  // The whole term: where it stands with its newest figure, and what is to be reached.
  void add_term(html::View& row) const {
    const Aim& aim = target_.aim;
    row.set(kft_PERIOD,
            html::translate(language_, "programme.term",
                            {{"first", std::to_string(aim.first_year)}, {"last", std::to_string(aim.last_year)}}));
    row.set_html(kft_BADGE, html::status_badge(language_, shown(evaluation_.status)));
    row.set(kft_EXPECTED, figures_in_words(language_, goal_text(aim)))
        .set(kft_REASON, words_of(language_, evaluation_.reason));
    if (!evaluation_.latest) return;
    const Figure& latest = *evaluation_.latest;
    row.set(kft_VALUE,
            latest.value ? number_in_words(language_, *latest.value) : level_in_words(language_, latest.level));
  }

  // What was known when the period ended says how it stood.
  Status status_then(const Period& period) const {
    std::vector<Figure> figures;
    for (const Measurement& measurement : measurements_) {
      if (!earlier(period, measurement.figure.period)) figures.push_back(measurement.figure);
    }
    return evaluate(target_.aim, std::move(figures), period.last_day()).status;
  }

  void add_figure(html::View& row, const Measurement& measurement) const {
    const Figure& figure = measurement.figure;
    row.set(kft_PERIOD, period_in_words(language_, figure.period));
    row.set(kft_VALUE,
            figure.value ? number_in_words(language_, *figure.value) : level_in_words(language_, figure.level));
    if (measurement.invented) row.show(kft_INVENTED_MARK);
    const bool before_path = evaluation_.path && !evaluation_.path->each_year && accumulates_in_year(target_.aim) &&
                             target_.aim.basis != Basis::cumulative &&
                             figure.period.end_time() < evaluation_.path->start_time - 1e-9;
    if (!watched_) {
      html::View& cell = row.add(kft_EXPECTED_CELL);
      if (evaluation_.path && evaluation_.series.years_counted == 0 && figure.value && !before_path) {
        cell.set(kft_EXPECTED,
                 figures_in_words(language_, with_unit(evaluation_.path->at(figure.period.end_time()), 2, "")));
      }
      cell.set_html(kft_BADGE, html::status_badge(language_, shown(status_then(figure.period))));
    }
    if (measurement.source == computed_source) {
      row.add(kft_BY_FORMULA)
          .set(kft_PATH, "/targets/" + target_.id.text() + "?path=" + figure.period.text() + "#formula");
    } else if (measurement.evidence.empty()) {
      row.set(kft_SOURCE, measurement.source);
    } else {
      row.add(kft_SUPPORTED)
          .set_html(kft_EVIDENCE, evidence_html(transaction_, context_.ward, language_, measurement.evidence));
    }
    row.set(kft_NOTE, measurement.note).set(kft_WHO, measurement.entered_name);
    row.set(kft_WHEN, vietnamese::format_instant(measurement.entered_at));
    if (!measurement.approved_name.empty() && measurement.approved_name != measurement.entered_name) {
      row.add(kft_APPROVED).set(kft_BY, measurement.approved_name);
    }
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const Target& target_;
  const std::vector<Measurement>& measurements_;
  const Evaluation& evaluation_;
  html::Language language_;
  bool watched_;
};

}  // namespace

html::SafeHtml figure_table(const http::Context& context, db::Transaction& transaction, const Target& target,
                            const std::vector<Measurement>& measurements, const Evaluation& evaluation) {
  return FigureTable(context, transaction, target, measurements, evaluation).made();
}

}  // namespace gandan::programme
