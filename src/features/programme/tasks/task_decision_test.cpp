// What waits for whose decision, and who is told of it.
#include "features/programme/tasks/task_decision.h"

#include "features/notices/notices.h"
#include "features/programme/tasks/on_tasks_test.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_talk.h"
#include "features/programme/tasks/task_work_actions.h"

namespace gandan::programme {
namespace {

using namespace test_ward;

class TaskDecision : public OnTasks {
 protected:
  int64_t told(const auth::Principal& who) {
    auto transaction = database().read();
    return notices::count_unread(transaction, ward, who.person);
  }
  size_t waiting(const auth::Principal& who) {
    auto transaction = database().read();
    return find_tasks(transaction, ward, *live_resolution(transaction, ward), {.decider = who.person.text()}, today)
        .size();
  }
  base::Result<void> ask(const TaskId& id) {
    return change([&](db::Transaction& t) {
      return ask_extension(t, {ward, officer_.person, "Ngân", audit::Channel::web, now}, officer_, id,
                           today.plus_days(9).iso(), "Mưa bão");
    });
  }
};
GANDAN_ON_EACH_ENGINE(TaskDecision);

TEST_P(TaskDecision, WhoDecidesIsToldWhenAResultIsDelivered) {
  const TaskId id = task_due(today).id;
  EXPECT_EQ(waiting(head()), 0U);
  ASSERT_TRUE(step(officer_, id, TaskStep::finish, delivered_).ok());
  EXPECT_EQ(told(head()), 1);
  EXPECT_EQ(told(editor()), 0);
  EXPECT_EQ(waiting(head()), 1U);
  EXPECT_EQ(waiting(editor()), 1U);  // leaders may decide on all
  EXPECT_EQ(waiting(stranger()), 0U);
  ASSERT_TRUE(step(head(), id, TaskStep::approve).ok());
  EXPECT_EQ(waiting(head()), 0U);
}

TEST_P(TaskDecision, WhatAHeadIsInChargeOfWaitsForALeader) {
  Task task = task_due(today);
  task.plan.person_in_charge = head().person;
  ASSERT_TRUE(
      change([&](db::Transaction& t) { return edit_task(t, program(), task.id, task.version, task.plan); }).ok());
  ASSERT_TRUE(step(head(), task.id, TaskStep::finish, delivered_).ok());
  EXPECT_EQ(waiting(head()), 0U);
  EXPECT_EQ(waiting(editor()), 1U);
  EXPECT_EQ(told(editor()), 1);
  EXPECT_EQ(told(head()), 0);
}

TEST_P(TaskDecision, AnExtensionIsToldToWhoDecidesAndItsAnswerToWhoAsked) {
  const TaskId id = task_due(today).id;
  const int64_t before = told(officer_);
  ASSERT_TRUE(ask(id).ok());
  EXPECT_EQ(told(head()), 1);
  EXPECT_EQ(waiting(head()), 1U);
  ASSERT_TRUE(change([&](db::Transaction& t) {
                const auto extension = extensions_of(t, ward, id).front().id;
                return answer_extension(t, program(), head(), id, extension, "granted", "Đồng ý");
              }).ok());
  EXPECT_EQ(told(officer_), before + 1);
  EXPECT_EQ(waiting(head()), 0U);
}

TEST_P(TaskDecision, ACommentIsToldToWhoIsInChargeAndWhoFollows) {
  const TaskId id = task_due(today).id;
  const auto says = [&](const auth::Principal& who, const std::string& text) {
    return change([&](db::Transaction& t) {
      return add_comment(t, {ward, who.person, who.display_name, audit::Channel::web, now}, id, text, {});
    });
  };
  const int64_t before = told(officer_);
  ASSERT_TRUE(says(head(), "Xong chưa?").ok());
  EXPECT_EQ(told(officer_), before + 1);
  EXPECT_EQ(told(head()), 0);
  ASSERT_TRUE(says(officer_, "Sắp xong").ok());  // the head follows since the first comment
  EXPECT_EQ(told(head()), 1);
  EXPECT_EQ(told(officer_), before + 1);
}

}  // namespace
}  // namespace gandan::programme
