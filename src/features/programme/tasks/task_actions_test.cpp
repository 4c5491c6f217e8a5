// Storing and changing tasks, on both engines: the way to the end, milestones, extensions, links, comments, what
// repeats, what is changed together.
#include "features/programme/tasks/task_actions.h"

#include <gmock/gmock.h>

#include "features/programme/tasks/on_tasks_test.h"
#include "features/programme/tasks/task_bulk.h"
#include "features/programme/tasks/task_link_store.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_talk.h"
#include "features/programme/tasks/task_talk_store.h"
#include "features/programme/tasks/task_template_store.h"
#include "features/programme/tasks/task_view_store.h"
#include "features/programme/tasks/task_work_actions.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;
using testing::ElementsAre;

class TaskActions : public OnTasks {};
GANDAN_ON_EACH_ENGINE(TaskActions);

TEST_P(TaskActions, WhatAnOfficerDeliversAHeadApproves) {
  const TaskId id = task_due(today).id;
  EXPECT_EQ(step(stranger(), id, TaskStep::start).error().kind, base::ErrorKind::forbidden);
  ASSERT_TRUE(step(officer_, id, TaskStep::start).ok());
  EXPECT_EQ(step(officer_, id, TaskStep::finish, {"Đã vận động", "", ""}).error().field, "attached");
  ASSERT_TRUE(step(officer_, id, TaskStep::finish, delivered_).ok());
  EXPECT_EQ(step(officer_, id, TaskStep::approve).error().kind, base::ErrorKind::forbidden);
  ASSERT_TRUE(step(head(), id, TaskStep::approve).ok());
  const Task done = find(id);
  EXPECT_EQ(status_of(done.plan.deadline, done.progress, today), TaskStatus::done_on_time);
  EXPECT_EQ(done.progress.attached, "Báo cáo số 12/BC-UBND");
  EXPECT_EQ(records(id), 4U);
  EXPECT_EQ(step(officer_, id, TaskStep::reopen).error().kind, base::ErrorKind::forbidden);
}

TEST_P(TaskActions, AHeadDecidesOnNothingOfAnotherUnitAndNotOnTheirOwn) {
  const Task task = task_due(today);
  const auth::Principal other =
      principal(database(), "Đỗ Thị Mai Lan",
                {Permission::view_programme, Permission::enter_figures, Permission::approve_figures});
  ASSERT_TRUE(step(officer_, task.id, TaskStep::finish, delivered_).ok());
  EXPECT_EQ(step(other, task.id, TaskStep::approve).error().kind, base::ErrorKind::forbidden);
  Task own = task;
  own.plan.person_in_charge = head().person;
  EXPECT_FALSE(powers_over(head(), own).decide);
  EXPECT_TRUE(powers_over(editor(), own).decide);
}

TEST_P(TaskActions, AnExtensionIsAskedOnceAndMovesTheDeadlineOnlyWhenGranted) {
  const TaskId id = task_due(today).id;
  const std::string later = today.plus_days(10).iso();
  const auto ask = [&](const std::string& date, const char* reason) {
    return change([&](db::Transaction& t) { return ask_extension(t, program(), officer_, id, date, reason); });
  };
  const auto answer = [&](const auth::Principal& who, const char* word, const char* reason) {
    return change([&](db::Transaction& t) {
      const auto extension = extensions_of(t, ward, id).front().id;
      return answer_extension(t, program(), who, id, extension, word, reason);
    });
  };
  EXPECT_EQ(ask(today.iso(), "Mưa bão").error().field, "new_deadline");
  EXPECT_EQ(ask(later, "").error().field, "extension_reason");
  ASSERT_TRUE(ask(later, "Mưa bão").ok());
  EXPECT_EQ(ask(later, "Nữa").error().kind, base::ErrorKind::conflict);
  EXPECT_EQ(answer(officer_, "granted", "x").error().kind, base::ErrorKind::forbidden);
  EXPECT_EQ(answer(head(), "granted", "").error().field, "answer_reason");
  ASSERT_TRUE(answer(head(), "refused", "Đã gia hạn hai lần").ok());
  EXPECT_EQ(find(id).plan.deadline, today);
  EXPECT_EQ(answer(head(), "granted", "Thôi được").error().kind, base::ErrorKind::conflict);
  ASSERT_TRUE(ask(later, "Thiếu người").ok());
  ASSERT_TRUE(answer(head(), "granted", "Đồng ý").ok());
  EXPECT_EQ(find(id).plan.deadline, today.plus_days(10));
  auto transaction = database().read();
  EXPECT_EQ(extensions_of(transaction, ward, id).size(), 2U);
}

