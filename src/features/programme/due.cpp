#include "features/programme/due.h"

#include <algorithm>

namespace gandan::programme {

std::vector<DueItem> due_of(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                            base::Date today) {
  std::vector<DueItem> items;
  const auto resolution = find_live_resolution(transaction, ward);
  if (!resolution) return items;
  TargetFilter targets;
  targets.person = person.text();
  for (TargetLine& line : find_target_lines(transaction, ward, resolution->id, targets)) {
    const auto& awaited = line.status.awaited;
    if (!awaited || awaited->due > today.plus_days(figure_days_ahead)) continue;
    items.push_back({awaited->due, std::move(line), {}, {}});
  }
  TaskFilter tasks;
  tasks.person = person.text();
  for (Task& task : find_tasks(transaction, ward, resolution->id, tasks, today)) {
    if (!task.progress.done_on) items.push_back({task.plan.deadline, {}, std::move(task), {}});
  }
  for (Explanation& explanation : explanations_asked_of(transaction, ward, person)) {
    items.push_back({explanation.due, {}, {}, std::move(explanation)});
  }
  std::ranges::stable_sort(items, [](const DueItem& a, const DueItem& b) {
    if (a.due && b.due) return *a.due < *b.due;
    return a.due.has_value() && !b.due.has_value();
  });
  return items;
}

}  // namespace gandan::programme
