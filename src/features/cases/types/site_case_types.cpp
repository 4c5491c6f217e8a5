#include "features/cases/types/site_case_types.h"

#include "features/cases/engine/receive_case.h"

namespace gandan::cases {

base::Result<CaseTypes> with_own_case_types(const std::vector<CaseTypes::Source>& own, base::Date today) {
  const auto of_site = CaseTypes::read(own, today);
  if (!of_site) return of_site.error();
  std::vector<CaseTypes::Source> sources;
  for (const CaseType& type : standard_case_types().all()) {
    if (of_site->find(type.key) == nullptr) sources.push_back({type.key, standard_case_types().text_of(type)});
  }
  sources.insert(sources.end(), own.begin(), own.end());
  return CaseTypes::read(sources, today);
}

std::vector<UnmatchedUnit> unmatched_units(db::Transaction& transaction, const base::WardId& ward,
                                           const CaseTypes& types) {
  std::vector<UnmatchedUnit> unmatched;
  for (const CaseType& type : types.all()) {
    for (const ResponsibleRule& rule : type.responsible) {
      if (unit_for(transaction, ward, rule)) continue;
      std::string words;
      for (const std::string& word : rule.words) words += (words.empty() ? "" : ", ") + word;
      unmatched.push_back({type.key, rule.key, rule.kind, words});
    }
  }
  return unmatched;
}

}  // namespace gandan::cases
