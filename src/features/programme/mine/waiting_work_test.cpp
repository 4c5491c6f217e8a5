// What waits for whom, on both engines: decisions by those who may take them, figures that came back, nothing of what
// comes by a formula; and the notices that go with it, told and read by the work itself.
#include <gmock/gmock.h>

#include <algorithm>

#include "features/notices/notices.h"
#include "features/programme/explanations/explanation_actions.h"
#include "features/programme/figures/figure_actions.h"
#include "features/programme/figures/formula_store.h"
#include "features/programme/figures/reported_figure_store.h"
#include "features/programme/mine/due.h"
#include "features/programme/mine/reminders.h"
#include "features/programme/mine/to_decide_store.h"
#include "features/programme/targets/standing.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_work_actions.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;

class WaitingWork : public test::EachEngine {
 protected:
  WaitingWork() : test::EachEngine(founded) {
    officer_ = principal(database(), "Mai Thị Xuân", {Permission::enter_figures});
    colleague_ = principal(database(), "Cao Văn Bền", {Permission::enter_figures});
    leader_ = principal(database(), "Nguyễn Minh Khải",
                        {Permission::enter_figures, Permission::approve_figures, Permission::edit_programme,
                         Permission::ask_explanation});
    auto transaction = database().write();
    NewTarget made = insurance();
    made.person_in_charge = officer_->person;
    made.unit_in_charge = officer_->unit;
    target_ = add_target(transaction, program(earlier()), made).value();
    Target reviewed = *find_target(transaction, ward, *target_);
    reviewed.reviewer = leader_->person;
    update_target(transaction, ward, reviewed);
    NewTask task;
    task.title = "Vận động từng hộ";
    task.person_in_charge = officer_->person;
    task.unit_in_charge = officer_->unit;
    task.deadline = base::local_date(now).plus_days(2);
    task_ = add_task(transaction, program(), task).value();
    transaction.commit();
  }

