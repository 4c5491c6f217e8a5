#include "features/programme/tasks/task_move.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "features/programme/change.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_parts.h"
#include "features/programme/tasks/task_tree_store.h"

namespace gandan::programme {
namespace {

base::Result<std::optional<Task>> checked_parent(db::Transaction& transaction, const base::WardId& ward,
                                                 const Task& task, const std::optional<TaskId>& id) {
  if (!id) return std::optional<Task>();
  auto parent = find_task(transaction, ward, *id);
  if (!parent || parent->withdrawn_at || parent->resolution != task.resolution) {
    return base::invalid("error.programme.parent_unknown", "parent");
  }
  if (parent->progress.done_on && is_open(task.progress)) return base::invalid("error.programme.parent_done", "parent");
  if (is_within(*parent, task)) return base::invalid("error.programme.task_circle", "parent");
  if (level_of(*parent) + 1 + levels_below(transaction, ward, task) > most_levels) {
    return base::invalid("error.programme.tree_too_deep", "parent");
  }
  return std::optional<Task>(*std::move(parent));
}

nlohmann::json place_of(db::Transaction& transaction, const base::WardId& ward, const std::optional<TaskId>& parent) {
  const auto task = parent ? find_task(transaction, ward, *parent) : std::nullopt;
  return {{"parent", task ? name_of_task(*task) : ""}};
}

}  // namespace

int level_of(const Task& task) {
  return static_cast<int>(std::ranges::count(task.tree_key, '.')) + 1;
}

bool is_within(const Task& task, const Task& tree) {
  return task.id == tree.id || task.tree_key.starts_with(tree.tree_key + ".");
}

base::Result<void> move_task(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id, int64_t version,
                             const std::optional<TaskId>& parent) {
  const auto before = live_task(transaction, actor.ward, id);
  if (!before) return before.error();
  const auto above = checked_parent(transaction, actor.ward, *before, parent);
  if (!above) return above.error();
  if (before->parent == parent) return base::invalid("error.programme.task_there_already", "parent");
  Task after = *before;
  after.version = version;
  after.parent = parent;
  after.tree_key = tree_key_under(*before, *above ? &**above : nullptr);
  if (*above) {
    after.kind = (*above)->kind;
  } else if (before->source.report_id.empty()) {
    after.kind = TaskKind::regular;
  }
  if (!update_task(transaction, actor.ward, after)) return stale();
  move_below(transaction, actor.ward, *before, after);
  note_change(transaction, actor, {"task.moved", "task", id.text()}, place_of(transaction, actor.ward, before->parent),
              place_of(transaction, actor.ward, parent));
  return {};
}

}  // namespace gandan::programme
