#include "features/programme/task_tree_store.h"

namespace gandan::programme {
namespace {

constexpr int64_t key_of_a_level = 9;  // "." and eight digits

// The keys below: what begins with the task's key and a dot ("/" is the character after it).
std::vector<db::Bound> below(const base::WardId& ward, const Task& task) {
  return {{"ward", ward.text()},
          {"resolution", task.resolution.text()},
          {"first", task.tree_key + "."},
          {"end", task.tree_key + "/"}};
}

}  // namespace

int levels_below(db::Transaction& transaction, const base::WardId& ward, const Task& task) {
  const auto row = transaction.query_one(
      "SELECT COALESCE(MAX(length(tree_key)), 0) AS longest FROM task WHERE ward_id = :ward AND resolution_id = "
      ":resolution AND tree_key > :first AND tree_key < :end",
      below(ward, task));
  const auto own = static_cast<int64_t>(task.tree_key.size());
  return row->integer("longest") > own ? static_cast<int>((row->integer("longest") - own) / key_of_a_level) : 0;
}

std::string tree_key_under(const Task& task, const Task* parent) {
  const std::string own = task.tree_key.substr(task.tree_key.rfind('.') + 1);
  return parent == nullptr ? own : parent->tree_key + "." + own;
}

void move_below(db::Transaction& transaction, const base::WardId& ward, const Task& before, const Task& after) {
  auto values = below(ward, before);
  values.push_back({"key", after.tree_key});
  values.push_back({"from", static_cast<int64_t>(before.tree_key.size() + 1)});
  values.push_back({"kind", std::string(name_of(after.kind))});
  transaction.execute(
      "UPDATE task SET tree_key = CAST(:key AS TEXT) || substr(tree_key, CAST(:from AS INTEGER)), due_key = "
      "COALESCE(deadline, '9999-12-31') || ' ' || CAST(:key AS TEXT) || substr(tree_key, CAST(:from AS INTEGER)), "
      "kind = :kind WHERE ward_id = :ward AND resolution_id = :resolution AND tree_key > :first AND tree_key < :end",
      values);
}

}  // namespace gandan::programme
