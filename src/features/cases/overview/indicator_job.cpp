#include "features/cases/overview/indicator_job.h"

#include <algorithm>

// not keys: cases.figures

namespace gandan::cases {
namespace {

constexpr std::string_view job_kind = "cases.figures";

std::string once_key_at(base::Instant now) {
  return std::string(job_kind) + " " + Span::month_of(base::local_date(now)).before().text();
}

// Each in a transaction of its own: a measure looks at many counts.
void prepare(jobs::Run& run, const CaseRules& rules, const base::WardId& ward, const FigureTaker& taker,
             const Indicator& indicator) {
  const auto span = Span::parse(indicator.period);
  if (!span || span->after() > base::local_date(run.now())) return;
  if (std::ranges::find(measures, indicator.measure) == measures.end()) return;
  auto transaction = run.database().write();
  const Overview overview = overview_of(transaction, ward, "", *span, run.now());
  const auto figure = taken_figure(rules, indicator.id, indicator.measure, *span, overview.all);
  if (!figure) return;
  const audit::Actor program{ward, std::nullopt, "Gần Dân", audit::Channel::system, run.now()};
  if (taker.prepare(transaction, program, *figure)) transaction.commit();
}

}  // namespace

void add_indicator_job(jobs::Runner& runner, const CaseRules& rules, const base::WardId& ward,
                       const FigureTaker& taker) {
  runner.handle(std::string(job_kind), [rules, ward, taker](jobs::Run& run) -> base::Result<void> {
    if (!taker.prepare || !taker.indicators) return {};
    const auto indicators = [&] {
      auto transaction = run.database().read();
      return taker.indicators(transaction, ward);
    }();
    for (const Indicator& each : indicators) prepare(run, rules, ward, taker, each);
    return {};
  });
}

void schedule_indicator_job(db::Database& database, const base::WardId& ward, base::Instant now) {
  const std::string once = once_key_at(now);
  jobs::enqueue_once(database, ward, {.kind = std::string(job_kind), .payload = {}, .once_key = once}, now);
}

}  // namespace gandan::cases