TEST_P(TaskActions, LinksStandOnBothSidesAndAreRecordedOnce) {
  const TaskId id = task_due(today).id;
  const auto target = [&] {
    auto transaction = database().write();
    const auto added = add_target(transaction, program(), insurance());
    transaction.commit();
    return *added;
  }();
  const auto link = [&](const auth::Principal& who, Linking linking) {
    return change([&](db::Transaction& t) { return change_link(t, program(), who, id, target, linking); });
  };
  EXPECT_EQ(link(stranger(), Linking::add).error().kind, base::ErrorKind::forbidden);
  ASSERT_TRUE(link(officer_, Linking::add).ok());
  ASSERT_TRUE(link(officer_, Linking::add).ok());
  EXPECT_EQ(records(id), 2U);
  {
    auto transaction = database().read();
    EXPECT_EQ(targets_served(transaction, ward, id).front().wording, insurance().text);
    EXPECT_EQ(tasks_serving(transaction, ward, target).size(), 1U);
  }
  ASSERT_TRUE(link(officer_, Linking::remove).ok());
  auto transaction = database().read();
  EXPECT_TRUE(tasks_serving(transaction, ward, target).empty());
}

TEST_P(TaskActions, ProgressComesFromMilestonesAndTasksBelow) {
  const Task task = task_due(today);
  const Task below = task_due(today, task.id);
  const auto add = [&](const char* title, base::Date due) {
    ASSERT_TRUE(change([&](db::Transaction& t) {
                  return add_milestone(t, program(), officer_, task.id, title, due.iso());
                }).ok());
  };
  add("Lập danh sách", today.plus_days(-5));
  add("Đến từng nhà", today.plus_days(-1));
  ASSERT_TRUE(change([&](db::Transaction& t) {
                return change_milestone(t, program(), officer_, task.id, milestones_of(t, ward, task.id).front().id,
                                        MilestoneChange::reached);
              }).ok());
  ASSERT_TRUE(step(editor(), below.id, TaskStep::finish, delivered_).ok());
  auto transaction = database().read();
  const Delivered delivered =
      delivered_of(milestones_of(transaction, ward, task.id), roll_up_below(transaction, ward, task, today), today);
  EXPECT_EQ(delivered.percent(), 66);
  EXPECT_EQ(delivered.milestones_late, 1);
  EXPECT_EQ(status_of(task.plan.deadline, find_task(transaction, ward, task.id)->progress, today),
            TaskStatus::going);  // a milestone that is reached begins it
}

TEST_P(TaskActions, AParentIsNotDoneOverOpenTasksUnlessALeaderSaysWhy) {
  const TaskId parent = task_due(today).id;
  const TaskId below = task_due(today, parent).id;
  EXPECT_EQ(step(officer_, parent, TaskStep::finish, delivered_).error().message_key, "error.programme.below_open");
  EXPECT_EQ(step(editor(), parent, TaskStep::finish, delivered_).error().field, "reason");
  StepForm waived = delivered_;
  waived.reason = "Phần còn lại chuyển sang năm sau";
  ASSERT_TRUE(step(editor(), parent, TaskStep::finish, waived).ok());
  EXPECT_EQ(find(parent).progress.waiver, waived.reason);
  ASSERT_TRUE(step(editor(), parent, TaskStep::reopen).ok());
  ASSERT_TRUE(step(editor(), below, TaskStep::finish, delivered_).ok());
  ASSERT_TRUE(step(officer_, parent, TaskStep::finish, delivered_).ok());
  ASSERT_TRUE(step(editor(), parent, TaskStep::approve).ok());
  EXPECT_EQ(step(editor(), below, TaskStep::reopen).error().message_key, "error.programme.parent_done");
  ASSERT_TRUE(step(editor(), parent, TaskStep::reopen).ok());
  EXPECT_TRUE(step(editor(), below, TaskStep::reopen).ok());
}

