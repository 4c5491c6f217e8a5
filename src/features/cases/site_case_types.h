// A site's own types of cases beside those that the program carries.
#pragma once

#include <vector>

#include "features/cases/case_type.h"

namespace gandan::cases {

// One of the same key goes before the carried one. Error as CaseTypes::read: file, line and reason.
base::Result<CaseTypes> with_own_case_types(const std::vector<CaseTypes::Source>& own);

}  // namespace gandan::cases
