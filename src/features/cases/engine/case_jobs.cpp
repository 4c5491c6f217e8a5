#include "features/cases/engine/case_jobs.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "features/cases/engine/case_followers.h"
#include "features/cases/engine/case_retention.h"
#include "features/cases/engine/case_telling.h"
#include "platform/jobs/stopped.h"

// not keys: cases.reminders cases.retention

namespace gandan::cases {
namespace {

constexpr std::array<std::string_view, 2> daily_jobs = {"cases.reminders", "cases.retention"};
constexpr int64_t erased_at_once = 200;  // so that nobody waits for the writer's lock

base::Result<void> erase(jobs::Run& run, const base::WardId& ward) {
  {
    auto transaction = run.database().write();
    forget_unconfirmed(transaction, ward, run.now());
    transaction.commit();
  }
  for (bool more = true; more && run.goes_on();) {
    auto transaction = run.database().write();
    const audit::Actor program{ward, std::nullopt, "Gần Dân", audit::Channel::system, run.now()};
    const Erased erased = erase_what_is_over(transaction, program, erased_at_once);
    more = erased.reporters + erased.cases > 0;
    transaction.commit();
  }
  return {};
}

base::Result<void> tell(jobs::Run& run, const CaseRules& rules, const base::WardId& ward) {
  const base::Instant now = run.now();
  const auto notices = [&] {
    auto transaction = run.database().read();
    auto list = what_is_due(transaction, rules, ward, now);
    std::ranges::move(days_to_confirm(transaction, ward, now), std::back_inserter(list));
    return list;
  }();
  const audit::Actor program{ward, std::nullopt, "Gần Dân", audit::Channel::system, now};
  if (!notices::tell_in_portions(run.database(), program, notices, [&] { return run.goes_on(); })) {
    return jobs::stopped();
  }
  return {};
}

}  // namespace

void add_case_jobs(jobs::Runner& runner, const CaseRules& rules, const base::WardId& ward) {
  runner.handle(std::string(daily_jobs[0]),
                [rules, ward](jobs::Run& run) -> base::Result<void> { return tell(run, rules, ward); });
  runner.handle(std::string(daily_jobs[1]), [ward](jobs::Run& run) { return erase(run, ward); });
}

void schedule_case_jobs(db::Database& database, const base::WardId& ward, base::Instant now) {
  const std::string day = " " + base::local_date(now).iso();
  for (const std::string_view each : daily_jobs) {
    const std::string kind(each);
    jobs::enqueue_once(database, ward, {.kind = kind, .payload = {}, .once_key = kind + day}, now);
  }
}

}  // namespace gandan::cases
