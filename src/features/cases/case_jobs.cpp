#include "features/cases/case_jobs.h"

#include <array>

#include "features/cases/case_telling.h"

// not keys: cases.reminders

namespace gandan::cases {
namespace {

constexpr std::array<std::string_view, 1> daily_jobs = {"cases.reminders"};

}  // namespace

void add_case_jobs(jobs::Runner& runner, const CaseRules& rules, const base::WardId& ward) {
  runner.handle(std::string(daily_jobs[0]), [rules, ward](jobs::Run& run) -> base::Result<void> {
    auto transaction = run.database().write();
    tell_what_is_due(transaction, rules, ward, run.now());
    if (run.finish(transaction, "")) transaction.commit();
    return {};
  });
}

void schedule_case_jobs(db::Database& database, const base::WardId& ward, base::Instant now) {
  const std::string day = " " + base::local_date(now).iso();
  std::vector<std::string> missing;
  {
    auto transaction = database.read();
    for (const std::string_view kind : daily_jobs) {
      if (!jobs::is_known(transaction, ward, std::string(kind) + day)) missing.emplace_back(kind);
    }
  }
  if (missing.empty()) return;
  auto transaction = database.write();
  for (const std::string& kind : missing) {
    jobs::enqueue(transaction, ward, {.kind = kind, .payload = {}, .once_key = kind + day}, now);
  }
  transaction.commit();
}

}  // namespace gandan::cases