TEST_P(TaskActions, ATaskIsWithdrawnWithAReasonOnceNothingIsBelow) {
  const TaskId parent = task_due(today).id;
  const TaskId below = task_due(today, parent).id;
  const auto withdraw = [&](const TaskId& id, const std::string& reason) {
    return change([&](db::Transaction& t) { return withdraw_because(t, program(), id, reason); });
  };
  EXPECT_EQ(withdraw(below, "").error().field, "withdraw_reason");
  EXPECT_EQ(withdraw(parent, "Trùng việc").error().kind, base::ErrorKind::conflict);
  ASSERT_TRUE(withdraw(below, "Trùng việc").ok());
  ASSERT_TRUE(withdraw(parent, "Trùng việc").ok());
  EXPECT_TRUE(find(parent).withdrawn_at);
  EXPECT_EQ(step(officer_, parent, TaskStep::start).error().kind, base::ErrorKind::not_found);
}

TEST_P(TaskActions, WordsAreKeptButApprovedOnlyWithAReason) {
  const TaskId id = task_due(today).id;
  ASSERT_TRUE(step(officer_, id, TaskStep::finish, {"Đã vận động", "đã làm", ""}).ok());
  EXPECT_EQ(find(id).progress.attached, "đã làm");
  EXPECT_EQ(step(head(), id, TaskStep::approve).error().message_key, "error.programme.product_unrecognised");
  ASSERT_TRUE(step(head(), id, TaskStep::approve, {"", "", "Tôi đã dự"}).ok());
  EXPECT_EQ(find(id).progress.waiver, "Tôi đã dự");
}

TEST_P(TaskActions, TheNextOfARepeatingTaskIsMadeWhenItEndsAndOnlyOnce) {
  Task task = task_due(*base::Date::make(2026, 11, 30));
  ASSERT_TRUE(change([&](db::Transaction& t) {
                TaskPlan plan = task.plan;
                plan.repeats = Repeat::month;
                return edit_task(t, program(), task.id, task.version, plan);
              }).ok());
  ASSERT_TRUE(change([&](db::Transaction& t) {
                return add_milestone(t, program(), officer_, task.id, "Dự thảo", "2026-11-20");
              }).ok());
  const auto next = [&] {
    auto transaction = database().read();
    return next_of(transaction, ward, task.id);
  };
  ASSERT_TRUE(step(officer_, task.id, TaskStep::finish, delivered_).ok());
  EXPECT_FALSE(next());
  ASSERT_TRUE(step(editor(), task.id, TaskStep::approve).ok());
  ASSERT_TRUE(next());
  const Task made = find(*next());
  EXPECT_EQ(made.plan.deadline->iso(), "2026-12-31");
  EXPECT_EQ(made.plan.person_in_charge, officer_.person);
  EXPECT_FALSE(made.progress.submitted_on);
  ASSERT_TRUE(step(editor(), task.id, TaskStep::reopen).ok());
  ASSERT_TRUE(step(editor(), task.id, TaskStep::finish, delivered_).ok());
  auto transaction = database().read();
  EXPECT_EQ(milestones_of(transaction, ward, made.id).front().due.iso(), "2026-12-20");
  EXPECT_EQ(count_tasks(transaction, ward, task.resolution, today).statuses.total(), 2);
}

TEST_P(TaskActions, ACommentNamesPeopleAndItsWriterFollows) {
  const TaskId id = task_due(today).id;
  audit::Actor actor = program();
  actor.person = officer_.person;
  ASSERT_TRUE(change([&](db::Transaction& t) {
                return add_comment(t, actor, id, "Nhờ @Mai Thị Xuân xem số liệu", {editor().person});
              }).ok());
  EXPECT_EQ(change([&](db::Transaction& t) { return add_comment(t, actor, id, "", {}); }).error().field, "comment");
  auto transaction = database().read();
  EXPECT_EQ(comments_of(transaction, ward, id).size(), 1U);
  EXPECT_EQ(mentioned_in(transaction, ward, id).size(), 2U);
  EXPECT_THAT(watchers_of(transaction, ward, id), ElementsAre(officer_.person));
  const auto resolution = *live_resolution(transaction, ward);
  EXPECT_EQ(find_tasks(transaction, ward, resolution, {.mentioned = stranger().person.text()}, today).size(), 1U);
  EXPECT_EQ(find_tasks(transaction, ward, resolution, {.watcher = stranger().person.text()}, today).size(), 0U);
}

