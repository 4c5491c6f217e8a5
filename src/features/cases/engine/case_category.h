// A case that came under the wrong category is put under the right one, with a reason; who does it says whether it
// keeps the deadline it began with or that of its new category from the beginning. Both stand in its history.
#pragma once

#include "features/cases/engine/case_actions.h"

namespace gandan::cases {

enum class CountBy : uint8_t { rule_begun, new_category };

struct CategoryChange {
  std::string category = {}, reason = {};
  CountBy count_by = CountBy::rule_begun;
};
// Who handles the case. Error(invalid) names the field; Error(conflict) when it is closed or was changed meanwhile.
base::Result<void> change_category(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                                   const Asker& asker, const Aim& aim, const CategoryChange& change);

}  // namespace gandan::cases
