// One promise in public (promises_page.h): its chart, its figures and what the report says of it; no names of persons.
#include <algorithm>

#include "features/programme/figures/figure_store.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/words.h"
#include "features/programme/promises/asked_promise.h"
#include "features/programme/promises/promises_page.h"
#include "features/programme/targets/standing.h"
#include "features/programme/targets/target_chart.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/promise.tpl.h"

namespace gandan::programme {
namespace {

void add_figures(html::View& view, const Aim& aim, const std::vector<Measurement>& measurements,
                 html::Language language) {
  if (measurements.empty()) {
    view.show(kp_NO_FIGURES);
    return;
  }
  html::View& table = view.add(kp_FIGURES);
  const std::string& unit = unit_of_figures(aim);
  table.set(kp_VALUE_HEADING, unit.empty() ? html::translate(language, "programme.column.value") : unit);
  for (auto it = measurements.rbegin(); it != measurements.rend(); ++it) {
    const Figure& figure = it->figure;
    html::View& row = table.add(kp_FIGURE).set(kp_PERIOD, period_in_words(language, figure.period));
    row.set(kp_VALUE, figure.value ? number_in_words(language, *figure.value) : level_in_words(language, figure.level));
    const std::string evidence = public_evidence(it->evidence);
    row.set(kp_SOURCE, evidence.empty() ? it->source : evidence);
    row.set(kp_DATE, vietnamese::format_date(base::local_date(it->entered_at)));
    if (it->invented) row.show(kp_INVENTED_MARK);
  }
}

html::SafeHtml whole_page(const http::Context& context, db::Transaction& transaction, const Target& target) {
  const auto language = context.language;
  const auto measurements = measurements_of(transaction, context.ward, target.id);
  std::vector<Figure> figures;
  figures.reserve(measurements.size());
  for (const Measurement& measurement : measurements) figures.push_back(measurement.figure);
  const Evaluation evaluation = evaluate(target.aim, std::move(figures), context.clock.today());
  html::View view("features/programme/views/promise.tpl");
  html::PageHeader header{target.wording, heading_of(target.group_name)};
  header.back_label = html::translate(language, "programme.promises.back");
  header.back_path = "/";
  view.set_html(kp_HEADER, html::page_header(language, header));
  view.set_html(kp_STATUS, html::status_badge(language, shown(evaluation.status)));
  view.set(kp_GOAL, goal_in_words(language, target.aim));
  if (!target.part_of.empty()) view.add(kp_PART).set(kp_WHOLE, part_in_words(language, target.part_of));
  if (!context.site.demo && std::ranges::any_of(measurements, &Measurement::invented)) view.show(kp_INVENTED);
  if (const auto chart = chart_of(language, target.aim, evaluation)) {
    view.add(kp_CHART).set_html(kp_DRAWING, html::chart(*chart));
  } else {
    view.add(kp_SENTENCE).set(kp_TEXT, words_of(language, evaluation.reason));
  }
  add_figures(view, target.aim, measurements, language);
  if (!target.source.quote.empty()) {
    view.add(kp_QUOTE).set(kp_TEXT, target.source.quote).set(kp_PLACE, place_of(language, target.source));
  }
  view.set(kp_EMBED_PATH, "/promises/" + target.id.text() + "/embed");
  http::Page page{target.wording, view.render(language), "/", {"chart"}};
  page.alternates = {{"application/atom+xml", html::translate(language, "programme.promises.atom"), "/promises.atom"}};
  return http::page_html(context, page);
}

}  // namespace

http::Response promise_page(const http::Request& request, http::Context& context, Published& published) {
  const auto target = asked_promise(request, context);
  if (!target) return http::failure(target.error());
  if (context.principal || !request.query.entries().empty()) {
    auto transaction = context.database.read();
    return http::html_page(whole_page(context, transaction, *target));
  }
  return published.serve(request, context, [&](db::Transaction& transaction) {
    return Published::Made{whole_page(context, transaction, *target).text(), "text/html; charset=utf-8"};
  });
}

}  // namespace gandan::programme
