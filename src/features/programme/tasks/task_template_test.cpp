#include "features/programme/tasks/task_template.h"

#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

TEST(TaskTemplate, MilestonesAreReadLineByLine) {
  const auto read = milestones_in("10: Lập danh sách\r\n\n 30 :Trình dự thảo: lần một\n");
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read->size(), 2U);
  EXPECT_EQ((*read)[0].days, 10);
  EXPECT_EQ((*read)[1].title, "Trình dự thảo: lần một");
  EXPECT_EQ(text_of(*read), "10: Lập danh sách\n30: Trình dự thảo: lần một\n");
}

TEST(TaskTemplate, ALineThatIsNoMilestoneIsNamed) {
  for (const char* text : {"10 Lập danh sách", "10:", ": x", "-1: x", "99999999999: x", "x"}) {
    const auto read = milestones_in(std::string("1: a\n") + text);
    ASSERT_FALSE(read.ok()) << text;
    EXPECT_EQ(read.error().field, "milestones");
  }
}

TEST(TaskTemplate, DaysCountFromTheDayOfMaking) {
  TaskTemplate made{TemplateId::make({1}), "Họp dân"};
  made.plan.title = "Họp dân";
  made.days = 30;
  const base::Date today = *base::Date::make(2026, 11, 24);
  EXPECT_EQ(plan_from(made, today).deadline->iso(), "2026-12-24");
  made.days.reset();
  EXPECT_FALSE(plan_from(made, today).deadline);
}

}  // namespace
}  // namespace gandan::programme
