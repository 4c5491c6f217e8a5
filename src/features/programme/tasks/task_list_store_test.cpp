// Lists of tasks and what is kept to make them quick, on both engines: SQL and the rules of task.h say the same of
// every task, kept counts follow every change, words find, pages by key show every task once.
#include "features/programme/tasks/task_list_store.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

#include "features/programme/tasks/on_tasks_test.h"
#include "features/programme/tasks/task_load_store.h"

namespace gandan::programme {
namespace {

using namespace test_ward;

class TaskLists : public OnTasks {};
GANDAN_ON_EACH_ENGINE(TaskLists);

TEST_P(TaskLists, SqlSaysOfEveryTaskWhatTheRulesSay) {
  const std::array<std::optional<base::Date>, 4> days = {std::nullopt, today.plus_days(-1), today, today.plus_days(1)};
  std::map<std::string, int> expected;
  int lacking_deadline = 0;
  {
    auto transaction = database().write();
    Task task{TaskId::make(now), *live_resolution(transaction, ward)};
    task.plan.title = "Việc";
    for (const auto& deadline : days) {
      for (int kind = 0; kind < 5; ++kind) {
        task.id = TaskId::make(now);
        task.plan.deadline = deadline;
        task.progress = {};
        if (kind >= 1) task.progress.started_on = today.plus_days(-9);
        if (kind == 2) task.progress.submitted_on = today;
        if (kind == 3) task.progress.done_on = today;
        if (kind == 4) task.progress.stopped_on = today;
        insert_task(transaction, ward, task, now);
        ++expected[std::string(name_of(status_of(deadline, task.progress, today)))];
        if (!deadline) ++lacking_deadline;
      }
    }
    transaction.commit();
  }
  auto transaction = database().read();
  const auto resolution = *live_resolution(transaction, ward);
  const TaskCounts counts = count_tasks(transaction, ward, resolution, today);
  for (size_t i = 0; i < task_status_count; ++i) {
    const auto status = static_cast<TaskStatus>(i);
    const std::string name(name_of(status));
    EXPECT_EQ(counts.statuses.of(status), expected[name]) << name;
    const auto tasks = find_tasks(transaction, ward, resolution, {.status = name}, today);
    EXPECT_EQ(static_cast<int>(tasks.size()), expected[name]) << name;
    for (const Task& task : tasks) EXPECT_EQ(name_of(status_of(task.plan.deadline, task.progress, today)), name);
  }
  EXPECT_EQ(static_cast<int>(find_tasks(transaction, ward, resolution, {.lacks = "time"}, today).size()),
            lacking_deadline);
  EXPECT_EQ(counts.clear_percent(), 0);
}

TEST_P(TaskLists, TheKeptCountsFollowEveryChange) {
  const Task late = task_due(today.plus_days(-3)), early = task_due(today.plus_days(3));
  const auth::PersonId other = stranger().person;
  const auto loads = [&] {
    auto transaction = database().read();
    return load_by_person(transaction, ward, late.resolution, "", today);
  };
  auto before = loads();
  EXPECT_EQ(before[officer_.person.text()].statuses.of(TaskStatus::overdue), 1);
  EXPECT_EQ(before[officer_.person.text()].statuses.of(TaskStatus::not_started), 1);
  {
    auto transaction = database().write();
    Task done = late, gone = early;
    done.plan.person_in_charge = other;
    done.progress.done_on = today;
    gone.withdrawn_at = now;
    EXPECT_TRUE(update_task(transaction, ward, done));
    EXPECT_TRUE(update_task(transaction, ward, gone));
    EXPECT_FALSE(update_task(transaction, ward, done)) << "of a version that is gone: nothing changes";
    transaction.commit();
  }
  auto after = loads();
  EXPECT_EQ(after[officer_.person.text()].statuses.total(), 0);
  EXPECT_EQ(after[other.text()].statuses.of(TaskStatus::done_late), 1);
  auto transaction = database().read();
  const TaskCounts counts = count_tasks(transaction, ward, late.resolution, today);
  EXPECT_EQ(counts.statuses.total(), 1);
  EXPECT_EQ(counts.due_soon, 0);
  const auto kept = transaction.query("SELECT tasks FROM task_due_sum WHERE ward_id = :ward", {{"ward", ward.text()}});
  EXPECT_TRUE(kept.empty()) << "nothing is open any more, and no day stays at nought";
}

TEST_P(TaskLists, AreFoundByWholeWordsInBothOrdersAPageAtATime) {
  const Task first = task_due(today), second = task_due(today.plus_days(1));
  auto transaction = database().read();
  const TaskFilter filter{.query = "bảo hiểm vận động"};
  for (const TaskOrder order : {TaskOrder::tree, TaskOrder::deadline}) {
    const auto page = find_task_page(transaction, ward, first.resolution, filter, today, order, {}, 1);
    ASSERT_EQ(page.size(), 1U);
    EXPECT_EQ(page[0].id, first.id);
    const auto next =
        find_task_page(transaction, ward, first.resolution, filter, today, order, {key_of(page[0], order), ""}, 2);
    ASSERT_EQ(next.size(), 1U);
    EXPECT_EQ(next[0].id, second.id);
    EXPECT_EQ(find_task_page(transaction, ward, first.resolution, filter, today, order, {"", key_of(second, order)}, 2)
                  .front()
                  .id,
              first.id);
  }
  EXPECT_EQ(find_tasks(transaction, ward, first.resolution, {.query = "bao hiem cau duong"}, today).size(), 0U);
}

TEST_P(TaskLists, PagesByKeyShowEveryTaskOnceInBothOrders) {
  const Task first = task_due(today.plus_days(9));
  for (int i = 0; i < 7; ++i) task_due(today.plus_days(i % 3), i % 2 == 0 ? std::optional(first.id) : std::nullopt);
  auto transaction = database().read();
  const auto all = find_tasks(transaction, ward, first.resolution, {}, today);
  ASSERT_EQ(all.size(), 8U);
  for (size_t i = 1; i <= 4; ++i) EXPECT_EQ(all[i].parent, first.id);  // below its parent
  for (const TaskOrder order : {TaskOrder::tree, TaskOrder::deadline}) {
    std::vector<std::string> seen;
    TaskPlace place;
    for (;;) {
      const auto page = find_task_page(transaction, ward, first.resolution, {}, today, order, place, 3);
      if (page.empty()) break;
      for (const Task& task : page) seen.push_back(task.id.text());
      place.after = key_of(page.back(), order);
    }
    EXPECT_EQ(seen.size(), 8U);
    EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), 8U);
    const auto back =
        find_task_page(transaction, ward, first.resolution, {}, today, order,
                       {"", key_of(find_task(transaction, ward, *TaskId::parse(seen[3])).value(), order)}, 2);
    ASSERT_EQ(back.size(), 2U);
    EXPECT_EQ(back[0].id.text(), seen[1]);
    EXPECT_EQ(back[1].id.text(), seen[2]);
  }
}

}  // namespace
}  // namespace gandan::programme