  static base::Instant earlier() { return {now.epoch_milliseconds - 90LL * 24 * 60 * 60 * 1000}; }
  static audit::Actor actor(const auth::Principal& who, int minutes = 0) {
    return {ward, who.person, who.display_name, audit::Channel::web, {now.epoch_milliseconds + minutes * 60'000LL}};
  }
  template <typename Work>
  void in_write(const Work& work) {
    auto transaction = database().write();
    const auto result = work(transaction);
    ASSERT_TRUE(result.ok()) << result.error().message_key;
    transaction.commit();
  }
  void enter(const auth::Principal& who, const char* period, const char* value, int minutes = 0) {
    in_write([&](db::Transaction& transaction) {
      return enter_figure(transaction, actor(who, minutes), who, *target_, {period, value, "", "", ""});
    });
  }
  void give_back(int minutes) {
    auto transaction = database().write();
    const FigureId id = submitted_figures(transaction, ward).front().figure.id;
    ASSERT_TRUE(return_figure(transaction, actor(*leader_, minutes), *leader_, id, "Thiếu biểu").ok());
    transaction.commit();
  }
  void take(const auth::Principal& who, TaskStep step, const StepForm& form) {
    in_write([&](db::Transaction& transaction) { return take_step(transaction, actor(who), who, *task_, step, form); });
  }
  std::vector<std::string> waiting_for(const auth::Principal& who, DecisionKind kind) {
    auto transaction = database().read();
    std::vector<std::string> paths;
    for (const ToDecide& one : to_decide(transaction, ward, who, kind, 10)) paths.push_back(one.path);
    return paths;
  }
  std::vector<DueItem> due(const auth::Principal& who) {
    auto transaction = database().read();
    return due_of(transaction, ward, who.person, base::local_date(now));
  }
  std::vector<DueItem> due_figures(const auth::Principal& who) {
    auto items = due(who);
    std::erase_if(items, [](const DueItem& item) { return !item.figure; });
    return items;
  }
  int64_t unread(const auth::Principal& who) {
    auto transaction = database().read();
    return notices::count_unread(transaction, ward, who.person);
  }
  void remind() {
    EXPECT_TRUE(tell_what_is_due(database(), ward, now, [] { return true; }));
  }

  std::optional<auth::Principal> officer_, colleague_, leader_;
  std::optional<TargetId> target_;
  std::optional<TaskId> task_;
};
GANDAN_ON_EACH_ENGINE(WaitingWork);

using testing::ElementsAre;
using testing::IsEmpty;

TEST_P(WaitingWork, AFigureThatWasSentWaitsForWhoMayDecideAndIsToldThem) {
  enter(*officer_, "2026-Q3", "97,1");
  EXPECT_THAT(waiting_for(*leader_, DecisionKind::figure), ElementsAre("/targets/" + target_->text() + "#reported"));
  EXPECT_THAT(waiting_for(*officer_, DecisionKind::figure), IsEmpty());
  EXPECT_EQ(unread(*leader_), 1);
  auto transaction = database().write();
  const FigureId id = submitted_figures(transaction, ward).front().figure.id;
  ASSERT_TRUE(approve_figure(transaction, actor(*leader_), *leader_, id).ok());
  transaction.commit();
  EXPECT_EQ(unread(*leader_), 0) << "decided: nothing to tell any more";
  EXPECT_THAT(waiting_for(*leader_, DecisionKind::figure), IsEmpty());
}

TEST_P(WaitingWork, AFigureWaitsForTheHeadOfItsUnitOnlyWithoutAReviewer) {
  enter(*officer_, "2026-Q3", "97,1");
  auth::Principal head = *officer_;
  head.person = colleague_->person;
  head.permissions.add(Permission::approve_figures);
  EXPECT_THAT(waiting_for(head, DecisionKind::figure), IsEmpty());
  auto transaction = database().write();
  Target target = *find_target(transaction, ward, *target_);
  target.reviewer.reset();
  update_target(transaction, ward, target);
  transaction.commit();
  EXPECT_EQ(waiting_for(head, DecisionKind::figure).size(), 1U);
  head.unit = leader_->unit;
  EXPECT_THAT(waiting_for(head, DecisionKind::figure), IsEmpty()) << "of another unit";
}

TEST_P(WaitingWork, ATaskThatWasDeliveredAndALongerDeadlineWaitForWhoMayDecide) {
  in_write([&](db::Transaction& transaction) {
    return ask_extension(transaction, actor(*officer_), *officer_, *task_, base::local_date(now).plus_days(20).iso(),
                         "Chờ danh sách");
  });
  EXPECT_THAT(waiting_for(*leader_, DecisionKind::extension), ElementsAre("/tasks/" + task_->text() + "#extensions"));
  EXPECT_THAT(waiting_for(*officer_, DecisionKind::extension), IsEmpty());
  take(*officer_, TaskStep::finish, {"Đã vận động", "Báo cáo số 12/BC-UBND", ""});
  EXPECT_THAT(waiting_for(*leader_, DecisionKind::task), ElementsAre("/tasks/" + task_->text() + "#steps"));
  take(*leader_, TaskStep::send_back, {"", "", "Thiếu chữ ký"});
  EXPECT_THAT(waiting_for(*leader_, DecisionKind::task), IsEmpty());
  const auto items = due(*officer_);
  const auto task = std::ranges::find_if(items, [](const DueItem& item) { return item.task.has_value(); });
  ASSERT_NE(task, items.end());
  EXPECT_EQ(task->returned, "Thiếu chữ ký");
}

TEST_P(WaitingWork, AnAnswerWaitsForWhoAskedAndIsToldThem) {
  std::optional<ExplanationId> id;
  in_write([&](db::Transaction& transaction) -> base::Result<void> {
    auto asked = ask_explanation(transaction, actor(*leader_), {ExplainedKind::target, target_->text()}, "Vì sao?",
                                 base::local_date(now).plus_days(5));
    if (!asked) return asked.error();
    id = *asked;
    return {};
  });
  EXPECT_EQ(unread(*officer_), 1);
  in_write([&](db::Transaction& transaction) {
    return answer_explanation(transaction, actor(*officer_), *officer_, *id, 1,
                              {"96 %", "Ít người", "Vận động", base::local_date(now).plus_days(9)});
  });
  EXPECT_EQ(unread(*officer_), 0) << "answered";
  EXPECT_EQ(unread(*leader_), 1);
  EXPECT_THAT(waiting_for(*leader_, DecisionKind::explanation),
              ElementsAre("/explanations/" + id->text() + "#decision"));
  EXPECT_THAT(waiting_for(*officer_, DecisionKind::explanation), IsEmpty());
}

TEST_P(WaitingWork, WhatAFormulaGivesIsAskedOfNobody) {
  ASSERT_EQ(due_figures(*officer_).size(), 1U);
  {
    auto transaction = database().write();
    NewTarget input = insurance();
    input.item = "10";
    input.text = "Số người có thẻ";
    const TargetId other = add_target(transaction, program(earlier()), input).value();
    save_formula(transaction, ward, *target_, Formula{FormulaKind::sum, {{other, number("1")}}});
    transaction.commit();
  }
  EXPECT_TRUE(due_figures(*officer_).empty());
  const int64_t before = unread(*officer_);
  remind();
  EXPECT_EQ(unread(*officer_), before + 1) << "the task alone";
}

TEST_P(WaitingWork, WhatCameBackIsFoundBySenderAndByWhoIsInCharge) {
  enter(*leader_, "2026-Q2", "96,8");
  auth::Principal sender = *officer_;  // of the same unit, not in charge
  sender.person = colleague_->person;
  enter(sender, "2026-Q2", "97,5", 10);
  EXPECT_TRUE(std::ranges::none_of(due_figures(sender),
                                   [](const DueItem& item) { return item.figure->came_back.has_value(); }));
  give_back(20);
  const auto sent = due_figures(sender);
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_EQ(sent[0].figure->period, *Period::parse("2026-Q2"));
  EXPECT_EQ(sent[0].returned, "Thiếu biểu");
  EXPECT_FALSE(sent[0].is_late(base::local_date(now).plus_days(40)));
  EXPECT_EQ(due_figures(*officer_).size(), 2U) << "the awaited one, and the one that came back";
  enter(*officer_, "2026-Q2", "97,6", 30);
  EXPECT_TRUE(due_figures(sender).empty()) << "somebody sent another";
}

TEST_P(WaitingWork, WhatIsDoneOrAnothersIsToldNoLonger) {
  remind();
  ASSERT_EQ(unread(*officer_), 2) << "the overdue figure and the task";
  enter(*officer_, "2026-Q3", "97,1");
  EXPECT_EQ(unread(*officer_), 1);
  in_write([&](db::Transaction& transaction) {
    const auto task = find_task(transaction, ward, *task_);
    TaskPlan plan = task->plan;
    plan.person_in_charge = colleague_->person;
    return edit_task(transaction, actor(*leader_), *task_, task->version, plan);
  });
  EXPECT_EQ(unread(*officer_), 0);
  EXPECT_EQ(unread(*colleague_), 1) << "put in charge";
  take(*leader_, TaskStep::finish, {"Đã vận động", "Báo cáo số 12/BC-UBND", ""});
  EXPECT_EQ(unread(*colleague_), 0);
}

TEST_P(WaitingWork, AMilestoneIsRemindedOfUntilItIsReached) {
  in_write([&](db::Transaction& transaction) {
    return add_milestone(transaction, actor(*officer_), *officer_, *task_, "Danh sách hộ",
                         base::local_date(now).plus_days(1).iso());
  });
  remind();
  EXPECT_EQ(unread(*officer_), 3) << "the figure, the task, the milestone";
}

}  // namespace
}  // namespace gandan::programme
