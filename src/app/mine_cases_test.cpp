// "Việc của tôi" with cases: whose they are, in which order, and the next step taken from there.
#include "app/mine_cases.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "app/application.h"
#include "app/demo_ward_test.h"
#include "features/people/account_store.h"
#include "platform/auth/token.h"
#include "platform/http/url.h"
#include "tests/support/test_database.h"

namespace gandan::app {
namespace {

using testing::HasSubstr;
using testing::Not;

using namespace test_ward;

class MineCases : public ::testing::Test {
 protected:
  MineCases() : database_(db::Engine::sqlite, demo_ward) {
    auto transaction = database_->write();
    cases::NewCase wanted{"field_report", "lighting"};
    wanted.text = "Đèn đường ngõ bảy không sáng";
    wanted.place.address = "ngõ 7";
    auto received = cases::receive_case(transaction, standard_case_rules(), program(), wanted);
    subject_ = received->made.id;
    code_ = received->made.code;
    const auto units = people::units(transaction, ward);
    const auto unit =
        std::ranges::find(units, received->made.unit, [](const auto& each) { return std::optional(each.id); });
    head_ = token_of(transaction, *unit->head);
    for (const people::Person& each : people::active_people(transaction, ward)) {
      if (each.unit == unit->id && each.id != *unit->head) officer_id_ = each.id;
      if (each.role == "auditor") other_ = token_of(transaction, each.id);
    }
    officer_ = token_of(transaction, officer_id_.value());
    unit_ = unit->id.text();
    transaction.commit();
  }

  static std::string token_of(db::Transaction& transaction, const people::PersonId& person) {
    const auto token = auth::new_token();
    people::insert_api_token(transaction, ward, person,
                             {auth::SessionId::make(now), "thử", now, {now.epoch_milliseconds + 86'400'000}},
                             token.hash);
    return token.secret;
  }

  http::Response call(const std::string& who, http::Method method, const std::string& path,
                      const std::string& form = "") {
    http::Request request;
    request.method = method;
    request.path = path.substr(0, path.find('?'));
    if (request.path.size() < path.size()) http::decode_form(path.substr(request.path.size() + 1), request.query);
    http::decode_form(form, request.form);
    request.headers["authorization"] = "Bearer " + who;
    request.headers["accept"] = "text/html";
    return application_.answer(request);
  }
  std::string mine(const std::string& who, const std::string& open = "") {
    const auto response = call(who, http::Method::get, "/mine" + (open.empty() ? "" : "?open=" + open));
    EXPECT_EQ(response.status, 200);
    return *response.body;
  }
  // The row of the case, "" when it is not there.
  std::string row(const std::string& page) const {
    const size_t begin = page.find("id=\"" + code_ + "\"");
    return begin == std::string::npos ? "" : page.substr(begin, page.find("</li>", begin) - begin);
  }
  int step(const std::string& who, const std::string& form) {
    return call(who, http::Method::post, "/cases/" + code_ + "/steps", form + "&next=/mine").status;
  }
  void by_citizen(const char* key, cases::Need need, const char* words) {
    auto transaction = database_->write();
    ASSERT_TRUE(cases::take_step(transaction, standard_case_rules(), program(), {nullptr, true}, {subject_, {}}, key,
                                 {{{need, words}}})
                    .ok());
    transaction.commit();
  }

  test::TestDatabase database_;
  base::FixedClock clock_{now};
  Application application_{*database_, clock_, {.ward = ward}};
  cases::CaseId subject_ = cases::CaseId::make(now);
  std::string code_, unit_, head_, officer_, other_;
  std::optional<people::PersonId> officer_id_;
};

TEST_F(MineCases, TheHeadAssignsTheOfficerBeginsAndAnswersOneAfterTheOther) {
  const std::string at_head = row(mine(head_, code_));
  EXPECT_THAT(at_head, HasSubstr("Việc mới, chờ giao"));
  EXPECT_THAT(at_head, HasSubstr("Đèn đường ngõ bảy không sáng"));
  EXPECT_THAT(at_head, HasSubstr("còn "));
  EXPECT_THAT(at_head, HasSubstr(officer_id_->text()));
  EXPECT_EQ(row(mine(officer_)), "") << "not given to anybody yet";
  EXPECT_EQ(row(mine(other_)), "");

  const auto given = call(head_, http::Method::post, "/cases/" + code_ + "/work",
                          "act=assign&unit=" + unit_ + "&person=" + officer_id_->text() + "&version=1&next=/mine");
  EXPECT_EQ(given.status, 303);
  EXPECT_THAT(given.headers, testing::Contains(testing::Pair("location", "/mine")));
  EXPECT_EQ(row(mine(head_)), "");

  const std::string at_officer = row(mine(officer_));
  EXPECT_THAT(at_officer, HasSubstr("action=\"/cases/" + code_ + "/steps\""));
  EXPECT_THAT(at_officer, HasSubstr("Bắt đầu xử lý"));
  EXPECT_EQ(step(officer_, "step=start&version=2"), 303);
  EXPECT_THAT(row(mine(officer_)), HasSubstr("href=\"/cases/" + code_ + "#step-answer\""));
}

TEST_F(MineCases, WhatTheCitizenDoesIsSaid) {
  EXPECT_EQ(step(head_, "step=ask&ask.question=Ở đâu?"), 303);
  EXPECT_EQ(row(mine(head_)), "") << "it waits for the citizen";
  by_citizen("supplement", cases::Need::supplement, "Cuối ngõ");
  EXPECT_THAT(row(mine(head_)), HasSubstr("Người dân đã bổ sung"));
  EXPECT_EQ(step(head_, "step=answer&answer.answer=Đã sửa"), 303);
  EXPECT_EQ(row(mine(head_)), "") << "answered";
  by_citizen("reopen", cases::Need::reason, "Vẫn tối");
  const std::string again = row(mine(head_));
  EXPECT_THAT(again, HasSubstr("Người dân mở lại"));
  EXPECT_THAT(again, HasSubstr("Bắt đầu xử lý"));
}

TEST_F(MineCases, ARefusedStepShowsTheCaseAndNeverLeavesTheSite) {
  const auto refused =
      call(head_, http::Method::post, "/cases/" + code_ + "/steps", "step=start&version=99&next=/mine");
  EXPECT_EQ(refused.status, 409);
  EXPECT_THAT(*refused.body, HasSubstr("Đèn đường ngõ bảy"));
  const auto elsewhere =
      call(head_, http::Method::post, "/cases/" + code_ + "/steps", "step=start&next=https://example.org/");
  EXPECT_THAT(elsewhere.headers, testing::Contains(testing::Pair("location", "/cases/" + code_)));
}

}  // namespace
}  // namespace gandan::app
