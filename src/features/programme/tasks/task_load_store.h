// SQL of how many tasks there are, of each unit and each person, by status: kept beside the tasks in each transaction
// that changes one, so that no page counts them all. What is late depends on the day and is counted among the open
// ones.
#pragma once

#include <map>
#include <string>

#include "features/programme/tasks/task_store.h"

namespace gandan::programme {

// One task more, or less (`how_many` = -1), of those not withdrawn; nothing for one that is.
void add_to_tally(db::Transaction& transaction, const base::WardId& ward, const Task& task, int64_t how_many);

struct Load {
  TaskRollUp statuses;
  int unclear = 0;  // lack one of the six
};
Load load_of_all(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                 base::Date today);
// By id, "" for those that nobody is in charge of.
std::map<std::string, Load> load_by_unit(db::Transaction& transaction, const base::WardId& ward,
                                         const ResolutionId& resolution, base::Date today);
std::map<std::string, Load> load_by_person(db::Transaction& transaction, const base::WardId& ward,
                                           const ResolutionId& resolution, const std::string& unit, base::Date today);
// Not done, with a deadline from `first` to `end`, both included.
int tasks_due(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution, base::Date first,
              base::Date end);

}  // namespace gandan::programme
