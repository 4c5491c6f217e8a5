#include "platform/sheet/workbook.h"

#include <gtest/gtest.h>

#include "platform/sheet/short_numbers.h"

namespace gandan::sheet {
namespace {

Sheet filled_form() {
  return {"Số liệu",
          {{"Mã", 10, false, false}, {"Chỉ tiêu", 40, false, false}, {"Số liệu", 12, true, true}},
          {{"a1", "Tỷ lệ <hộ> & \"nghèo\"", "97.1"},
           {"a2", "=1+1", ""},
           {"a3", "", "0.1"},
           {"a4", "x", "1600"},
           {"a5", "", "97.9"}},
          "Điền vào cột trắng."};
}

TEST(Workbook, WhatIsWrittenIsReadBack) {
  const auto bytes = write_workbook(filled_form());
  ASSERT_TRUE(bytes.ok());
  const auto rows = read_workbook_bytes(*bytes);
  ASSERT_TRUE(rows.ok());
  ASSERT_EQ(rows->size(), 6U);
  EXPECT_EQ((*rows)[0].cell(2), "Số liệu");
  EXPECT_EQ((*rows)[1].number, 2);
  EXPECT_EQ((*rows)[1].cell(1), "Tỷ lệ <hộ> & \"nghèo\"");
  EXPECT_EQ((*rows)[1].cell(2), "97,1");
  EXPECT_EQ((*rows)[2].cell(1), "=1+1");  // text, not a formula
  EXPECT_EQ((*rows)[2].cell(2), "");
  EXPECT_EQ((*rows)[3].cell(2), "0,1");
  EXPECT_EQ((*rows)[4].cell(2), "1600");
  EXPECT_EQ((*rows)[5].cell(2), "97,9");
}

TEST(Workbook, HoldsNothingThatSpreadsheetsCannotRead) {
  Sheet form = filled_form();
  form.rows[0][1] = "Đèn\x01 hỏng\uFFFE\uFFFF";
  const auto bytes = write_workbook(form);
  ASSERT_TRUE(bytes.ok());
  EXPECT_EQ((*read_workbook_bytes(*bytes))[1].cell(1), "Đèn hỏng");
}

TEST(Workbook, WhatIsNoSpreadsheetIsRefused) {
  EXPECT_EQ(read_workbook_bytes("").error().message_key, "error.sheet.unreadable");
  EXPECT_EQ(read_workbook_bytes("Mã;Chỉ tiêu").error().message_key, "error.sheet.unreadable");
  const auto bytes = write_workbook(filled_form());
  ASSERT_TRUE(bytes.ok());
  for (size_t length = 0; length < bytes->size(); length += 97) {
    EXPECT_FALSE(read_workbook_bytes(bytes->substr(0, length)).ok()) << length;
  }
}

TEST(Workbook, NumbersAreAsShortAsPeopleKnowThem) {
  EXPECT_EQ(short_number("97.90000000000001"), "97.9");
  EXPECT_EQ(short_number("-0.4"), "-0.4");
  EXPECT_EQ(short_number("1E+6"), "1000000");
  EXPECT_EQ(short_number("12"), "12");
  EXPECT_EQ(short_number("x"), std::nullopt);
}

TEST(Workbook, TooManyRowsAreRefused) {
  Sheet sheet{"x", {{"a", 10, false, false}}, {}, ""};
  sheet.rows.assign(most_rows, {"1"});
  EXPECT_EQ(read_workbook_bytes(*write_workbook(sheet)).error().message_key, "error.sheet.too_large");
}

TEST(Workbook, NamesItsCellsAsSpreadsheetsDo) {
  EXPECT_EQ(cell_name(0, 1), "A1");
  EXPECT_EQ(cell_name(5, 12), "F12");
  EXPECT_EQ(cell_name(26, 3), "AA3");
  EXPECT_EQ(cell_name(701, 3), "ZZ3");
}

}  // namespace
}  // namespace gandan::sheet
