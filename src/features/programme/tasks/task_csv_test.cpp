#include "features/programme/tasks/task_csv.h"

#include <gtest/gtest.h>

#include "features/programme/ward_test.h"
#include "platform/sheet/workbook.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

TEST(TaskCsv, WhatBeginsLikeAFormulaStaysText) {
  EXPECT_EQ(csv_cell("=HYPERLINK(\"http://x\")"), "\"'=HYPERLINK(\"\"http://x\"\")\"");
  EXPECT_EQ(csv_cell("@SUM(1)"), "\"'@SUM(1)\"");
  EXPECT_EQ(csv_cell("-1+1"), "\"'-1+1\"");
  EXPECT_EQ(csv_cell("Trồng cây, \"đường hoa\""), "\"Trồng cây, \"\"đường hoa\"\"\"");
  EXPECT_EQ(csv_cell(""), "\"\"");
}

class TaskSheet : public ::testing::Test {
 protected:
  TaskSheet() {
    auto transaction = database_->write();
    NewTask task;
    task.number = "1";
    task.title = "=HYPERLINK(\"http://x\")";
    task.deadline = *base::Date::make(2026, 12, 5);
    task_ = add_task(transaction, test_ward::program(), task);
    transaction.commit();
  }
  test::TestDatabase database_{db::Engine::sqlite, test_ward::founded};
  base::Result<TaskId> task_ = TaskId::make(test_ward::now);
};

TEST_F(TaskSheet, HasARowForEachTaskAndNoFormula) {
  auto transaction = database_->read();
  const TaskRows made(transaction, test_ward::ward, html::Language::vietnamese, base::local_date(test_ward::now));
  const auto bytes = made.as_workbook({*find_task(transaction, test_ward::ward, *task_)});
  ASSERT_TRUE(bytes.ok());
  const auto rows = sheet::read_workbook_bytes(*bytes);
  ASSERT_TRUE(rows.ok());
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ(rows->at(0).cell(1), "Nhiệm vụ");
  EXPECT_EQ(rows->at(1).cell(1), "=HYPERLINK(\"http://x\")");
  EXPECT_EQ(rows->at(1).cell(5), "46361");  // 5 December 2026, as spreadsheets count days
}

TEST_F(TaskSheet, SaysWhatIsAboveAndHowFarItIs) {
  auto transaction = database_->write();
  Task below{TaskId::make(test_ward::now), *live_resolution(transaction, test_ward::ward)};
  below.parent = *task_;
  below.plan.title = "Lập danh sách";
  below.plan.deadline = *base::Date::make(2026, 12, 1);
  below.plan.repeats = Repeat::month;
  insert_task(transaction, test_ward::ward, below, test_ward::now);
  insert_milestone(
      transaction, test_ward::ward, below.id,
      {MilestoneId::make(test_ward::now), "Trình", *base::Date::make(2026, 11, 30), *base::Date::make(2026, 11, 20)});
  const TaskRows rows(transaction, test_ward::ward, html::Language::vietnamese, base::local_date(test_ward::now));
  const std::string csv = rows.as_csv({below});
  for (const char* text :
       {"\"30/11/2026: Trình (Đã đạt)\"", "\"100%\"", "\"'=HYPERLINK", "\"Hằng tháng\"", "2026-12-01"}) {
    EXPECT_NE(csv.find(text), std::string::npos) << text << csv;
  }
}

}  // namespace
}  // namespace gandan::programme
