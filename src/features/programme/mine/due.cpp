#include "features/programme/mine/due.h"

#include <algorithm>
#include <set>

#include "features/programme/figures/formula_store.h"
#include "features/programme/figures/reported_figure_store.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_step.h"

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

std::set<std::string> ids_of(const std::vector<TargetId>& targets) {
  std::set<std::string> ids;
  for (const TargetId& target : targets) ids.insert(target.text());
  return ids;
}

void add_awaited(std::vector<DueItem>& items, db::Transaction& transaction, const base::WardId& ward,
                 const ResolutionId& resolution, const auth::PersonId& person, base::Date today) {
  TargetFilter targets;
  targets.person = person.text();
  targets.of = Of::both;
  const auto computed = ids_of(computed_targets(transaction, ward));
  for (TargetLine& line : find_target_lines(transaction, ward, resolution, targets)) {
    const auto awaited = line.status.awaited;
    if (!awaited || awaited->due > today.plus_days(figure_days_ahead)) continue;
    if (computed.contains(line.target.id.text())) continue;
    auto sent = newest_report(transaction, ward, line.target.id, awaited->period);
    if (sent && sent->state == FigureState::submitted) continue;
    if (sent && sent->state != FigureState::returned) sent.reset();
    const std::string reason = sent ? sent->reason : std::string();
    items.push_back({awaited->due, DueFigure{std::move(line), awaited->period, std::move(sent)}, {}, {}, reason});
  }
}

// What came back and stands in none of the items yet: of another period, of an area, or sent for somebody else.
void add_returned(std::vector<DueItem>& items, db::Transaction& transaction, const base::WardId& ward,
                  const auth::PersonId& person) {
  for (ReportedLine& came : returned_figures_of(transaction, ward, person)) {
    const bool known = std::ranges::any_of(items, [&](const DueItem& item) {
      const Measurement& measured = came.figure.measurement;
      return item.figure->line.target.id == came.target.id && item.figure->period == measured.figure.period &&
             measured.area.empty();
    });
    const auto status = find_status(transaction, ward, came.target.id);
    if (known || !status) continue;
    const Period period = came.figure.measurement.figure.period;
    const std::string reason = came.figure.reason;
    const auto day = came.figure.decided_at ? std::optional(base::local_date(*came.figure.decided_at)) : std::nullopt;
    DueFigure figure{{std::move(came.target), *status}, period, std::move(came.figure)};
    const auto due = figure.is_awaited() ? std::optional(status->awaited->due) : day;
    items.push_back({due, std::move(figure), {}, {}, reason});
  }
}

}  // namespace

std::vector<DueItem> due_of(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                            base::Date today) {
  std::vector<DueItem> items;
  const auto resolution = find_live_resolution(transaction, ward);
  if (!resolution) return items;
  add_awaited(items, transaction, ward, resolution->id, person, today);
  add_returned(items, transaction, ward, person);
  TaskFilter tasks;
  tasks.person = person.text();
  tasks.state = "open";
  for (Task& task : find_tasks(transaction, ward, resolution->id, tasks, today)) {
    if (!is_open(task.progress) || task.progress.submitted_on) continue;
    const std::string reason = task.progress.decision_reason;
    items.push_back({task.plan.deadline, {}, std::move(task), {}, reason});
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
