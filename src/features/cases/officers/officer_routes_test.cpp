// Officers: the counter, answers, the inbox and several at once, units that work together, rules, letters, extensions.
#include "features/cases/case_routes_test.h"

#include "platform/office/docx_text.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class OfficerRoutes : public CaseRoutes {};

TEST_F(OfficerRoutes, AReadyAnswerNeedsNoTyping) {
  act_as("officer");
  ASSERT_EQ(call(Method::post, "/cases/" + code_ + "/steps",
                 fields({{"step", "answer"}, {"answer.answer", ""}, {"answer.reply", "mended"}}))
                .status,
            303);
  act_as("");
  EXPECT_THAT(page("/field-reports/" + code_), HasSubstr("đã khắc phục xong"));
  EXPECT_THAT(page("/field-reports/" + code_), HasSubstr("Trả lời đúng hạn"));
}

TEST_F(OfficerRoutes, TheFirstStepsStandOpenAboveTheCase) {
  act_as("officer");
  const std::string shown = page("/cases/" + code_);
  const std::string top = shown.substr(0, shown.find("two-columns"));
  EXPECT_THAT(top,
              AllOf(HasSubstr("name=\"step\" value=\"start\">Bắt đầu xử lý"), HasSubstr("data-opens-step=\"answer\"")));
  EXPECT_THAT(shown, Not(HasSubstr("data-step=\"answer\" open")));
  EXPECT_THAT(page("/cases/" + code_ + "?form=step-answer"), HasSubstr("data-step=\"answer\" open"))
      << "without script";
  const std::string beside = page("/cases?open=" + code_);
  EXPECT_THAT(beside, HasSubstr("&amp;form=step-answer#step-answer"));
}

TEST_F(OfficerRoutes, ThreeDuplicatesStandOpenAndTheRestIsFolded) {
  Case last{CaseId::make(now)};
  {
    auto transaction = database_->write();
    for (int i = 0; i < 5; ++i) last = receive_case(transaction, rules(), actor(), lamp(transaction))->made;
    transaction.commit();
  }
  act_as("officer");
  const std::string shown = page("/cases/" + last.code);
  const size_t fold = shown.find(" việc giống</summary>");
  ASSERT_NE(fold, std::string::npos);
  const auto count = [](std::string_view text) {
    size_t found = 0;
    for (size_t at = text.find("Có thể trùng với"); at != text.npos; at = text.find("Có thể trùng với", at + 1))
      ++found;
    return found;
  };
  EXPECT_EQ(count(std::string_view(shown).substr(0, fold)), 3U);
  EXPECT_GE(count(std::string_view(shown).substr(fold)), 1U);
}

TEST_F(OfficerRoutes, TheCounterGetsTheSecretToTell) {
  act_as("officer");
  const auto done = call(Method::post, "/cases/new",
                         fields({{"channel", "phone"},
                                 {"category", "waste"},
                                 {"neighbourhood", neighbourhood_id()},
                                 {"text", "Rác ba ngày chưa thu"}}));
  EXPECT_EQ(done.status, 200);
  EXPECT_THAT(body_of(done), HasSubstr("UB-PA-2611-0002"));
}

TEST_F(OfficerRoutes, TheCounterMarksThePlaceOnTheMapAndKeepsItWhenTheFormIsRefused) {
  act_as("officer");
  EXPECT_THAT(page("/cases/new"), AllOf(HasSubstr("data-map-script"), HasSubstr("name=\"latitude\" value=\"\"")));
  const auto send = [&](const std::string& text) {
    return call(Method::post, "/cases/new",
                fields({{"channel", "counter"},
                        {"category", "waste"},
                        {"latitude", "21.0345"},
                        {"longitude", "106.771"},
                        {"text", text}}));
  };
  const auto refused = send("");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(body_of(refused), HasSubstr("name=\"latitude\" value=\"21.0345\""));
  ASSERT_EQ(send("Rác ba ngày chưa thu").status, 200);
  auto transaction = database_->read();
  const auto row = transaction.query_one("SELECT latitude FROM case_record WHERE ward_id = :ward AND code LIKE :code",
                                         {{"ward", ward.text()}, {"code", "UB-PA-2611-0002%"}});
  ASSERT_TRUE(row);
  EXPECT_DOUBLE_EQ(row->real("latitude"), 21.0345);
}

TEST_F(OfficerRoutes, WhatHappensToACaseIsToldOnItsOpenPage) {
  const std::string news = "/cases/" + code_ + "/news?seen=";
  EXPECT_EQ(call(Method::get, news + "0").status, 303) << "to the sign-in";
  act_as("officer");
  const std::string shown = page("/cases/" + code_);
  const size_t at = shown.find("data-news=\"" + news);
  ASSERT_NE(at, std::string::npos);
  const std::string asked = shown.substr(at + 11, shown.find('"', at + 11) - at - 11);
  EXPECT_THAT(page(asked), HasSubstr("\"count\":0"));
  ASSERT_EQ(call(Method::post, "/cases/" + code_ + "/work", fields({{"act", "note"}, {"note", "Đã gọi thợ"}})).status,
            303);
  EXPECT_THAT(page(asked), HasSubstr("\"count\":1"));
  EXPECT_THAT(page(asked), HasSubstr("Vừa có thay đổi: "));
  for (const char* nonsense : {"", "x", "-1", "99999999999999999999999"}) {
    EXPECT_THAT(page(news + nonsense), HasSubstr("\"count\":")) << nonsense;
  }
  EXPECT_EQ(call(Method::get, "/cases/UB-PA-2611-9999-A/news").status, 404);
}

