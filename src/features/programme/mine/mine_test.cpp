// "Việc của tôi" through its routes: answered in place with a file, named and taken back, refused without losing
// anything; evidence as it is shown afterwards.
#include <gmock/gmock.h>

#include "features/programme/mine/mine_done.h"
#include "features/programme/routes_test.h"
#include "platform/files/file.h"
#include "platform/files/temporary.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;
using http::Method;
using testing::HasSubstr;
using testing::Not;

class Mine : public ::testing::Test, protected Routed {
 protected:
  db::Database& served() override { return *database_; }

  Mine() {
    add_programme_routes(router_);
    attachments::add_attachment_routes(router_);
    officer_ = principal(*database_, "Mai Thị Xuân", {Permission::view_programme, Permission::enter_figures});
    leader_ = principal(*database_, "Nguyễn Minh Khải",
                        {Permission::view_programme, Permission::enter_figures, Permission::approve_figures,
                         Permission::edit_programme, Permission::ask_explanation});
    who_ = officer_;
    auto transaction = database_->write();
    NewTarget made = insurance();
    made.person_in_charge = officer_->person;
    target_ = add_target(transaction, program({now.epoch_milliseconds - 90LL * 24 * 60 * 60 * 1000}), made)->text();
    NewTask task;
    task.title = "Lập kế hoạch vận động";
    task.deadline = base::local_date(now).plus_days(9);
    task.person_in_charge = officer_->person;
    task_ = add_task(transaction, program(), task)->text();
    transaction.commit();
  }

  struct File {
    std::string field, name, bytes;
  };
  using Routed::call;
  http::Response call(Method method, const std::string& path, const Form& form, const std::vector<File>& files) {
    http::Request asked = request(method, path, form);
    for (const File& file : files) {
      const auto at = folder_->path() / std::to_string(++uploads_);
      EXPECT_TRUE(files::write_whole_file(at, file.bytes));
      asked.files.push_back({file.field, file.name, at, file.bytes.size()});
    }
    return answer(std::move(asked));
  }
  // The first in the page that begins so and goes on to the next quotation mark; "" when there is none.
  static std::string address_in(const std::string& page, const std::string& beginning) {
    const size_t at = page.find(beginning);
    return at == std::string::npos ? "" : page.substr(at, page.find('"', at) - at);
  }
  static std::string file_address_in(const std::string& page) { return address_in(page, "/files/").substr(0, 43); }

  test::TestDatabase database_{db::Engine::sqlite, founded};
  base::Result<files::TemporaryFolder> folder_ = files::TemporaryFolder::make("mine");
  int uploads_ = 0;
  std::optional<auth::Principal> officer_, leader_;
  std::string target_, task_;
};

const std::string pdf = "%PDF-1.7\nbao cao";

TEST_F(Mine, AFigureIsSentWithAFileAndTheFileIsThereForThoseWhoDecide) {
  const auto sent =
      call(Method::post, "/mine/targets/" + target_, {{"period", "2026-Q3"}, {"value", "97,1"}, {"evidence", "CV 12"}},
           {{"evidence_file", "../Báo cáo.html", pdf}});
  ASSERT_EQ(sent.status, 303);
  EXPECT_EQ(location_of(sent), "/mine?done=figure." + target_ + ".2026-Q3");
  EXPECT_THAT(page(location_of(sent)), HasSubstr("bảo hiểm y tế"));
  who_ = leader_;
  const std::string waiting = page("/figures");
  EXPECT_THAT(waiting, HasSubstr("Báo cáo.html.pdf (1 KB)"));
  EXPECT_THAT(waiting, HasSubstr("CV 12"));
  const std::string address = file_address_in(waiting);
  EXPECT_EQ(body_of(call(Method::get, address)), pdf);
  EXPECT_THAT(page("/targets/" + target_), HasSubstr(address));
  // The history names the file, and people and units by their names.
  auto transaction = database_->read();
  const auto history = audit::history_of(transaction, ward, "target", target_);
  EXPECT_THAT(history.front().after_json, HasSubstr("CV 12 Báo cáo.html.pdf"));
  EXPECT_THAT(history.back().after_json, HasSubstr("Mai Thị Xuân"));
}

TEST_F(Mine, EvidenceOfAnApprovedFigureIsALinkInsideAndIsNoLinkOutside) {
  who_ = leader_;
  ASSERT_EQ(call(Method::post, "/targets/" + target_ + "/figures",
                 {{"period", "2026-Q3"}, {"value", "97,1"}, {"evidence", "CV 12 https://example.org/a"}},
                 {{"evidence_file", "a.pdf", pdf}})
                .status,
            303);
  const std::string inside = page("/targets/" + target_);
  EXPECT_THAT(inside, HasSubstr("a.pdf (1 KB)"));
  EXPECT_THAT(inside, HasSubstr("href=\"https://example.org/a\""));
  const std::string api = page("/api/v1/targets/" + target_ + "/figures");
  EXPECT_THAT(api, HasSubstr("\"name\":\"a.pdf\""));
  EXPECT_THAT(api, HasSubstr(file_address_in(inside)));
  who_.reset();
  const std::string outside = page("/promises/" + target_);
  EXPECT_THAT(outside, HasSubstr("CV 12"));
  EXPECT_THAT(outside, Not(HasSubstr("/files/")));
}

