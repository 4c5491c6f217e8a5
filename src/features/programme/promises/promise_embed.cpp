// The chart of one promise as a page that others may frame (promises_page.h): no script, no names, no cookie.
#include "features/programme/figures/figure_store.h"
#include "features/programme/pages/bare_page.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/pages/words.h"
#include "features/programme/promises/asked_promise.h"
#include "features/programme/promises/promises_page.h"
#include "features/programme/targets/standing.h"
#include "features/programme/targets/target_chart.h"
#include "platform/html/chart_drawing.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"
#include "views/features/programme/promise_embed.tpl.h"

namespace gandan::programme {
namespace {

html::SafeHtml whole_page(const http::Context& context, db::Transaction& transaction, const Target& target) {
  const auto language = context.language;
  const auto measurements = measurements_of(transaction, context.ward, target.id);
  const Evaluation evaluation = evaluate(target.aim, figures_of(measurements), context.clock.today());
  html::View view("features/programme/views/promise_embed.tpl");
  view.set(kpe_WORDING, whole_wording(target)).set(kpe_PATH, "/promises/" + target.id.text());
  view.set_html(kpe_STATUS, html::status_badge(language, shown(evaluation.status)));
  view.set(kpe_GOAL, goal_in_words(language, target.aim)).set(kpe_WARD, context.site.ward_name);
  if (const auto chart = chart_of(language, target.aim, evaluation)) {
    view.set_html(kpe_CHART, html::chart_drawing(language, *chart));
  } else {
    view.add(kpe_SENTENCE).set(kpe_TEXT, words_of(language, evaluation.reason));
  }
  if (const Measurement* latest = measurement_of(measurements, evaluation.latest)) {
    html::View& figure = view.add(kpe_FIGURE);
    figure.set(kpe_LATEST, level_in_words(language, latest_text(target.aim, *latest)));
    figure.set(kpe_PERIOD, period_in_words(language, latest->figure.period));
    const std::string evidence = public_evidence(latest->evidence);
    const std::string& source = evidence.empty() ? latest->source : evidence;
    if (!source.empty()) figure.add(kpe_WITH_SOURCE).set(kpe_SOURCE, source);
    figure.set(kpe_DATE, vietnamese::format_date(base::local_date(latest->entered_at)));
    if (latest->invented) figure.show(kpe_INVENTED);
  }
  return bare_page(context, {whole_wording(target), view.render(language), "embedded"});
}

}  // namespace

http::Response promise_embed(const http::Request& request, http::Context& context, Published& published) {
  const auto target = asked_promise(request, context);
  if (!target) return http::failure(target.error());
  return published.serve(request, context, [&](db::Transaction& transaction) {
    return Published::Made{whole_page(context, transaction, *target).text(), "text/html; charset=utf-8", "*"};
  });
}

}  // namespace gandan::programme
