// Cases kept in a spreadsheet before: each on its own day, all or none, and the same again makes nothing.
#include "app/case_sheet.h"

#include <gmock/gmock.h>

#include "app/application.h"
#include "base/embedded.h"
#include "tests/support/test_database.h"

namespace gandan::app {
namespace {

using testing::HasSubstr;

const base::WardId ward = *base::WardId::parse("06811");
const base::Instant now{1'795'600'000'000};  // 2026-11-25 in Việt Nam

class CaseSheetTest : public test::EachEngine {
 protected:
  CaseSheetTest() {
    auto transaction = database().write();
    EXPECT_TRUE(people::create_ward(transaction, actor(), {ward, "phường Uông Bí", "thành phố Quảng Ninh"}).ok());
    EXPECT_TRUE(
        people::load_demo_people(transaction, actor(), base::embedded_files().at("data/demo/people.toml")).ok());
    transaction.commit();
  }
  static audit::Actor actor() { return {ward, std::nullopt, "gandan", audit::Channel::command_line, now}; }

  // Through the bytes of a workbook, as they come.
  CaseSheet sheet_of(const std::vector<std::vector<std::string>>& rows) {
    sheet::Sheet sheet{"việc", {}, {rows.begin() + 1, rows.end()}, {}};
    for (const std::string& heading : rows.front()) sheet.columns.push_back({heading});
    const auto read = sheet::read_workbook_bytes(sheet::write_workbook(sheet).value());
    auto transaction = database().read();
    return read_case_sheet(read.value(), *cases::standard_case_types().find("field_report"),
                           people::neighbourhoods(transaction, ward), now);
  }
  std::string first_error(CaseSheet sheet) {
    import_cases(database(), standard_case_rules(), actor(), sheet);
    if (sheet.errors.empty()) return "";
    const SheetError& error = sheet.errors.front();
    return std::to_string(error.row) + " " + error.column + " " + error.error.message_key;
  }
  int64_t cases_there() {
    auto transaction = database().read();
    return transaction.query_one("SELECT count(*) AS n FROM case_record")->integer("n");
  }
};
GANDAN_ON_EACH_ENGINE(CaseSheetTest);

TEST_P(CaseSheetTest, EachIsReceivedOnItsOwnDayAndTheSameAgainMakesNothing) {
  const std::vector<std::vector<std::string>> rows = {
      {"Nội dung", "LĨNH VỰC", "Ngày nhận", "Địa chỉ", "Khu phố", "Vĩ độ", "Kinh độ", "Họ tên", "Điện thoại", "Mã cũ"},
      {"Đèn tắt ngõ 3", "Đèn đường, điện chiếu sáng", "2/11/2026", "ngõ 3", "đền công 1", "21,0345", "106.771",
       "Trần Văn Tý", "0912345678", "PA-17"},
      {"Rác đầy bờ kênh", "waste", "46346", "bờ kênh", "", "", "", "", "", ""},
      {"Tiếng ồn ban đêm", "Tiếng ồn", "", "", "Đền Công 1", "", "", "", "", ""}};
  CaseSheet sheet = sheet_of(rows);
  const ImportedCases first = import_cases(database(), standard_case_rules(), actor(), sheet);
  ASSERT_TRUE(sheet.errors.empty()) << sheet.errors.front().error.message_key;
  EXPECT_EQ(first.made, 3);
  {
    auto transaction = database().read();
    cases::ListRequest all;
    all.order = cases::Order::newest_first;
    const auto list = cases::list_cases(transaction, ward, all).cases;
    ASSERT_EQ(list.size(), 3U);
    const cases::Case& lamp = list.back();
    EXPECT_EQ(base::local_date(lamp.received_at).iso(), "2026-11-02");
    EXPECT_EQ(base::local_date(*lamp.due_at).iso(), "2026-11-05");
    EXPECT_EQ(lamp.channel, cases::Channel::import);
    EXPECT_THAT(lamp.code, HasSubstr("-PA-2611-"));
    ASSERT_TRUE(lamp.place.point);
    EXPECT_NEAR(lamp.place.point->latitude, 21.0345, 1e-9);
    EXPECT_TRUE(lamp.place.neighbourhood);
    EXPECT_TRUE(lamp.unit);
    EXPECT_EQ(base::local_date(list[1].received_at).iso(), "2026-11-20") << "as Excel keeps a day";
    EXPECT_LE(list.front().received_at, now);
    EXPECT_EQ(audit::history_of(transaction, ward, "case", lamp.id.text()).front().at, now) << "when it was done";
    cases::ListRequest by_words = all;
    by_words.filter.query = "den tat";
    EXPECT_EQ(cases::list_cases(transaction, ward, by_words).cases.size(), 1U);
  }
  CaseSheet again = sheet_of(rows);
  const ImportedCases second = import_cases(database(), standard_case_rules(), actor(), again);
  EXPECT_EQ(second.made, 0);
  EXPECT_EQ(second.there_already, 3);
  EXPECT_EQ(cases_there(), 3);
}

TEST_P(CaseSheetTest, WhatIsWrongIsNamedByRowAndColumnAndNothingIsWritten) {
  const auto with = [&](std::vector<std::string> headings, std::vector<std::string> row) {
    return first_error(sheet_of({headings, {"Đèn tắt", "lighting", "ngõ 1"}, std::move(row)}));
  };
  const std::vector<std::string> usual = {"Nội dung", "Lĩnh vực", "Địa chỉ"};
  EXPECT_EQ(with(usual, {"Ma", "ma quỷ", "ngõ 2"}), "3 lĩnh vực error.app.case_sheet.category");
  EXPECT_EQ(with(usual, {"", "waste", "ngõ 2"}), "3 nội dung error.cases.text_missing");
  EXPECT_EQ(with(usual, {"Rác", "waste", ""}), "3 khu phố error.cases.place_missing");
  EXPECT_EQ(with(usual, {"Đèn tắt", "lighting", "ngõ 1"}), "3 mã cũ error.app.case_sheet.twice");
  EXPECT_EQ(with({"Nội dung", "Lĩnh vực", "Ngày"}, {"a", "b", "c"}), "1 Ngày error.app.case_sheet.heading");
  EXPECT_EQ(with({"Nội dung", "Địa chỉ", "Khu phố"}, {"a", "b", "c"}), "1 lĩnh vực error.app.case_sheet.missing");
  EXPECT_EQ(with({"Nội dung", "Lĩnh vực", "Khu phố"}, {"Rác", "waste", "Khu không có"}),
            "2 khu phố error.app.case_sheet.neighbourhood");
  for (const char* day : {"hôm qua", "32/01/2026", "25/12/2026", "1/1", "2026"}) {
    EXPECT_EQ(first_error(sheet_of({{"Nội dung", "Lĩnh vực", "Địa chỉ", "Ngày nhận"}, {"Rác", "waste", "ngõ 2", day}})),
              "2 ngày nhận error.app.case_sheet.day")
        << day;
  }
  EXPECT_EQ(first_error(sheet_of({{"Nội dung", "Lĩnh vực", "Vĩ độ", "Kinh độ"}, {"Rác", "waste", "21,03", ""}})),
            "2 vĩ độ error.app.case_sheet.point");
  EXPECT_EQ(first_error(sheet_of({usual})), "1  error.app.case_sheet.empty");
  EXPECT_EQ(cases_there(), 0);
}

}  // namespace
}  // namespace gandan::app
