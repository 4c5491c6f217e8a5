// Figures through their routes: what the pages say of them, the form that comes back filled, and what other programs
// and the public get.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "features/programme/periods/frozen_actions.h"
#include "features/programme/routes_test.h"
#include "features/programme/targets/target_actions.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;
using http::Method;
using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class FigureRoutes : public test::EachEngine, protected Routed {
 protected:
  db::Database& served() override { return database(); }

  FigureRoutes() : test::EachEngine(founded) {
    add_programme_routes(router_, {}, attachments::usual_limit_bytes, {.public_address = "https://uongbi.example.vn"});
    leader_ = principal(database(), "Nguyễn Minh Khải",
                        {Permission::view_programme, Permission::enter_figures, Permission::approve_figures,
                         Permission::edit_programme});
    officer_ = principal(database(), "Mai Thị Xuân", {Permission::view_programme, Permission::enter_figures});
    auto transaction = database().write();
    target_ = add_target(transaction, program(), insurance())->text();
    EXPECT_TRUE(
        put_in_charge(transaction, program(), *TargetId::parse(target_), 1, officer_->unit, officer_->person).ok());
    transaction.commit();
    who_ = leader_;
  }

  http::Response enter(const char* period, const char* value, Form more = {}) {
    Form form = {{"period", period}, {"value", value}};
    form.insert(form.end(), more.begin(), more.end());
    return call(Method::post, "/targets/" + target_ + "/figures", form);
  }
  void close(const char* period) {
    auto transaction = database().write();
    EXPECT_TRUE(freeze(transaction, program(), SpanKind::quarter, period, "").ok());
    transaction.commit();
  }

  std::optional<auth::Principal> leader_, officer_;
  std::string target_;
};
GANDAN_ON_EACH_ENGINE(FigureRoutes);

TEST_P(FigureRoutes, WhatIsFarIsAskedAboutWithABoxToConfirm) {
  ASSERT_EQ(enter("2026-Q2", "97,2%").status, 303);
  EXPECT_THAT(body_of(enter("2026-Q3", "974")), HasSubstr("chỉ từ 0 đến 100%"));
  const auto asked = enter("2026-Q3", "9,7");
  EXPECT_EQ(asked.status, 422);
  EXPECT_THAT(body_of(asked), AllOf(HasSubstr("khác xa số trước là 97,2%"), HasSubstr("name=\"confirmed\""),
                                    HasSubstr("value=\"9,7\"")));
  EXPECT_THAT(page("/targets/" + target_), Not(HasSubstr("name=\"confirmed\"")));
  EXPECT_EQ(enter("2026-Q3", "9,7", {{"confirmed", "1"}}).status, 303);
}

TEST_P(FigureRoutes, WhatCameBackStandsInAFilledForm) {
  who_ = officer_;
  ASSERT_EQ(enter("2026-Q2", "97,2", {{"evidence", "CV 15/BHXH"}, {"note", "số sơ bộ"}}).status, 303);
  who_ = leader_;
  const std::string waiting = page("/figures");
  const size_t at = waiting.find("action=\"/figures/") + std::string("action=\"/figures/").size();
  const std::string figure = waiting.substr(at, waiting.find('/', at) - at);
  ASSERT_EQ(call(Method::post, "/figures/" + figure + "/return", {{"reason", "gõ nhầm"}}).status, 303);
  who_ = officer_;
  const std::string back = page("/figures");
  EXPECT_THAT(back, AllOf(HasSubstr("gõ nhầm"), HasSubstr("name=\"period\" value=\"2026-Q2\""),
                          HasSubstr("name=\"value\" value=\"97,2\""), HasSubstr("value=\"CV 15/BHXH\""),
                          HasSubstr("value=\"số sơ bộ\"")));
}

TEST_P(FigureRoutes, AClosedPeriodIsSaidToBeClosedWhereItsFiguresAreSentAndApproved) {
  ASSERT_EQ(enter("2026-Q2", "97").status, 303);
  EXPECT_THAT(page("/targets/" + target_), Not(HasSubstr("(đã chốt)")));
  close("2026-Q2");
  EXPECT_THAT(page("/targets/" + target_),
              AllOf(HasSubstr("Quý II/2026 (đã chốt)"), Not(HasSubstr("Quý III/2026 (đã"))));
  who_ = officer_;
  ASSERT_EQ(enter("2026-Q2", "97,5").status, 303);
  who_ = leader_;
  EXPECT_THAT(page("/figures"), HasSubstr("Quý II/2026 đã chốt; số sửa sẽ đứng bên cạnh"));
}

TEST_P(FigureRoutes, EachPeriodHasItsStatusAndTheTermALine) {
  ASSERT_EQ(enter("2026-Q2", "90").status, 303);
  ASSERT_EQ(enter("2026-Q3", "98,6").status, 303);
  const std::string shown = page("/targets/" + target_);
  const std::string table = shown.substr(shown.find("id=\"figures\""));
  EXPECT_THAT(table.substr(0, table.find("</section>")),
              AllOf(HasSubstr("Nhiệm kỳ 2025-2030"), HasSubstr("Không đạt"), HasSubstr("≥ 98,5%")));
}

