// What is due of whom: figures that are awaited or came back, tasks that are not done, explanations that were asked.
// What waits for a decision is to_decide_store.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/programme/explanations/explanation_store.h"
#include "features/programme/figures/reported_figure.h"
#include "features/programme/targets/target_store.h"
#include "features/programme/tasks/task_store.h"

namespace gandan::programme {

// A figure that somebody has to give: of the period that is awaited, or of another for which what was sent came back.
struct DueFigure {
  TargetLine line;
  Period period;
  std::optional<ReportedFigure> came_back = {};

  bool is_awaited() const { return line.status.awaited && line.status.awaited->period == period; }
};

struct DueItem {
  std::optional<base::Date> due;  // a task may have none; of what came back and is not awaited the day it did
  // One of the three.
  std::optional<DueFigure> figure;
  std::optional<Task> task;
  std::optional<Explanation> explanation;
  std::string returned = {};  // why what was sent came back, or ""

  // The day has passed. What came back has no day by which it is to be sent again.
  bool is_late(base::Date today) const { return due && *due < today && !(figure && !figure->is_awaited()); }
};

// Everything that waits for a person: awaited figures from `figure_days_ahead` before they are due and tasks of which
// they are in charge, figures that came back to them as sender or in charge, explanations. Not what comes by a formula,
// nor what was sent and waits for somebody else's decision. Soonest due first, those without a day last.
std::vector<DueItem> due_of(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                            base::Date today);

// How many days before the day it is due a figure is asked for, and a reminder is sent.
inline constexpr int figure_days_ahead = 30;
inline constexpr int reminder_days_ahead = 3;

}  // namespace gandan::programme
