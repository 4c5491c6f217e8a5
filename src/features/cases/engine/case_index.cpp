#include "features/cases/engine/case_index.h"

#include <algorithm>
#include <functional>

#include "features/cases/engine/case_duplicate_store.h"
#include "features/cases/engine/case_index_store.h"
#include "features/cases/engine/case_search.h"
#include "features/cases/engine/likeness.h"
#include "features/cases/engine/near_case_store.h"

namespace gandan::cases {
namespace {

// The most alike first; the stored folded words are compared, and each once.
std::vector<Duplicate> alike_cases(db::Transaction& transaction, const base::WardId& ward, const Case& subject,
                                   Near which) {
  const Likeable traits = likeable(subject);
  const base::Instant since = base::local_midnight(base::local_date(subject.received_at).plus_days(-likeness_days));
  std::vector<Duplicate> alike;
  for (const NearCase& other : open_cases_near(transaction, ward, subject, since, which)) {
    const int found = likeness(traits, other.traits);
    if (found > 0) alike.push_back({subject.id, other.id, found, "proposed"});
  }
  std::ranges::stable_sort(alike, std::greater(), &Duplicate::likeness);
  return {alike.begin(), alike.begin() + static_cast<ptrdiff_t>(std::min(alike.size(), proposals_at_once))};
}

void index(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward, const Case& received,
           Near compared) {
  const auto type = type_of(transaction, rules, ward, received);
  put_in_search(transaction, ward, *type, received, received.received_at);
  propose_duplicates(transaction, ward, received.id, alike_cases(transaction, ward, received, compared));
}

}  // namespace

void index_case(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward, const Case& received) {
  index(transaction, rules, ward, received, Near::every);
}

namespace {

// A wave of reports, as after a storm, is answered first: meanwhile its cases wait, but not for long. What came within
// the last moment waits in any case: one that was received before it may be about to be written.
constexpr int64_t moment_ms = 500;
constexpr int64_t longest_wait_ms = 10'000;
constexpr int64_t indexed_at_once = 25;  // so that nobody waits for the writer's lock
constexpr int most_portions = 200;       // of one call

bool may_wait(const WaitingToIndex& waiting, base::Instant now) {
  const bool more_come = now.epoch_milliseconds - waiting.last.epoch_milliseconds < moment_ms;
  return more_come && now.epoch_milliseconds - waiting.first.epoch_milliseconds < longest_wait_ms;
}

// False when there was none.
bool index_portion(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                   base::Instant until) {
  const std::vector<CaseId> waiting = cases_to_index(transaction, ward, until, indexed_at_once);
  for (const CaseId& id : waiting) {
    if (!take_to_index(transaction, ward, id)) continue;
    const auto received = find_case(transaction, ward, id);
    if (received) index(transaction, rules, ward, *received, Near::earlier);
  }
  return !waiting.empty();
}

}  // namespace

void index_waiting_cases(db::Database& database, const CaseRules& rules, const base::WardId& ward, base::Instant now) {
  const auto waiting = [&] {
    auto transaction = database.read();
    return waiting_to_index(transaction, ward);
  }();
  if (!waiting || may_wait(*waiting, now)) return;
  const base::Instant until{now.epoch_milliseconds - moment_ms};
  bool more = true;
  for (int portion = 0; more && portion < most_portions; ++portion) {
    auto transaction = database.write();
    more = index_portion(transaction, rules, ward, until);
    transaction.commit();
  }
}

}  // namespace gandan::cases
