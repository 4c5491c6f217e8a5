// The SQL of the cases that are near one in place and time, and of the same category.
#pragma once

#include <vector>

#include "features/cases/engine/case.h"
#include "features/cases/engine/likeness.h"
#include "platform/db/database.h"

namespace gandan::cases {

struct NearCase {
  CaseId id;
  Likeable traits;
};
enum class Near : uint8_t { every, earlier };
// Open cases of the category received since `since`, in the neighbourhood or within about 150 m of the point, every one
// or those received before it; at most 50, newest first. The caller looks at how alike they are.
std::vector<NearCase> open_cases_near(db::Transaction& transaction, const base::WardId& ward, const Case& subject,
                                      base::Instant since, Near which);

}  // namespace gandan::cases
