#include "features/programme/due.h"

#include <algorithm>

#include "features/programme/reported_figure_store.h"
#include "features/programme/task_list_store.h"
#include "features/programme/task_step.h"

namespace gandan::programme {
namespace {

// What was last sent for the period, of the whole ward.
std::optional<ReportedFigure> newest_report(db::Transaction& transaction, const base::WardId& ward,
                                            const TargetId& target, const Period& period) {
  for (ReportedFigure& reported : reported_of(transaction, ward, target)) {
    const Measurement& measured = reported.measurement;
    if (measured.figure.period == period && measured.area.empty()) return std::move(reported);
  }
  return std::nullopt;
}

}  // namespace

std::vector<DueItem> due_of(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                            base::Date today) {
  std::vector<DueItem> items;
  const auto resolution = find_live_resolution(transaction, ward);
  if (!resolution) return items;
  TargetFilter targets;
  targets.person = person.text();
  targets.of = Of::both;
  for (TargetLine& line : find_target_lines(transaction, ward, resolution->id, targets)) {
    const auto& awaited = line.status.awaited;
    if (!awaited || awaited->due > today.plus_days(figure_days_ahead)) continue;
    const auto sent = newest_report(transaction, ward, line.target.id, awaited->period);
    if (sent && sent->state == FigureState::submitted) continue;
    const bool came_back = sent && sent->state == FigureState::returned;
    items.push_back({awaited->due, std::move(line), {}, {}, came_back ? sent->reason : std::string()});
  }
  TaskFilter tasks;
  tasks.person = person.text();
  tasks.state = "open";
  for (Task& task : find_tasks(transaction, ward, resolution->id, tasks, today)) {
    if (!is_open(task.progress) || task.progress.submitted_on) continue;
    items.push_back({task.plan.deadline, {}, std::move(task), {}});
  }
  for (Explanation& explanation : explanations_asked_of(transaction, ward, person)) {
    const bool came_back = explanation.state == ExplanationState::returned;
    const std::string reason = came_back ? explanation.decision : std::string();
    items.push_back({explanation.due, {}, {}, std::move(explanation), reason});
  }
  std::ranges::stable_sort(items, [](const DueItem& a, const DueItem& b) {
    if (a.due && b.due) return *a.due < *b.due;
    return a.due.has_value() && !b.due.has_value();
  });
  return items;
}

}  // namespace gandan::programme