TEST_P(FigureRoutes, AMissingInputOfAFormulaIsNamed) {
  const auto add = [&](const char* wording) {
    NewTarget input = insurance();
    input.text = wording;
    input.unit = "người";
    auto transaction = database().write();
    const auto id = add_target(transaction, program(), input);
    transaction.commit();
    return *id;
  };
  const TargetId insured = add("Số người có thẻ");
  const TargetId people = add("Số dân của phường");
  EXPECT_EQ(
      call(Method::post, "/targets/" + insured.text() + "/figures", {{"period", "2026-Q2"}, {"value", "97"}}).status,
      303);
  EXPECT_EQ(
      call(Method::post, "/targets/" + people.text() + "/figures", {{"period", "2026-Q2"}, {"value", "100"}}).status,
      303);
  EXPECT_EQ(
      call(Method::post, "/targets/" + insured.text() + "/figures", {{"period", "2026-Q3"}, {"value", "98"}}).status,
      303);
  EXPECT_EQ(call(Method::post, "/targets/" + target_ + "/plan",
                 {{"version", "2"}, {"formula", "share"}, {"input_1", insured.text()}, {"input_2", people.text()}})
                .status,
            303);
  const std::string newest = page("/targets/" + target_);
  EXPECT_THAT(newest, AllOf(HasSubstr("còn thiếu số liệu của"), HasSubstr("?path=2026-Q2#formula")));
  const std::string lacking = newest.substr(newest.find("còn thiếu số liệu của"));
  EXPECT_THAT(lacking.substr(0, lacking.find("</ul>")),
              AllOf(HasSubstr("Số dân của phường"), Not(HasSubstr("có thẻ"))));
  EXPECT_THAT(page("/targets/" + target_ + "?path=2026-Q2"), Not(HasSubstr("còn thiếu số liệu của")));
}

TEST_P(FigureRoutes, OtherProgramsGetTheFiguresOfAreasToo) {
  auto transaction = database().write();
  Measurement of_area{{*Period::parse("2026-Q3"), number("95"), ""}, "", "", "", false, {}, "chương trình", now};
  of_area.area = "Phường cũ";
  save_measurement(transaction, ward, *TargetId::parse(target_), of_area);
  transaction.commit();
  ASSERT_EQ(enter("2026-Q3", "97").status, 303);
  const json figures = json::parse(page("/api/v1/targets/" + target_ + "/figures"))["figures"];
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_EQ(figures[0]["area"], "");
  EXPECT_EQ(figures[1]["area"], "Phường cũ");
  EXPECT_EQ(figures[1]["value"], "95");
}

TEST_P(FigureRoutes, WhatProgramsSendIsKeptAsIfItWereTyped) {
  const auto send = [&](const std::string& body) {
    http::Request sent = request(Method::post, "/api/v1/figures");
    sent.body = body;
    return answer(std::move(sent)).status;
  };
  const json figure = {{"target", target_},
                       {"period", "2026-Q3"},
                       {"value", "97"},
                       {"evidence", " Ti\u0065\u0302\u0301p nhận" + std::string(1, '\0') + " 12 "}};
  EXPECT_EQ(send(json{{"figures", {figure}}}.dump()), 200);
  const json kept = json::parse(page("/api/v1/targets/" + target_ + "/figures"))["figures"];
  EXPECT_EQ(kept[0]["evidence"], "Tiếp nhận 12");
  EXPECT_EQ(send(R"({"figures":[{"target":)" + std::string(100'000, '[')), 422);
  EXPECT_EQ(send(R"({"figures":[{"target":)" + std::string(1000, '[') + std::string(1000, ']') + "}]}"), 422);
}

TEST_P(FigureRoutes, ThePublicGetsNumberDateSourceAndSeries) {
  ASSERT_EQ(enter("2026-Q2", "96,9").status, 303);
  ASSERT_EQ(enter("2026-Q3", "97,2", {{"evidence", "BC 12/BHXH"}}).status, 303);
  who_.reset();
  const json promise = json::parse(page("/promises.json"))["promises"][0];
  EXPECT_EQ(promise["latest"]["number"], "97.2");
  EXPECT_EQ(promise["latest"]["date"], "2026-11-24");
  EXPECT_EQ(promise["latest"]["source"], "BC 12/BHXH");
  ASSERT_EQ(promise["figures"].size(), 2U);
  EXPECT_EQ(promise["figures"][0]["period"], "2026-Q2");
  EXPECT_THAT(page("/promises.csv"),
              AllOf(HasSubstr(",number,unit,date,source"), HasSubstr(",97.2,\"%\",\"2026-11-24\"")));
  EXPECT_THAT(page("/promises.atom"), AllOf(HasSubstr("href=\"https://uongbi.example.vn/promises.atom\""),
                                            HasSubstr("href=\"https://uongbi.example.vn/promises/" + target_)));
}

}  // namespace
}  // namespace gandan::programme
