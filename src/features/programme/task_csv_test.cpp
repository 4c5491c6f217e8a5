#include "features/programme/task_csv.h"

#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

TEST(TaskCsv, WhatBeginsLikeAFormulaStaysText) {
  EXPECT_EQ(csv_cell("=HYPERLINK(\"http://x\")"), "\"'=HYPERLINK(\"\"http://x\"\")\"");
  EXPECT_EQ(csv_cell("@SUM(1)"), "\"'@SUM(1)\"");
  EXPECT_EQ(csv_cell("-1+1"), "\"'-1+1\"");
  EXPECT_EQ(csv_cell("Trồng cây, \"đường hoa\""), "\"Trồng cây, \"\"đường hoa\"\"\"");
  EXPECT_EQ(csv_cell(""), "\"\"");
}

}  // namespace
}  // namespace gandan::programme
