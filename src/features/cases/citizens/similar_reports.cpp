#include "features/cases/citizens/similar_reports.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "features/cases/engine/case_store.h"
#include "features/cases/engine/likeness.h"
#include "features/cases/engine/near_case_store.h"

namespace gandan::cases {
namespace {

constexpr size_t most_similar = 4;

bool is_for_everybody(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                      const Case& each) {
  if (!each.is_public || !each.is_open() || each.answered_at) return false;
  const auto type = type_of(transaction, rules, ward, each);
  return type->shows_public(Shown::text) && type->shows_public(Shown::place);
}

}  // namespace

std::vector<Case> similar_reports(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                                  const NewCase& wanted, base::Instant now) {
  if (!wanted.place.neighbourhood && !wanted.place.point) return {};
  Case subject{CaseId::make(now)};
  subject.category = wanted.category;
  subject.text = wanted.text;
  subject.place = wanted.place;
  subject.received_at = now;
  const base::Instant since = base::local_midnight(base::local_date(now).plus_days(-likeness_days));
  const Likeable traits = likeable(subject);
  std::vector<NearCase> near = open_cases_near(transaction, ward, subject, since, Near::every);
  std::ranges::stable_sort(near, std::greater(), [&](const NearCase& one) { return likeness(traits, one.traits); });
  std::vector<Case> similar;
  for (const NearCase& one : near) {
    auto found = find_case(transaction, ward, one.id);
    if (!found || !is_for_everybody(transaction, rules, ward, *found)) continue;
    similar.push_back(*std::move(found));
    if (similar.size() == most_similar) break;
  }
  return similar;
}

}  // namespace gandan::cases
