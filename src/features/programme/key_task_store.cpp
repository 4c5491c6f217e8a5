#include "features/programme/key_task_store.h"

#include <algorithm>

#include "features/programme/stored_values.h"

namespace gandan::programme {
namespace {

constexpr int64_t most_key_tasks = 60;

// Walks the index of open tasks only, so that what was finished in five years costs nothing.
void count_below(db::Transaction& transaction, const std::vector<db::Bound>& below, KeyTaskStanding& standing) {
  const auto rows = transaction.query(
      "SELECT count(*) AS open, count(*) FILTER (WHERE state <> 'awaiting_approval' AND deadline < :today) AS late, "
      "count(*) FILTER (WHERE state = 'awaiting_approval') AS waiting, count(*) FILTER (WHERE state = 'going') AS "
      "begun FROM task WHERE ward_id = :ward AND resolution_id = :resolution AND tree_key > :first AND tree_key < :end "
      "AND withdrawn_at IS NULL AND state IN ('going', 'not_started', 'awaiting_approval')",
      below);
  const db::Row& counts = rows.front();
  standing.open = static_cast<int>(counts.integer("open"));
  standing.late = static_cast<int>(counts.integer("late"));
  standing.waiting = static_cast<int>(counts.integer("waiting"));
  standing.begun = static_cast<int>(counts.integer("begun"));
}

std::optional<Task> most_late_below(db::Transaction& transaction, const base::WardId& ward,
                                    const std::vector<db::Bound>& below) {
  const auto rows = transaction.query(
      "SELECT task_id FROM task WHERE ward_id = :ward AND resolution_id = :resolution AND tree_key > :first AND "
      "tree_key < :end AND withdrawn_at IS NULL AND state IN ('going', 'not_started') AND deadline < :today "
      "ORDER BY due_key LIMIT 1",
      below);
  return rows.empty() ? std::nullopt : find_task(transaction, ward, id_in<TaskId>(rows.front(), "task_id"));
}

}  // namespace

TaskStatus KeyTaskStanding::status(base::Date today) const {
  const TaskStatus own = status_of(task.plan.deadline, task.progress, today);
  if (late > 0) return TaskStatus::overdue;  // even below one that is called done
  if (own != TaskStatus::going && own != TaskStatus::not_started) return own;
  if (waiting > 0) return TaskStatus::awaiting_approval;
  return begun > 0 ? TaskStatus::going : own;
}

std::vector<KeyTaskStanding> key_task_standings(db::Transaction& transaction, const base::WardId& ward,
                                                const ResolutionId& resolution, base::Date today) {
  std::vector<KeyTaskStanding> standings;
  for (const db::Row& row : transaction.query(
           "SELECT task_id FROM task WHERE ward_id = :ward AND resolution_id = :resolution AND parent_id IS NULL AND "
           "kind IN ('key_task', 'breakthrough') AND withdrawn_at IS NULL ORDER BY tree_key LIMIT :limit",
           {{"ward", ward.text()}, {"resolution", resolution.text()}, {"limit", most_key_tasks}})) {
    auto task = find_task(transaction, ward, id_in<TaskId>(row, "task_id"));
    if (!task) continue;
    KeyTaskStanding standing{std::move(*task)};
    const std::vector<db::Bound> below = {{"ward", ward.text()},
                                          {"resolution", resolution.text()},
                                          {"first", standing.task.tree_key + "."},
                                          {"end", standing.task.tree_key + "/"},  // the character after "."
                                          {"today", today.iso()}};
    count_below(transaction, below, standing);
    if (standing.late > 0) standing.most_late = most_late_below(transaction, ward, below);
    standings.push_back(std::move(standing));
  }
  const auto worry = [&](const KeyTaskStanding& standing) { return -static_cast<int>(standing.status(today)); };
  std::ranges::stable_sort(standings, {}, worry);
  return standings;
}

}  // namespace gandan::programme
