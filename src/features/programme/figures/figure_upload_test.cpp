// A sheet of figures sent back: answered at once, taken in by a job as a whole or not at all, its progress and its end
// shown to whoever sent it.
#include "features/programme/figures/figure_upload.h"

#include <gmock/gmock.h>

#include <fstream>

#include "features/programme/figures/figure_sheet.h"
#include "features/programme/figures/figure_store.h"
#include "features/programme/routes_test.h"
#include "platform/files/file.h"
#include "platform/files/temporary.h"
#include "platform/scan/scan.h"
#include "tests/support/clamd.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;
using http::Method;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class FigureUploadTest : public test::EachEngine, protected Routed {
 protected:
  db::Database& served() override { return database(); }

  FigureUploadTest() : test::EachEngine(founded), runner_(database(), clock_, ward), place_{folder_->path(), runner_} {
    add_figure_sheet_routes(router_, place_);
    add_figure_sheet_jobs(runner_, ward, folder_->path());
    leader_ = principal(database(), "Nguyễn Minh Khải",
                        {Permission::view_programme, Permission::enter_figures, Permission::approve_figures,
                         Permission::edit_programme});
    who_ = leader_;
    auto transaction = database().write();
    for (int i = 0; i < 3; ++i) targets_.push_back(*add_target(transaction, program(), insurance()));
    transaction.commit();
  }

  // The form as the program makes it, with these figures in the rows of the awaited period.
  std::filesystem::path filled(const std::vector<std::string>& figures) {
    auto transaction = database().read();
    auto sheet = figure_sheet(transaction, ward, *who_, html::Language::vietnamese, clock_.today());
    for (size_t i = 0; i < figures.size(); ++i) sheet.rows.at(i).at(5) = figures[i];
    const auto path = folder_->path() / ("sheet-" + std::to_string(++sheets_));
    EXPECT_TRUE(files::write_whole_file(path, *sheet::write_workbook(sheet)));
    return path;
  }
  http::Response get(const std::string& path) { return call(Method::get, path); }
  http::Response send(const std::filesystem::path& file) {
    auto asked = request(Method::post, "/figures/sheet");
    asked.files.push_back({"file", "so-lieu.xlsx", file, std::filesystem::file_size(file)});
    return answer(std::move(asked));
  }
  size_t figures() {
    auto transaction = database().read();
    size_t all = 0;
    for (const TargetId& id : targets_) all += measurements_of(transaction, ward, id).size();
    return all;
  }
  // As when the program has not come to it yet.
  std::string sent_and_waiting(const std::filesystem::path& file) {
    const auto job = begin_figure_upload(database(), program(), *who_, html::Language::vietnamese,
                                         {"file", "so-lieu.xlsx", file, 1}, place_);
    return "/figures/sheet/uploads/" + job->text();
  }

  base::Result<files::TemporaryFolder> folder_ = files::TemporaryFolder::make("sheets");
  jobs::Runner runner_;
  SheetPlace place_;
  std::optional<auth::Principal> leader_;
  std::vector<TargetId> targets_;
  int sheets_ = 0;
};
GANDAN_ON_EACH_ENGINE(FigureUploadTest);

TEST_P(FigureUploadTest, AFilledFormIsTakenAndTheSameAgainChangesNothing) {
  const auto answer = send(filled({"97,1", "96,8", "97,9"}));
  EXPECT_EQ(answer.status, 303);
  const auto done = get(location_of(answer));
  EXPECT_EQ(done.status, 200);
  EXPECT_THAT(body_of(done), HasSubstr("Đã nhận: 3 số liệu có giá trị ngay"));
  EXPECT_EQ(figures(), 3U);
  const auto again = get(location_of(send(filled({"97,1", "96,8", "97,9"}))));
  EXPECT_THAT(body_of(again), HasSubstr("Đã nhận: 0 số liệu có giá trị ngay, 0 chờ duyệt"));
  EXPECT_EQ(figures(), 3U);
}

TEST_P(FigureUploadTest, OneWrongCellAndNothingIsWritten) {
  const auto answer = get(location_of(send(filled({"97,1", "nhiều lắm", "97,9"}))));
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(body_of(answer), HasSubstr("Chưa ghi gì cả: có 1 ô cần sửa"));
  EXPECT_THAT(body_of(answer), HasSubstr("F3"));
  EXPECT_EQ(figures(), 0U);
}

