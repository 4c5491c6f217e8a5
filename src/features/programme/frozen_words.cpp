#include "features/programme/frozen_words.h"

#include "features/programme/words.h"
#include "platform/html/status.h"
#include "platform/html/translator.h"

namespace gandan::programme {

std::string span_in_words(html::Language language, const Span& span) {
  if (span.kind == SpanKind::mid_term) {
    return html::translate(language, "programme.frozen.mid_term", {{"years", span.period}});
  }
  if (span.kind == SpanKind::term) return html::translate(language, "programme.frozen.term", {{"years", span.period}});
  const auto period = Period::parse(span.period);
  return period ? period_in_words(language, *period) : span.period;
}

html::SafeHtml counts_of(html::Language language, const RollUp& roll_up) {
  std::vector<html::Count> counts;
  for (const Status status :
       {Status::off_track, Status::overdue, Status::at_risk, Status::on_track, Status::achieved, Status::no_data}) {
    counts.push_back({html::badge_of(language, shown(status)), roll_up.of(status), ""});
  }
  return html::counts(counts);
}

}  // namespace gandan::programme
