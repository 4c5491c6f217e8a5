#include "features/cases/overview/indicator_figures.h"

#include <algorithm>

#include "features/cases/case_words.h"
#include "features/cases/overview/overview_page.h"
#include "platform/html/translator.h"

// keys: cases.measure.*

namespace gandan::cases {

MeasureOf measure_of(std::string_view measure, const OverviewLine& all) {
  if (measure == "in_time") return {percent_in_time(all.measured, all.late_of_span), "in_time"};
  if (measure == "rating") return {average_rating(all.measured), "rated"};
  if (measure == "first_answer_hours") return {hours_to_first_answer(all.measured), "answered"};
  return {percent_reopened(all.measured), "reopened"};
}

std::optional<TakenFigure> taken_figure(const CaseRules& rules, const std::string& indicator,
                                        const std::string& measure, const Span& span, const OverviewLine& all) {
  const MeasureOf measured = measure_of(measure, all);
  if (!measured.value) return std::nullopt;
  return TakenFigure{indicator, span.text(), *measured.value,
                     html::translate(html::Language::vietnamese, "cases.measure." + measure),
                     rules.public_address + "/cases/overview/cases?period=" + span.text() + "&which=" + measured.list};
}

http::Response post_indicator_figure(const http::Request& request, http::Context& context, const CaseRules& rules,
                                     const FigureTaker& taker) {
  const auto span = Span::parse(request.form.get("period"));
  const auto path = [&]() -> base::Result<std::string> {
    if (!span || !taker.draft) return base::invalid("error.cases.no_measure", "period");
    auto transaction = context.database.write();
    const auto indicators = taker.indicators(transaction, context.ward);
    const auto wanted = std::ranges::find(indicators, request.form.get("indicator"), &Indicator::id);
    if (wanted == indicators.end() || std::ranges::find(measures, wanted->measure) == measures.end()) {
      return base::invalid("error.cases.no_measure", "indicator");
    }
    const Overview overview = overview_of(transaction, context.ward, "", *span, context.clock.now());
    const auto figure = taken_figure(rules, wanted->id, wanted->measure, *span, overview.all);
    if (!figure) return base::invalid("error.cases.nothing_measured", "period");
    auto drafted = taker.draft(transaction, audit::actor_of(context), *context.principal, *figure);
    if (drafted) transaction.commit();
    return drafted;
  }();
  return path ? http::see_other(*path) : http::failure(path.error());
}

}  // namespace gandan::cases
