// What is due of whom: figures that are awaited, tasks that are not done, explanations that were asked. One list for
// the page of a person and for the reminders.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/programme/explanation_store.h"
#include "features/programme/target_store.h"
#include "features/programme/task_store.h"

namespace gandan::programme {

struct DueItem {
  std::optional<base::Date> due;  // a task may have none
  // One of the three.
  std::optional<TargetLine> figure;
  std::optional<Task> task;
  std::optional<Explanation> explanation;
  std::string returned = {};  // why what was sent came back, or ""
};

// Everything that waits for the person in charge: awaited figures from `figure_days_ahead` before they are due, tasks,
// explanations. Not what was sent and waits for somebody else's decision. Soonest due first, those without a day last.
std::vector<DueItem> due_of(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                            base::Date today);

// How many days before the day it is due a figure is asked for, and a reminder is sent.
inline constexpr int figure_days_ahead = 30;
inline constexpr int reminder_days_ahead = 3;

}  // namespace gandan::programme
