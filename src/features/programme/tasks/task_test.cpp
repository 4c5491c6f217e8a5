#include "features/programme/tasks/task.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const base::Date today = *base::Date::make(2026, 11, 24);

TaskPlan clear_plan() {
  TaskPlan plan;
  plan.title = "Nâng cấp tuyến đường";
  plan.deadline = today;
  plan.unit_in_charge = auth::UnitId::make({1});
  plan.person_in_charge = auth::PersonId::make({1});
  plan.product = "Biên bản nghiệm thu";
  plan.authority = "Chủ tịch UBND phường";
  return plan;
}

TEST(Task, ClearInAllSixLacksNothing) {
  EXPECT_THAT(lacking(clear_plan()), IsEmpty());
}

TEST(Task, SaysWhichOfTheSixItLacks) {
  EXPECT_EQ(lacking({}).size(), clarity_count);
  TaskPlan plan = clear_plan();
  plan.deadline.reset();
  plan.authority.clear();
  EXPECT_THAT(lacking(plan), ElementsAre(Clarity::time, Clarity::authority));
}

TEST(Task, StatusFollowsDeadlineAndResult) {
  EXPECT_EQ(status_of(today, {}, today), TaskStatus::not_started);
  EXPECT_EQ(status_of(today, {}, today.plus_days(1)), TaskStatus::overdue);
  EXPECT_EQ(status_of(today, {today, {}, ""}, today), TaskStatus::going);
  EXPECT_EQ(status_of(today, {today, today, "x"}, today.plus_days(9)), TaskStatus::done_on_time);
  EXPECT_EQ(status_of(today, {today, today.plus_days(1), "x"}, today.plus_days(9)), TaskStatus::done_late);
  EXPECT_EQ(status_of(std::nullopt, {}, today), TaskStatus::not_started);
}

TEST(Task, AnOverdueChildShowsInEveryAncestor) {
  TaskRollUp child, parent, root;
  child.add(TaskStatus::done_on_time, 40);
  child.add(TaskStatus::overdue);
  parent.add(TaskStatus::done_on_time);
  parent.add(child);
  root.add(parent);
  EXPECT_EQ(root.worst(), TaskStatus::overdue);
  EXPECT_EQ(root.total(), 42);
  EXPECT_EQ(TaskRollUp{}.worst(), std::nullopt);
}

}  // namespace
}  // namespace gandan::programme