TEST_P(FigureUploadTest, WhoSentItSeesHowFarItIsAndNobodyElseDoes) {
  const std::string path = sent_and_waiting(filled({"97,1"}));
  const auto waiting = get(path);
  EXPECT_EQ(waiting.status, 200);
  EXPECT_THAT(body_of(waiting), HasSubstr("Đang chờ đến lượt"));
  EXPECT_THAT(body_of(waiting), HasSubstr("so-lieu.xlsx"));
  EXPECT_THAT(body_of(get(path + "?part=1")), Not(HasSubstr("<html")));
  who_ = principal(database(), "Mai Thị Xuân", {Permission::view_programme, Permission::enter_figures});
  EXPECT_EQ(get(path).status, 404);
  who_ = leader_;
  EXPECT_EQ(figures(), 0U);
  EXPECT_TRUE(runner_.run_next());
  EXPECT_EQ(get(path + "?part=1").status, 204);
  EXPECT_THAT(body_of(get(path)), HasSubstr("Đã nhận: 1 số liệu"));
  EXPECT_EQ(figures(), 1U);
}

TEST_P(FigureUploadTest, TheJobActsForWhoeverSentIt) {
  who_ = principal(database(), "Mai Thị Xuân", {Permission::view_programme, Permission::enter_figures});
  {
    auto transaction = database().write();
    ASSERT_TRUE(put_in_charge(transaction, program(), targets_[0], 1, who_->unit, who_->person).ok());
    transaction.commit();
  }
  EXPECT_THAT(body_of(get(location_of(send(filled({"97,1"}))))), HasSubstr("0 số liệu có giá trị ngay, 1 chờ duyệt"));
  EXPECT_EQ(figures(), 0U) << "it waits for approval";
}

TEST_P(FigureUploadTest, WhatIsNoSheetIsSaidToBeNone) {
  const auto path = folder_->path() / "words";
  ASSERT_TRUE(files::write_whole_file(path, "không phải bảng"));
  const auto answer = get(location_of(send(path)));
  EXPECT_EQ(answer.status, 422);
  EXPECT_EQ(send(filled({})).status, 303);
  EXPECT_THAT(body_of(get(location_of(send(filled({}))))), HasSubstr("Tệp không có số liệu nào"));
  EXPECT_EQ(get("/figures/sheet/uploads/khong-co").status, 404);
}

TEST_P(FigureUploadTest, IsShownToTheScannerBeforeItIsRead) {
  const test::ClamdServer clamd;
  const auto infected = filled({"97,1"});
  std::ofstream(infected, std::ios::binary | std::ios::app) << test::eicar();  // a workbook all the same
  scan::use(clamd.unix_address());
  const auto refused = get(location_of(send(infected)));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(body_of(refused), HasSubstr("Own.Test.Eicar"));
  EXPECT_EQ(figures(), 0U);
  scan::use("unix:/nowhere/clamd.ctl");
  const std::string path = location_of(send(filled({"97,1"})));
  EXPECT_THAT(body_of(get(path)), HasSubstr("so-lieu.xlsx")) << "it waits for the scanner";
  EXPECT_EQ(figures(), 0U);
  scan::use(clamd.unix_address());
  clock_.set({now.epoch_milliseconds + 3'600'000});
  EXPECT_TRUE(runner_.run_next());
  EXPECT_EQ(figures(), 1U);
  scan::use("");
}

TEST_P(FigureUploadTest, CheckingTellsEachThousandAndStopsWhenAsked) {
  std::vector<BulkEntry> entries(2'500, {1, "khong-co", {}});
  std::vector<size_t> told;
  auto transaction = database().read();
  const auto all = check_figures(transaction, program(), *leader_, entries, [&](size_t checked) {
    told.push_back(checked);
    return true;
  });
  EXPECT_EQ(all.size(), entries.size());
  EXPECT_THAT(told, ElementsAre(1000U, 2000U));
  EXPECT_EQ(check_figures(transaction, program(), *leader_, entries, [](size_t) { return false; }).size(), 1000U);
}

}  // namespace
}  // namespace gandan::programme
