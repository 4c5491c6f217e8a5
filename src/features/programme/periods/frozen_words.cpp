#include "features/programme/periods/frozen_words.h"

#include <algorithm>

#include "features/programme/pages/words.h"
#include "platform/html/status.h"
#include "platform/html/translator.h"

// icons: alarm message-question hourglass
// keys: programme.frozen.explanation.*

namespace gandan::programme {

std::string span_in_words(html::Language language, const Span& span) {
  if (span.kind == SpanKind::mid_term) {
    return html::translate(language, "programme.frozen.mid_term", {{"years", span.period}});
  }
  if (span.kind == SpanKind::term) return html::translate(language, "programme.frozen.term", {{"years", span.period}});
  const auto period = Period::parse(span.period);
  return period ? period_in_words(language, *period) : span.period;
}

std::string name_in_words(const FrozenTarget& target) {
  return target.watched ? target.wording : numbered(target.item, target.wording);
}

html::SafeHtml badge_of(html::Language language, const FrozenTarget& target) {
  Aim aim;
  if (target.watched) aim.comparator = Comparator::watched;
  return standing_badge(language, aim, target.status, !target.figure_text.empty());
}

std::vector<CountedWork> counted_work(html::Language language) {
  std::vector<CountedWork> work;
  for (size_t i = task_status_count; i-- > 0;) {
    const auto status = static_cast<TaskStatus>(i);
    work.push_back({badge_of(language, status), "task", std::string(name_of(status))});
  }
  const auto word = [&](const std::string& state) {
    return html::translate(language, "programme.frozen.explanation." + state);
  };
  work.push_back({{html::Tone::red, "alarm", word("late")}, "explanation", "late"});
  work.push_back({{html::Tone::blue, "message-question", word("awaited")}, "explanation", "awaited"});
  work.push_back({{html::Tone::purple, "hourglass", word("to_decide")}, "explanation", "to_decide"});
  return work;
}

int64_t count_of(const std::vector<FrozenCount>& counts, const CountedWork& work) {
  const auto found = std::ranges::find_if(
      counts, [&](const FrozenCount& count) { return count.subject == work.subject && count.state == work.state; });
  return found == counts.end() ? 0 : found->how_many;
}

html::SafeHtml work_counts(html::Language language, const std::vector<FrozenCount>& counts, std::string_view subject) {
  std::vector<html::Count> shown;
  for (const CountedWork& work : counted_work(language)) {
    if (work.subject == subject) shown.push_back({work.badge, count_of(counts, work), ""});
  }
  return html::counts(shown);
}

std::string closed_in_words(html::Language language, const Period& period, const std::optional<base::Date>& until) {
  if (!until || period.last_day() > *until) return "";
  return html::translate(language, "programme.frozen.is_closed", {{"period", period_in_words(language, period)}});
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
