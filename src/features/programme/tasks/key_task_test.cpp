// How key tasks and breakthroughs stand, on both engines: what is late below is seen above, the worst comes first.
#include <gmock/gmock.h>

#include "features/programme/resolution_store.h"
#include "features/programme/tasks/key_task_store.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;

const base::Date today = base::local_date(now);

class KeyTasks : public test::EachEngine {
 protected:
  KeyTasks() : test::EachEngine(founded) {}

  TaskId add(const std::string& title, TaskKind kind, std::optional<TaskId> parent, std::optional<base::Date> deadline,
             TaskProgress progress = {}) {
    auto transaction = database().write();
    Task task{TaskId::make(now), *live_resolution(transaction, ward)};
    task.kind = kind;
    task.parent = parent;
    task.plan.title = title;
    task.plan.deadline = deadline;
    task.progress = progress;
    EXPECT_TRUE(create_task(transaction, program(), task).ok());
    transaction.commit();
    return task.id;
  }

  std::vector<std::string> shown() {
    auto transaction = database().read();
    std::vector<std::string> lines;
    for (const auto& one : key_task_standings(transaction, ward, *live_resolution(transaction, ward), today)) {
      lines.push_back(one.task.plan.title + ": " + std::string(name_of(one.status(today))) + ", " +
                      std::to_string(one.open) + " open, " + std::to_string(one.late) + " late" +
                      (one.most_late ? ", " + one.most_late->plan.title : ""));
    }
    return lines;
  }
};

TEST_P(KeyTasks, WhatIsLateBelowIsSeenAboveAndTheWorstComesFirst) {
  const TaskId calm = add("Kinh tế", TaskKind::key_task, {}, today.plus_days(900));
  add("Gặp gỡ doanh nghiệp", TaskKind::key_task, calm, today.plus_days(20));
  const TaskId late = add("Hạ tầng số", TaskKind::breakthrough, {}, today.plus_days(900));
  const TaskId middle = add("Mở lớp", TaskKind::breakthrough, late, today.plus_days(30));
  add("Thuê phòng", TaskKind::breakthrough, middle, today.plus_days(-3));
  add("In tài liệu", TaskKind::breakthrough, middle, today.plus_days(-9));
  add("Thường xuyên", TaskKind::regular, {}, today.plus_days(-9));
  EXPECT_THAT(shown(), testing::ElementsAre("Hạ tầng số: overdue, 3 open, 2 late, In tài liệu",
                                            "Kinh tế: not_started, 1 open, 0 late"));
}

TEST_P(KeyTasks, WhatIsCalledDoneHidesNothingThatIsLateBelowIt) {
  TaskProgress done;
  done.started_on = done.submitted_on = done.done_on = today.plus_days(-2);
  done.result = "xong";
  const TaskId head = add("Hạ tầng", TaskKind::key_task, {}, today.plus_days(900), done);
  EXPECT_THAT(shown(), testing::ElementsAre("Hạ tầng: done_on_time, 0 open, 0 late"));
  add("Bàn giao mặt bằng", TaskKind::key_task, head, today.plus_days(-1));
  EXPECT_THAT(shown(), testing::ElementsAre("Hạ tầng: overdue, 1 open, 1 late, Bàn giao mặt bằng"));
}

TEST_P(KeyTasks, WhatIsFinishedOrWaitsForApprovalIsNotLate) {
  const TaskId head = add("Văn hóa", TaskKind::key_task, {}, today.plus_days(900));
  TaskProgress done;
  done.started_on = done.submitted_on = done.done_on = today.plus_days(-2);
  done.result = "xong";
  add("Xong trễ", TaskKind::key_task, head, today.plus_days(-5), done);
  EXPECT_THAT(shown(), testing::ElementsAre("Văn hóa: not_started, 0 open, 0 late"));
  TaskProgress delivered;
  delivered.started_on = delivered.submitted_on = today.plus_days(-2);
  delivered.result = "đã nộp";
  add("Chờ duyệt", TaskKind::key_task, head, today.plus_days(-5), delivered);
  EXPECT_THAT(shown(), testing::ElementsAre("Văn hóa: awaiting_approval, 1 open, 0 late"));
}

GANDAN_ON_EACH_ENGINE(KeyTasks);

}  // namespace
}  // namespace gandan::programme