TEST_F(Mine, AFileThatIsNoneOfTheKindsIsRefusedBesideItsField) {
  const auto refused = call(Method::post, "/mine/targets/" + target_, {{"period", "2026-Q3"}, {"value", "97,1"}},
                            {{"evidence_file", "a.pdf", "<svg onload='alert(1)'/>"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(body_of(refused), HasSubstr("field-evidence_file-error"));
  EXPECT_THAT(body_of(refused), HasSubstr("value=\"97,1\""));
}

TEST_F(Mine, AFileIsNotLostWhenSomethingElseIsRefused) {
  const auto refused = call(Method::post, "/mine/targets/" + target_, {{"period", "2026-Q3"}, {"value", "chín bảy"}},
                            {{"evidence_file", "a.pdf", pdf}});
  EXPECT_EQ(refused.status, 422);
  const std::string address = file_address_in(body_of(refused));
  ASSERT_FALSE(address.empty());
  EXPECT_EQ(body_of(call(Method::get, address)), pdf);
}

TEST_F(Mine, AnAddressWrittenByHandIsNoLinkWhenThereIsNoSuchFile) {
  who_ = leader_;
  const std::string invented = "/files/" + target_;
  ASSERT_EQ(call(Method::post, "/targets/" + target_ + "/figures",
                 {{"period", "2026-Q3"}, {"value", "97,1"}, {"evidence", invented}})
                .status,
            303);
  EXPECT_THAT(page("/targets/" + target_), Not(HasSubstr("href=\"" + invented)));
}

TEST_F(Mine, WhatWasSentIsTakenBackAndStandsInTheFormAgain) {
  const auto sent =
      call(Method::post, "/mine/targets/" + target_, {{"period", "2026-Q3"}, {"value", "97,1"}, {"evidence", "CV 12"}});
  EXPECT_THAT(page(location_of(sent)), HasSubstr("/mine/targets/" + target_ + "/undo"));
  EXPECT_THAT(page("/mine"), Not(HasSubstr("id=\"" + target_)));
  const auto undone = call(Method::post, "/mine/targets/" + target_ + "/undo", {{"period", "2026-Q3"}});
  ASSERT_EQ(undone.status, 303);
  const std::string again = page("/mine?open=" + target_);
  EXPECT_THAT(again, HasSubstr("value=\"97,1\""));
  EXPECT_THAT(again, HasSubstr("value=\"CV 12\""));
  const auto twice = call(Method::post, "/mine/targets/" + target_ + "/undo", {{"period", "2026-Q3"}});
  EXPECT_EQ(twice.status, 409);
  EXPECT_THAT(body_of(twice), HasSubstr("Không lấy lại được nữa"));
}

TEST_F(Mine, ATaskIsFinishedWithAFileAndTakenBack) {
  EXPECT_EQ(call(Method::post, "/mine/tasks/" + task_, {{"result", "Đã lập"}}).status, 422);
  const auto done =
      call(Method::post, "/mine/tasks/" + task_, {{"result", "Đã lập"}}, {{"attached_file", "ke hoach.pdf", pdf}});
  ASSERT_EQ(done.status, 303);
  EXPECT_THAT(page("/tasks/" + task_), HasSubstr("ke hoach.pdf (1 KB)"));
  EXPECT_THAT(page("/mine"), Not(HasSubstr("id=\"" + task_)));
  EXPECT_EQ(call(Method::post, "/mine/tasks/" + task_ + "/undo").status, 303);
  EXPECT_THAT(page("/mine"), HasSubstr("id=\"" + task_));
}

TEST_F(Mine, AMilestoneIsTickedAndTakenBack) {
  ASSERT_EQ(
      call(Method::post, "/tasks/" + task_ + "/milestones", {{"milestone", "Họp tổ"}, {"due", "2026-11-28"}}).status,
      303);
  const std::string open = page("/mine?open=" + task_);
  const std::string path = address_in(open, "/mine/tasks/" + task_ + "/milestones/");
  ASSERT_FALSE(path.empty());
  const auto ticked = call(Method::post, path);
  ASSERT_EQ(ticked.status, 303);
  EXPECT_THAT(page("/mine?open=" + task_), Not(HasSubstr("Họp tổ")));
  ASSERT_EQ(call(Method::post, path + "/undo").status, 303);
  EXPECT_THAT(page("/mine?open=" + task_), HasSubstr("Họp tổ"));
}

TEST(MineDone, IsReadAsItIsWrittenAndNothingElse) {
  const std::string id = TargetId::make(now).text();
  for (const Done& done : {Done{DoneKind::figure, id, "2026-Q3"}, Done{DoneKind::task, id},
                           Done{DoneKind::milestone, id, id}, Done{DoneKind::explanation, id}}) {
    const auto read = done_named(text_of(done));
    ASSERT_TRUE(read) << text_of(done);
    EXPECT_EQ(text_of(*read), text_of(done));
  }
  for (const std::string& text : std::vector<std::string>{"", "1", "figure." + id, "task.x", "figure.x.2026-Q3",
                                                          "milestone." + id, "task." + id + ".2026", "other." + id}) {
    EXPECT_FALSE(done_named(text)) << text;
  }
}

}  // namespace
}  // namespace gandan::programme
