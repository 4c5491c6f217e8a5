#include "features/programme/tasks/task_check.h"

#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

const Resolution resolution{ResolutionId::make({1}), "Nghị quyết", 2025, 2030};

TaskPlan due(const char* date) {
  TaskPlan plan;
  plan.title = "Trồng cây";
  plan.deadline = base::Date::parse_iso(date);
  return plan;
}

TEST(TaskCheck, ATitleIsALine) {
  TaskPlan plan;
  for (size_t i = 0; i < title_limit; ++i) plan.title += "ộ";
  EXPECT_TRUE(check_typed(plan, {}, resolution).ok());
  const TaskPlan before = [&] {
    plan.title += "ộ";
    return plan;
  }();
  EXPECT_EQ(check_typed(plan, {}, resolution).error().field, "title");
  EXPECT_TRUE(check_typed(plan, before, resolution).ok());  // a report's may stay
}

TEST(TaskCheck, ADeadlineLiesInTheTermOrSoonAfter) {
  EXPECT_EQ(check_typed(due("1990-01-01"), {}, resolution).error().field, "deadline");
  EXPECT_EQ(check_typed(due("2050-01-01"), {}, resolution).error().field, "deadline");
  EXPECT_TRUE(check_typed(due("2031-06-30"), {}, resolution).ok());
  EXPECT_TRUE(check_typed(due("1990-01-01"), due("1990-01-01"), resolution).ok());
}

TEST(TaskCheck, WhatComesAfterItsEndIsDoubtful) {
  Task above{TaskId::make({1}), resolution.id};
  above.plan = due("2026-11-30");
  Task task = above;
  task.plan = due("2026-12-05");
  const std::vector<Milestone> milestones = {{MilestoneId::make({1}), "Trình", *base::Date::make(2026, 12, 6)},
                                             {MilestoneId::make({2}), "Họp", *base::Date::make(2026, 12, 5)}};
  EXPECT_EQ(doubts_in_words(html::Language::vietnamese, task, above, milestones).size(), 2U);
  EXPECT_TRUE(doubts_in_words(html::Language::vietnamese, task, {}, {}).empty());
}

}  // namespace
}  // namespace gandan::programme