TEST_F(OfficerRoutes, ACaseOpensBesideTheListAndItsFormsLeadBackThere) {
  act_as("officer");
  EXPECT_THAT(page("/cases?category=lighting"),
              AllOf(HasSubstr("hx-get=\"/cases?category=lighting&amp;open=" + code_), Not(HasSubstr("beside-head"))));
  const std::string beside = "/cases?category=lighting&open=" + code_;
  const std::string shown = page(beside);
  EXPECT_THAT(shown, AllOf(HasSubstr("beside-head"), HasSubstr("aria-current=\"true\">"),
                           HasSubstr("name=\"next\" value=\"/cases?category=lighting&amp;open=" + code_)));
  const auto note = [&](const std::string& text) {
    return call(Method::post, "/cases/" + code_ + "/work", fields({{"act", "note"}, {"note", text}, {"next", beside}}));
  };
  const auto refused = note("");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(body_of(refused), HasSubstr("name=\"next\" value=\"/cases?category=lighting&amp;open=" + code_))
      << "where the form stood is not lost";
  EXPECT_THAT(note("Đã gọi thợ").headers, testing::Contains(testing::Pair("location", beside)));
  for (const char* nonsense : {"x", "UB-PA-2611-9999-A", "%00"}) {
    EXPECT_THAT(page(std::string("/cases?open=") + nonsense), Not(HasSubstr("beside-head"))) << nonsense;
  }
}

TEST_F(OfficerRoutes, SeveralAreAssignedFromTheInboxOrNone) {
  act_as("officer");
  EXPECT_THAT(page("/cases"), HasSubstr("value=\"" + code_ + "~1\""));
  act_as("leader");
  auto transaction = database_->read();
  const std::string unit = principal(transaction, "Đỗ Thị Mai Lan", {}).unit.text();
  const auto refused = call(Method::post, "/cases/bulk",
                            fields({{"act", "assign"},
                                    {"case", code_ + "~1"},
                                    {"case", "UB-PA-2611-9999-A"},
                                    {"to_unit", unit},
                                    {"to_reason", "cùng một tuyến"},
                                    {"back", "/cases?category=lighting"}}));
  EXPECT_EQ(refused.status, 404);
  EXPECT_THAT(body_of(refused), HasSubstr("cùng một tuyến"));
  EXPECT_THAT(body_of(refused), HasSubstr("value=\"" + code_ + "~1\" checked"));
  EXPECT_EQ(stored()->version, 1) << "none was changed";
  const auto done = call(
      Method::post, "/cases/bulk",
      fields({{"act", "assign"}, {"case", code_ + "~1"}, {"to_unit", unit}, {"back", "https://elsewhere.example/"}}));
  EXPECT_EQ(done.status, 303);
  EXPECT_THAT(done.headers, testing::Contains(testing::Pair("location", "/cases")));
  EXPECT_EQ(stored()->unit->text(), unit);
}

TEST_F(OfficerRoutes, ACooperatingUnitIsRemovedByAButton) {
  act_as("leader");
  auto transaction = database_->read();
  const std::string unit = principal(transaction, "Đỗ Thị Mai Lan", {}).unit.text();
  EXPECT_THAT(page("/cases/" + code_), Not(HasSubstr("unshare")));
  ASSERT_EQ(call(Method::post, "/cases/" + code_ + "/work", fields({{"act", "share"}, {"other_unit", unit}})).status,
            303);
  EXPECT_THAT(page("/cases/" + code_), HasSubstr("unshare"));
  ASSERT_EQ(call(Method::post, "/cases/" + code_ + "/work", fields({{"act", "unshare"}, {"shared_unit", unit}})).status,
            303);
  EXPECT_TRUE(stored()->other_units.empty());
}

TEST_F(OfficerRoutes, RulesOfTheWardDecideWhoGetsNewCases) {
  act_as("officer");
  EXPECT_EQ(call(Method::get, "/cases/rules").status, 403);
  act_as("leader");
  auto reading = database_->read();
  const auto lan = principal(reading, "Đỗ Thị Mai Lan", {});
  EXPECT_EQ(call(Method::post, "/cases/rules", fields({{"act", "set"}, {"category", "waste"}, {"unit", "x"}})).status,
            422);
  ASSERT_EQ(
      call(Method::post, "/cases/rules",
           fields({{"act", "set"}, {"category", "waste"}, {"unit", lan.unit.text()}, {"person", lan.person.text()}}))
          .status,
      303);
  EXPECT_THAT(page("/cases/rules"), HasSubstr("Đỗ Thị Mai Lan"));
  auto transaction = database_->write();
  NewCase wanted = lamp(transaction);
  wanted.category = "waste";
  EXPECT_EQ(receive_case(transaction, rules(), actor(), wanted)->made.person, lan.person);
  transaction.commit();
  const http::Fields rule = fields({{"act", "remove"}, {"category", "waste"}});
  EXPECT_EQ(call(Method::post, "/cases/rules", rule).status, 303);
  EXPECT_EQ(call(Method::post, "/cases/rules", rule).status, 404) << "it is gone";
  auto after = database_->read();
  EXPECT_EQ(audit::history_of(after, ward, "case_rule", "field_report.waste.*").size(), 2U);
}

