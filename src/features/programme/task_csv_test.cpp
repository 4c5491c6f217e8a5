#include "features/programme/task_csv.h"

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
  const auto bytes = tasks_as_workbook(html::Language::vietnamese, {*find_task(transaction, test_ward::ward, *task_)},
                                       Names(transaction, test_ward::ward), base::local_date(test_ward::now));
  ASSERT_TRUE(bytes.ok());
  const auto rows = sheet::read_workbook_bytes(*bytes);
  ASSERT_TRUE(rows.ok());
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ(rows->at(0).cell(1), "Nhiệm vụ");
  EXPECT_EQ(rows->at(1).cell(1), "=HYPERLINK(\"http://x\")");
  EXPECT_EQ(rows->at(1).cell(5), "2026-12-05");
}

}  // namespace
}  // namespace gandan::programme
