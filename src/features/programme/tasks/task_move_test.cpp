// Tasks moved in the tree: what is below comes along, circles and trees too deep are refused, tallies stay right.
#include "features/programme/tasks/task_move.h"
#include "features/programme/tasks/task_list_store.h"

#include <gtest/gtest.h>

#include "features/programme/tasks/task_load_store.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;

class TaskMove : public test::EachEngine {
 protected:
  TaskMove() : test::EachEngine(founded) {}

  static TaskId add(db::Transaction& transaction, const char* title, const std::optional<TaskId>& parent = {},
                    TaskKind kind = TaskKind::regular) {
    NewTask task;
    task.title = title;
    task.parent = parent;
    task.kind = kind;
    return add_task(transaction, program(), task).value();
  }
  static base::Result<void> move(db::Transaction& transaction, const TaskId& id, const std::optional<TaskId>& parent) {
    return move_task(transaction, program(), id, find_task(transaction, ward, id)->version, parent);
  }
  // Titles in the order of the tree, a dash for each level.
  static std::string tree(db::Transaction& transaction) {
    std::string text;
    const auto resolution = *live_resolution(transaction, ward);
    for (const Task& task : find_tasks(transaction, ward, resolution, {}, base::local_date(now))) {
      text += std::string(static_cast<size_t>(level_of(task) - 1), '-') + task.plan.title + " ";
    }
    return text;
  }
};
GANDAN_ON_EACH_ENGINE(TaskMove);

TEST_P(TaskMove, TakesAlongWhatIsBelow) {
  auto transaction = database().write();
  const auto key = add(transaction, "A", {}, TaskKind::key_task);
  const auto other = add(transaction, "B", {}, TaskKind::breakthrough);
  const auto one = add(transaction, "C", key, TaskKind::key_task);
  const auto below = add(transaction, "D", one, TaskKind::key_task);
  EXPECT_EQ(tree(transaction), "A -C --D B ");
  ASSERT_TRUE(move(transaction, one, other).ok());
  EXPECT_EQ(tree(transaction), "A B -C --D ");
  EXPECT_EQ(find_task(transaction, ward, below)->kind, TaskKind::breakthrough);
  EXPECT_EQ(find_task(transaction, ward, below)->parent, one);
  const base::Date today = base::local_date(now);
  EXPECT_EQ(roll_up_below(transaction, ward, *find_task(transaction, ward, key), today).total(), 0);
  EXPECT_EQ(roll_up_below(transaction, ward, *find_task(transaction, ward, other), today).total(), 2);
  ASSERT_TRUE(move(transaction, one, std::nullopt).ok());
  EXPECT_EQ(tree(transaction), "A B C -D ");
}

TEST_P(TaskMove, ListsByDeadlineStillFindWhatWasMoved) {
  auto transaction = database().write();
  const auto key = add(transaction, "A", {}, TaskKind::key_task);
  const auto one = add(transaction, "C");
  const auto below = add(transaction, "D", one);
  ASSERT_TRUE(move(transaction, one, key).ok());
  const auto resolution = *live_resolution(transaction, ward);
  const auto first =
      find_task_page(transaction, ward, resolution, {}, base::local_date(now), TaskOrder::deadline, {}, 2);
  ASSERT_EQ(first.size(), 2U);
  const TaskPlace behind{key_of(first.back(), TaskOrder::deadline), ""};
  const auto rest =
      find_task_page(transaction, ward, resolution, {}, base::local_date(now), TaskOrder::deadline, behind, 2);
  ASSERT_EQ(rest.size(), 1U);
  EXPECT_EQ(rest.front().id, below);
}

TEST_P(TaskMove, RefusesCirclesAndWhatIsThereAlready) {
  auto transaction = database().write();
  const auto one = add(transaction, "C");
  const auto below = add(transaction, "D", one);
  EXPECT_EQ(move(transaction, one, one).error().message_key, "error.programme.task_circle");
  EXPECT_EQ(move(transaction, one, below).error().message_key, "error.programme.task_circle");
  EXPECT_EQ(move(transaction, below, one).error().message_key, "error.programme.task_there_already");
  EXPECT_EQ(move(transaction, one, TaskId::make(now)).error().message_key, "error.programme.parent_unknown");
  EXPECT_EQ(move_task(transaction, program(), below, 99, std::nullopt).error().kind, base::ErrorKind::conflict);
  EXPECT_EQ(tree(transaction), "C -D ");
}

TEST_P(TaskMove, NoTreeGrowsTooDeep) {
  auto transaction = database().write();
  std::optional<TaskId> above;
  for (int level = 1; level < most_levels; ++level) above = add(transaction, "L", above);
  const auto one = add(transaction, "C");
  const auto below = add(transaction, "D", one);
  EXPECT_EQ(move(transaction, one, above).error().message_key, "error.programme.tree_too_deep");
  EXPECT_TRUE(move(transaction, below, above).ok());
  EXPECT_TRUE(move(transaction, one, find_task(transaction, ward, *above)->parent).ok());
}

TEST_P(TaskMove, KeepsTheTallies) {
  auto transaction = database().write();
  const auto resolution = *live_resolution(transaction, ward);
  const base::Date today = base::local_date(now);
  const auto key = add(transaction, "A", {}, TaskKind::key_task);
  const auto one = add(transaction, "C");
  add(transaction, "D", one);
  const auto before = count_tasks(transaction, ward, resolution, today);
  ASSERT_TRUE(move(transaction, one, key).ok());
  const auto after = count_tasks(transaction, ward, resolution, today);
  EXPECT_EQ(after.statuses.total(), before.statuses.total());
  EXPECT_EQ(after.statuses.of(TaskStatus::not_started), 3);
  EXPECT_EQ(after.unclear, before.unclear);
}

}  // namespace
}  // namespace gandan::programme
