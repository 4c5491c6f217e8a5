// A site's own types of cases beside those that the program carries.
#pragma once

#include <vector>

#include "base/typed_id.h"
#include "features/cases/types/case_type.h"
#include "platform/db/database.h"

namespace gandan::cases {

// One of the same key goes before the carried one. Error as CaseTypes::read on this day: file, line and reason.
base::Result<CaseTypes> with_own_case_types(const std::vector<CaseTypes::Source>& own, base::Date today);

// A type looks for a unit by a word that no unit of the ward has in its name: nobody answers for its cases.
struct UnmatchedUnit {
  std::string type = {}, responsible = {};  // keys
  std::string kind = {}, words = {};
};
std::vector<UnmatchedUnit> unmatched_units(db::Transaction& transaction, const base::WardId& ward,
                                           const CaseTypes& types);

}  // namespace gandan::cases
