// SQL of the ward's days off and of the changes of its table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/calendar/calendar.h"
#include "features/calendar/day_table.h"

namespace gandan::calendar {

using ChangeId = base::TypedId<struct DayChangeTag>;

std::vector<TableDay> ward_days(db::Transaction& transaction, const base::WardId& ward);
void put_day(db::Transaction& transaction, const base::WardId& ward, const TableDay& day);

struct Change {
  ChangeId id;
  base::Instant made_at = {};
  std::string actor_name = {}, words = {};
  int64_t moved = 0;  // how many deadlines
};
void insert_change(db::Transaction& transaction, const base::WardId& ward, const Change& change);
// What it has moved so far; the same once more changes nothing.
void add_moved(db::Transaction& transaction, const base::WardId& ward, const ChangeId& id,
               const std::vector<MovedDeadline>& moved);
// Newest first.
std::vector<Change> newest_changes(db::Transaction& transaction, const base::WardId& ward, int64_t limit);
std::optional<Change> find_change(db::Transaction& transaction, const base::WardId& ward, const ChangeId& id);
// By the new deadline.
std::vector<MovedDeadline> moved_by(db::Transaction& transaction, const base::WardId& ward, const ChangeId& id,
                                    int64_t limit);
// Which changes there are, or "" for none: what ward_days() gives is the same as long as this is.
std::string revision(db::Transaction& transaction, const base::WardId& ward);

}  // namespace gandan::calendar