TEST_F(OfficerRoutes, WhatNobodyHasIsAFilterOfTheInboxAndTheBarSaysHowMuchTimeIsUsed) {
  act_as("leader");
  EXPECT_THAT(page("/cases"), HasSubstr("href=\"/cases?person=-"));
  EXPECT_THAT(page("/cases?person=-"), Not(HasSubstr(code_))) << "the head of the unit has it";
  const http::Fields to_nobody = fields({{"act", "assign"}, {"unit", ""}, {"person", ""}});
  ASSERT_EQ(call(Method::post, "/cases/" + code_ + "/work", to_nobody).status, 303);
  for (const char* list : {"/cases?person=-", "/cases?person=-&all=1", "/cases?person=-&q=tat&all=1"}) {
    EXPECT_THAT(page(list), HasSubstr(code_)) << list;
  }
  EXPECT_THAT(page("/cases"), HasSubstr("aria-label=\"Đã dùng 0 % thời gian\""));
  clock_.set(at(2026, 11, 26, 9));
  EXPECT_THAT(page("/cases/" + code_), HasSubstr("<progress class=\"time-used of-blue\" max=\"100\""));
  clock_.set(at(2027, 1, 5, 9));
  EXPECT_THAT(page("/cases"), HasSubstr("Đã dùng 100 % thời gian"));
}

TEST_F(OfficerRoutes, ADeadlineIsPutOffOnThePageAndNothingTypedIsLost) {
  act_as("officer");
  EXPECT_THAT(page("/cases/" + code_), Not(HasSubstr("name=\"extension_days\"")));
  act_as("leader");
  EXPECT_THAT(page("/cases/" + code_), HasSubstr("name=\"extension_days\""));
  const auto extend = [this](const char* days, const char* decision) {
    return call(Method::post, "/cases/" + code_ + "/work",
                fields({{"act", "extend"},
                        {"extension_days", days},
                        {"decision", decision},
                        {"extension_reason", "chờ \"vật tư\""}}));
  };
  for (const char* days : {"", "0", "11", "ba", "-1", "3,5", "99999999999999999999"}) {
    const auto refused = extend(days, "12/TB-UBND");
    EXPECT_EQ(refused.status, 422) << days;
    EXPECT_THAT(body_of(refused), HasSubstr("chờ &quot;vật tư&quot;"));
    EXPECT_THAT(body_of(refused), HasSubstr("từ 1 đến 10"));
  }
  EXPECT_EQ(extend("3", "12/TB-UBND").status, 303);
  EXPECT_EQ(stored()->due_at, at(2026, 12, 3, 17));
  EXPECT_THAT(page("/cases/" + code_), Not(HasSubstr("name=\"extension_days\""))) << "once";
  EXPECT_EQ(extend("3", "13/TB-UBND").status, 409);
  EXPECT_THAT(page("/cases"), HasSubstr("aria-label=\"Đã dùng 0 % thời gian\""));
  act_as("");
  EXPECT_THAT(page("/field-reports/" + code_), HasSubstr("12/TB-UBND"));
  EXPECT_THAT(page("/field-reports/" + code_), HasSubstr("trước 17 giờ thứ Năm 03/12/2026"));
}

TEST_F(OfficerRoutes, ALetterIsAFileForWord) {
  act_as("leader");
  const std::string path = "/cases/" + code_ + "/letter";
  EXPECT_EQ(call(Method::get, path + ".docx?to=reporter").status, 404) << "there is none yet";
  ASSERT_EQ(call(Method::post, "/cases/" + code_ + "/steps",
                 fields({{"step", "answer"}, {"answer.answer", "Đã thay bóng & dây."}}))
                .status,
            303);
  EXPECT_THAT(page(path + "?to=reporter"), HasSubstr("href=\"" + path + ".docx?to=reporter\""));
  const auto file = call(Method::get, path + ".docx?to=reporter");
  ASSERT_EQ(file.status, 200);
  EXPECT_THAT(file.headers,
              testing::Contains(testing::Pair("content-disposition", "attachment; filename=\"" + code_ + ".docx\"")));
  const auto text = office::text_of_docx(body_of(file));
  ASSERT_TRUE(text.ok());
  for (const std::string& words :
       {std::string("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), std::string("phường Uông Bí"),
        "Phản ánh " + code_ + " đã được trả lời", std::string("Đã thay bóng & dây."), "Lưu: VT, " + code_}) {
    EXPECT_THAT(text->text, HasSubstr(words));
  }
}

}  // namespace
}  // namespace gandan::cases
