#include "features/cases/site_case_types.h"

namespace gandan::cases {

base::Result<CaseTypes> with_own_case_types(const std::vector<CaseTypes::Source>& own) {
  const auto of_site = CaseTypes::read(own);
  if (!of_site) return of_site.error();
  std::vector<CaseTypes::Source> sources;
  for (const CaseType& type : standard_case_types().all()) {
    if (of_site->find(type.key) == nullptr) sources.push_back({type.key, standard_case_types().text_of(type)});
  }
  sources.insert(sources.end(), own.begin(), own.end());
  return CaseTypes::read(sources);
}

}  // namespace gandan::cases