TEST_P(TaskActions, SeveralTasksAreChangedTogetherOrNotAtAll) {
  const Task a = task_due(today), b = task_due(today);
  BulkChange wanted{{a.id, b.id}};
  wanted.deadline = today.plus_days(30);
  wanted.put_off_because = "Chờ vốn";
  ASSERT_TRUE(change([&](db::Transaction& t) -> base::Result<void> {
                const auto changed = change_tasks(t, program(), wanted);
                EXPECT_EQ(*changed, 2);
                return {};
              }).ok());
  EXPECT_EQ(find(b.id).plan.deadline, today.plus_days(30));
  EXPECT_EQ(records(a.id), 3U);  // made, put off, edited
  wanted.tasks = {a.id, TaskId::make(now)};
  wanted.deadline = today.plus_days(60);
  EXPECT_FALSE(change([&](db::Transaction& t) -> base::Result<void> {
                 const auto changed = change_tasks(t, program(), wanted);
                 if (!changed) return changed.error();
                 return {};
               }).ok());
  EXPECT_EQ(find(a.id).plan.deadline, today.plus_days(30));
}

TEST_P(TaskActions, WhatComesFromOutsideNamesItsDocumentAndATreeEndsAtSixLevels) {
  Task task = task_due(today);
  task.plan.origin = TaskOrigin::directive;
  const auto edit = [&] {
    return change(
        [&](db::Transaction& t) { return edit_task(t, program(), task.id, find(task.id).version, task.plan); });
  };
  EXPECT_EQ(edit().error().field, "origin_document");
  task.plan.origin_document = "Công văn 15-CV/TU";
  EXPECT_TRUE(edit().ok());
  EXPECT_EQ(find(task.id).plan.origin_document, "Công văn 15-CV/TU");
  TaskId deepest = task.id;
  for (int level = 2; level <= 6; ++level) deepest = task_due(today, deepest).id;
  auto transaction = database().write();
  Task seventh = find(deepest);
  seventh.id = TaskId::make(now);
  seventh.parent = deepest;
  EXPECT_EQ(create_task(transaction, program(), seventh).error().field, "parent");
  EXPECT_EQ(roll_up_below(transaction, ward, task, today).total(), 5);
}

TEST_P(TaskActions, TemplatesFiltersAndCalendarAddressesAreKept) {
  auto transaction = database().write();
  TaskTemplate made{TemplateId::make(now), "Họp dân"};
  made.plan.title = "Họp dân quý";
  made.days = 30;
  made.milestones = {{10, "Gửi giấy mời"}};
  ASSERT_TRUE(insert_template(transaction, ward, made, now).ok());
  TaskTemplate same = made;
  same.id = TemplateId::make(now);
  EXPECT_EQ(insert_template(transaction, ward, same, now).error().field, "name");
  EXPECT_EQ(find_template(transaction, ward, made.id)->milestones.front().title, "Gửi giấy mời");
  save_view(transaction, ward, officer_.person, {SavedViewId::make(now), "Trễ", "/tasks?status=overdue"});
  save_view(transaction, ward, officer_.person, {SavedViewId::make(now), "Trễ", "/tasks?status=going"});
  EXPECT_EQ(saved_views(transaction, ward, officer_.person).front().address, "/tasks?status=going");
  EXPECT_TRUE(saved_views(transaction, ward, editor().person).empty());
  save_calendar(transaction, ward, {officer_.person, Whose::unit, officer_.unit}, "first", now);
  save_calendar(transaction, ward, {officer_.person, Whose::unit, officer_.unit}, "second", now);
  EXPECT_FALSE(find_calendar(transaction, ward, "first"));
  EXPECT_EQ(find_calendar(transaction, ward, "second")->whose, Whose::unit);
}

TEST(TaskTalk, TheLongestNameBehindTheSignIsMeant) {
  std::vector<people::Person> people;
  for (const char* name : {"Lê An", "Lê An Na", "Trần Bình"}) {
    people.push_back(
        {auth::PersonId::make({static_cast<int64_t>(people.size()) + 1}), name, "", auth::UnitId::make({1}), "", ""});
  }
  EXPECT_THAT(named_in("@Lê An Na ơi, @Trần Bình và @Trần Bình", people), ElementsAre(people[1].id, people[2].id));
  EXPECT_THAT(named_in("@Lê An, xem giúp", people), ElementsAre(people[0].id));
  EXPECT_TRUE(named_in("Lê An @ ai đó", people).empty());
  EXPECT_THAT(unknown_in("@Lê Bình xem giúp, @Lê An và @Lan Anh.", people), ElementsAre("Lê Bình", "Lan Anh"));
  EXPECT_TRUE(unknown_in("gửi lan@uongbi.vn, @ ai đó", people).empty());
}

}  // namespace
}  // namespace gandan::programme
