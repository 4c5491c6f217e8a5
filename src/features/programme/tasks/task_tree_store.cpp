#include "features/programme/tasks/task_tree_store.h"

namespace gandan::programme {
namespace {

constexpr int64_t key_of_a_level = 9;  // "." and eight digits

// The keys below begin with the task's key and a dot; "/" is the character after it.
std::string first_below(const Task& task) {
  return task.tree_key + ".";
}
std::string end_below(const Task& task) {
  return task.tree_key + "/";
}

}  // namespace

int levels_below(db::Transaction& transaction, const base::WardId& ward, const Task& task) {
  const auto row = transaction.query_one(
      "SELECT COALESCE(MAX(length(tree_key)), 0) AS longest FROM task WHERE ward_id = :ward AND resolution_id = "
      ":resolution AND tree_key > :first AND tree_key < :end",
      {{"ward", ward.text()},
       {"resolution", task.resolution.text()},
       {"first", first_below(task)},
       {"end", end_below(task)}});
  const auto own = static_cast<int64_t>(task.tree_key.size());
  return row->integer("longest") > own ? static_cast<int>((row->integer("longest") - own) / key_of_a_level) : 0;
}

std::string tree_key_under(const Task& task, const Task* parent) {
  const std::string own = task.tree_key.substr(task.tree_key.rfind('.') + 1);
  return parent == nullptr ? own : parent->tree_key + "." + own;
}

void move_below(db::Transaction& transaction, const base::WardId& ward, const Task& before, const Task& after) {
  transaction.execute(
      "UPDATE task SET tree_key = CAST(:key AS TEXT) || substr(tree_key, CAST(:from AS INTEGER)), due_key = "
      "COALESCE(deadline, '9999-12-31') || ' ' || CAST(:key AS TEXT) || substr(tree_key, CAST(:from AS INTEGER)), "
      "kind = :kind WHERE ward_id = :ward AND resolution_id = :resolution AND tree_key > :first AND tree_key < :end",
      {{"ward", ward.text()},
       {"resolution", before.resolution.text()},
       {"first", first_below(before)},
       {"end", end_below(before)},
       {"key", after.tree_key},
       {"from", static_cast<int64_t>(before.tree_key.size() + 1)},
       {"kind", std::string(name_of(after.kind))}});
}

}  // namespace gandan::programme
