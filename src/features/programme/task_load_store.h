// SQL of how many tasks each unit and each person has, by status.
#pragma once

#include <map>
#include <string>

#include "features/programme/task_store.h"

namespace gandan::programme {

struct Load {
  TaskRollUp statuses;
  int unclear = 0;  // lack one of the six
};

// By id of the unit (the person) in charge; "" where there is none. `unit`: only its tasks, "" for all.
std::map<std::string, Load> load_by_unit(db::Transaction& transaction, const base::WardId& ward,
                                         const ResolutionId& resolution, base::Date today);
std::map<std::string, Load> load_by_person(db::Transaction& transaction, const base::WardId& ward,
                                           const ResolutionId& resolution, const std::string& unit, base::Date today);

}  // namespace gandan::programme
