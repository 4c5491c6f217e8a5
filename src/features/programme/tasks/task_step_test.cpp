#include "features/programme/tasks/task_step.h"

#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

const base::Date today = *base::Date::make(2026, 11, 24);
constexpr TaskPowers worker{true, false};
constexpr TaskPowers leader{true, true};
const StepForm delivered{"Đã bàn giao", "Biên bản số 12/BB-UBND", ""};

TaskProgress taken(TaskStep step, const TaskProgress& before, const StepForm& form, const TaskPowers& powers,
                   base::Date day = today) {
  const auto after = after_step(step, before, form, powers, day);
  EXPECT_TRUE(after.ok()) << name_of(step);
  return after ? *after : before;
}

TEST(TaskStep, WhatAWorkerDeliversWaitsForApproval) {
  const TaskProgress waiting = taken(TaskStep::finish, {}, delivered, worker);
  EXPECT_EQ(status_of(today, waiting, today.plus_days(3)), TaskStatus::awaiting_approval);
  const TaskProgress done = taken(TaskStep::approve, waiting, {}, leader, today.plus_days(5));
  EXPECT_EQ(status_of(today, done, today.plus_days(5)), TaskStatus::done_on_time);
  EXPECT_EQ(after_step(TaskStep::approve, waiting, {}, worker, today).error().kind, base::ErrorKind::forbidden);
}

TEST(TaskStep, NothingIsDoneWithoutItsProductUnlessALeaderSaysWhy) {
  EXPECT_EQ(after_step(TaskStep::finish, {}, {"Đã họp", "", ""}, worker, today).error().field, "attached");
  EXPECT_EQ(after_step(TaskStep::finish, {}, {"Đã họp", "", "không cần"}, worker, today).error().field, "attached");
  EXPECT_EQ(after_step(TaskStep::finish, {}, {"", "Biên bản", ""}, leader, today).error().field, "result");
  EXPECT_EQ(after_step(TaskStep::finish, {}, {"Đã họp", "", ""}, leader, today).error().field, "attached");
  const TaskProgress done = taken(TaskStep::finish, {}, {"Đã họp", "", "Cấp trên giữ bản gốc"}, leader);
  EXPECT_EQ(done.waiver, "Cấp trên giữ bản gốc");
  EXPECT_EQ(done.done_on, today);
}

TEST(TaskStep, SentBackIsGoingAgainAndSaysWhy) {
  const TaskProgress waiting = taken(TaskStep::finish, {}, delivered, worker);
  EXPECT_EQ(after_step(TaskStep::send_back, waiting, {}, leader, today).error().field, "reason");
  const TaskProgress back = taken(TaskStep::send_back, waiting, {"", "", "Thiếu chữ ký"}, leader);
  EXPECT_EQ(status_of(today, back, today), TaskStatus::going);
  EXPECT_EQ(back.decision_reason, "Thiếu chữ ký");
  EXPECT_EQ(taken(TaskStep::finish, back, delivered, worker).decision_reason, "");
}

TEST(TaskStep, StoppedIsNeverOverdueAndGoesOnWhenResumed) {
  EXPECT_EQ(after_step(TaskStep::stop, {}, {"", "", "x"}, worker, today).error().kind, base::ErrorKind::forbidden);
  const TaskProgress stopped = taken(TaskStep::stop, {}, {"", "", "Chờ quy hoạch"}, leader);
  EXPECT_EQ(status_of(today, stopped, today.plus_days(30)), TaskStatus::stopped);
  EXPECT_EQ(after_step(TaskStep::start, stopped, {}, leader, today).error().kind, base::ErrorKind::conflict);
  EXPECT_EQ(status_of(today, taken(TaskStep::resume, stopped, {}, leader), today.plus_days(30)), TaskStatus::overdue);
}

TEST(TaskStep, AWorkerTakesBackOnlyWhatNobodyHasApproved) {
  const TaskProgress waiting = taken(TaskStep::finish, {}, delivered, worker);
  EXPECT_FALSE(taken(TaskStep::reopen, waiting, {}, worker).submitted_on);
  const TaskProgress done = taken(TaskStep::approve, waiting, {}, leader);
  EXPECT_FALSE(may_take(TaskStep::reopen, done, worker));
  EXPECT_FALSE(taken(TaskStep::reopen, done, {}, leader).done_on);
}

TEST(TaskStep, OfferedAreExactlyTheStepsThatAreNotRefused) {
  const StepForm all{"r", "a", "w"};
  TaskProgress waiting, done, stopped, going;
  going.started_on = waiting.started_on = today;
  waiting.submitted_on = done.submitted_on = done.done_on = stopped.stopped_on = today;
  for (const TaskProgress& progress : {TaskProgress{}, going, waiting, done, stopped}) {
    for (const TaskPowers& powers : {TaskPowers{}, worker, leader}) {
      for (size_t i = 0; i < task_step_count; ++i) {
        const auto step = static_cast<TaskStep>(i);
        EXPECT_EQ(may_take(step, progress, powers), after_step(step, progress, all, powers, today).ok())
            << name_of(step);
      }
    }
  }
}

TEST(TaskStep, PartsDeliveredMakeThePercentage) {
  EXPECT_FALSE(Delivered{}.percent());
  EXPECT_EQ((Delivered{2, 1, 0, 1, 1}.percent()), 66);
  EXPECT_EQ((Delivered{3, 3, 0, 0, 0}.percent()), 100);
}

}  // namespace
}  // namespace gandan::programme
