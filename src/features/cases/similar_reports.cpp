#include "features/cases/similar_reports.h"

#include <algorithm>

#include "features/cases/case_list_store.h"
#include "features/cases/likeness.h"

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
  std::vector<Case> near = open_cases_near(transaction, ward, subject, since);
  std::erase_if(near, [&](const Case& each) { return !is_for_everybody(transaction, rules, ward, each); });
  std::stable_sort(near.begin(), near.end(),
                   [&](const Case& a, const Case& b) { return likeness(subject, a) > likeness(subject, b); });
  if (near.size() > most_similar) near.erase(near.begin() + most_similar, near.end());
  return near;
}

}  // namespace gandan::cases
