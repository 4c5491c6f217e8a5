#include "features/programme/tasks/key_task_store.h"

#include <algorithm>

#include "features/programme/stored_values.h"

namespace gandan::programme {
namespace {

constexpr int64_t most_key_tasks = 60;

// One walk through an index that holds all it needs. Returns the tree key of what is late the longest, or "".
std::string count_below(db::Transaction& transaction, const std::vector<db::Bound>& below, KeyTaskStanding& standing) {
  const auto rows = transaction.query(
      "SELECT count(*) AS open, count(*) FILTER (WHERE state <> 'awaiting_approval' AND deadline < :today) AS late, "
      "count(*) FILTER (WHERE state = 'awaiting_approval') AS waiting, count(*) FILTER (WHERE state = 'going') AS "
      "begun, min(deadline || ' ' || tree_key) FILTER (WHERE state <> 'awaiting_approval' AND deadline < :today) AS "
      "first_late FROM task WHERE ward_id = :ward AND resolution_id = :resolution AND tree_key > :first AND tree_key < "
      ":end "
      "AND withdrawn_at IS NULL AND state IN ('going', 'not_started', 'awaiting_approval')",
      below);
  const db::Row& counts = rows.front();
  standing.open = static_cast<int>(counts.integer("open"));
  standing.late = static_cast<int>(counts.integer("late"));
  standing.waiting = static_cast<int>(counts.integer("waiting"));
  standing.begun = static_cast<int>(counts.integer("begun"));
  constexpr size_t date_and_space = 11;  // "2026-11-30 "
  return counts.is_null("first_late") ? "" : counts.text("first_late").substr(date_and_space);
}

std::optional<Task> task_at(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                            const std::string& tree_key) {
  const auto row = transaction.query_one(
      "SELECT task_id FROM task WHERE ward_id = :ward AND resolution_id = :resolution AND tree_key = :key AND "
      "withdrawn_at IS NULL",
      {{"ward", ward.text()}, {"resolution", resolution.text()}, {"key", tree_key}});
  return row ? find_task(transaction, ward, id_in<TaskId>(*row, "task_id")) : std::nullopt;
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
    const std::string first_late = count_below(transaction, below, standing);
    if (!first_late.empty()) standing.most_late = task_at(transaction, ward, resolution, first_late);
    standings.push_back(std::move(standing));
  }
  const auto worry = [&](const KeyTaskStanding& standing) { return -static_cast<int>(standing.status(today)); };
  std::ranges::stable_sort(standings, {}, worry);
  return standings;
}

}  // namespace gandan::programme
