// A deadline that an editor moves by hand: later only with a reason, which is kept.
#include "features/programme/tasks/task_deadline.h"

#include <algorithm>

#include "features/programme/tasks/on_tasks_test.h"
#include "features/programme/tasks/task_bulk.h"
#include "features/programme/tasks/task_work_actions.h"

namespace gandan::programme {
namespace {

using namespace test_ward;

class TaskDeadline : public OnTasks {
 protected:
  int64_t open_extensions(const TaskId& id) {
    return std::ranges::count_if(extensions(id), [](const Extension& extension) { return extension.open(); });
  }
  base::Result<void> move(const TaskId& id, std::optional<base::Date> to, const std::string& reason) {
    return change([&](db::Transaction& t) {
      Task task = find(id);
      task.plan.deadline = to;
      return edit_task(t, program(), id, task.version, task.plan, reason);
    });
  }
  std::vector<Extension> extensions(const TaskId& id) {
    auto transaction = database().read();
    return extensions_of(transaction, ward, id);
  }
};
GANDAN_ON_EACH_ENGINE(TaskDeadline);

TEST_P(TaskDeadline, EarlierOrTheFirstNeedsNoReason) {
  const TaskId id = task_due(today).id;
  EXPECT_TRUE(move(id, today.plus_days(-3), "").ok());
  ASSERT_TRUE(move(id, {}, "Chờ hướng dẫn").ok());
  EXPECT_TRUE(move(id, today.plus_days(30), "").ok());
  EXPECT_TRUE(extensions(id).empty());
}

TEST_P(TaskDeadline, LaterNeedsAReasonAndIsKeptAsGranted) {
  const TaskId id = task_due(today.plus_days(-5)).id;
  EXPECT_EQ(move(id, today.plus_days(5), "").error().field, "deadline_reason");
  EXPECT_EQ(move(id, {}, "").error().field, "deadline_reason");
  EXPECT_EQ(find(id).plan.deadline, today.plus_days(-5));
  ASSERT_TRUE(move(id, today.plus_days(5), "Mưa bão").ok());
  ASSERT_EQ(extensions(id).size(), 1U);
  EXPECT_EQ(extensions(id).front().answer, "granted");
  EXPECT_EQ(extensions(id).front().reason, "Mưa bão");
}

TEST_P(TaskDeadline, WhatWasAskedForIsGrantedWithIt) {
  const TaskId id = task_due(today).id;
  ASSERT_TRUE(change([&](db::Transaction& t) {
                return ask_extension(t, program(), officer_, id, today.plus_days(5).iso(), "Thiếu người");
              }).ok());
  ASSERT_TRUE(move(id, today.plus_days(3), "Chỉ được ba ngày").ok());
  EXPECT_EQ(open_extensions(id), 1);
  ASSERT_TRUE(move(id, today.plus_days(9), "Mưa bão").ok());
  EXPECT_EQ(open_extensions(id), 0);
}

TEST_P(TaskDeadline, OfSeveralAtOnceToo) {
  const TaskId late = task_due(today.plus_days(-5)).id;
  const TaskId far = task_due(today.plus_days(50)).id;
  BulkChange all{{late, far}};
  all.deadline = today.plus_days(10);
  const auto put = [&](const std::string& reason) {
    return change([&](db::Transaction& t) -> base::Result<void> {
      all.put_off_because = reason;
      const auto changed = change_tasks(t, program(), all);
      if (!changed) return changed.error();
      return {};
    });
  };
  EXPECT_EQ(put("").error().field, "deadline_reason");
  ASSERT_TRUE(put("Chờ vốn").ok());
  EXPECT_EQ(extensions(late).size(), 1U);
  EXPECT_TRUE(extensions(far).empty());
}

}  // namespace
}  // namespace gandan::programme
