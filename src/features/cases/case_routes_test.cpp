// Every route, as nobody and as each standard role of a ward; what the pages say and must not say; forms refused.
#include <gmock/gmock.h>

#include <toml++/toml.h>

#include <map>

#include "features/cases/case_code.h"
#include "features/cases/visit_limits.h"
#include "features/cases/ward_test.h"
#include "features/search/search.h"
#include "platform/http/prepared_body.h"
#include "platform/http/url.h"
#include "platform/office/docx_text.h"
#include "tests/support/test_database.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using http::Method;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class CaseRoutes : public ::testing::Test {
 protected:
  CaseRoutes() {
    http::RouterOptions options;
    options.identify = [this](const http::Request&, http::Context&) { return principal_; };
    router_ = std::make_unique<http::Router>(std::move(options));
    add_case_routes(*router_, rules());
    found(*database_);
    auto transaction = database_->write();
    NewCase wanted = lamp(transaction);
    wanted.text = "Đèn <b>tắt</b> hẳn";
    wanted.reporter = {"Trần Văn Tý", "0912345678", "ty@example.vn"};
    const auto received = receive_case(transaction, rules(), actor(), wanted);
    code_ = received->made.code;
    secret_ = received->secret;
    id_ = received->made.id.text();
    transaction.commit();
  }

  // A person of the unit in charge with a standard role of a ward.
  void act_as(const std::string& role, const std::string& person = "Ngô Thu Ngân") {
    principal_.reset();
    if (role.empty()) return;
    auto transaction = database_->read();
    principal_ = principal(transaction, person, {});
    const toml::table document = toml::parse(base::embedded_files().at("data/ward/standard.toml"));
    for (const toml::node& node : *document["role"].as_array()) {
      const toml::table& table = *node.as_table();
      if (table["key"].value_or<std::string>("") != role) continue;
      for (const toml::node& name : *table["permissions"].as_array()) {
        principal_->permissions.add(*auth::permission_named(name.value_or<std::string>("")));
      }
    }
  }

  http::Response call(Method method, const std::string& path, http::Fields form = {}, std::string address = {}) {
    http::Request request;
    request.remote_address = std::move(address);
    request.method = method;
    request.headers["accept"] = "text/html";
    request.headers["authorization"] = "Bearer test";  // exempt from CSRF, which has its own tests
    const size_t query = path.find('?');
    request.path = path.substr(0, query);
    if (query != std::string::npos) http::decode_form(path.substr(query + 1), request.query);
    request.form = std::move(form);
    http::Context context{site_, clock_, *database_, ward, {}, {}, {}, {}};
    return router_->dispatch(request, context);
  }

  static std::string body_of(const http::Response& response) {
    if (response.prepared) return std::string(response.prepared->bytes());
    return response.body ? *response.body : "";
  }
  std::string page(const std::string& path) {
    const auto response = call(Method::get, path);
    EXPECT_EQ(response.status, 200) << path;
    return body_of(response);
  }
  static http::Fields fields(std::initializer_list<std::pair<std::string, std::string>> entries) {
    http::Fields form;
    for (const auto& [name, value] : entries) form.add(name, value);
    return form;
  }
  std::optional<Case> stored() {
    auto transaction = database_->read();
    return find_case_by_code(transaction, ward, code_);
  }
  std::string neighbourhood_id() {
    auto transaction = database_->read();
    return neighbourhood(transaction, "Đền Công 1").text();
  }

  test::TestDatabase database_{db::Engine::sqlite};
  base::FixedClock clock_{now};
  http::Site site_{"phường Uông Bí", "thành phố Quảng Ninh", {}, false};
  std::unique_ptr<http::Router> router_;
  std::optional<auth::Principal> principal_;
  std::string code_, secret_, id_;
};

// role, then whether it may: see, enter, take a step of the own unit, of another unit, assign, hide, look at the
// reporter.
struct Row {
  const char* role;
  bool sees, enters, handles, handles_others, assigns, hides, looks;
};

TEST_F(CaseRoutes, MatrixOfRolesAndActions) {
  const Row rows[] = {{"", false, false, false, false, false, false, false},
                      {"leader", true, true, true, true, true, true, true},
                      {"deputy", true, true, true, true, true, true, true},
                      {"unit_head", true, true, true, false, false, false, true},
                      {"officer", true, true, true, false, false, false, true},
                      {"neighbourhood_head", true, true, false, false, false, false, false},
                      {"auditor", true, false, false, false, false, false, false},
                      {"administrator", false, false, false, false, false, false, false}};
  const std::string path = "/cases/" + code_;
  const auto done = [&](const http::Response& response) {
    // 422: allowed, but something was left out on purpose. 409 would be the state.
    EXPECT_TRUE(response.status == 200 || response.status == 303 || response.status == 422 || response.status == 403)
        << response.status << body_of(response).substr(0, 300);
    const bool to_sign_in = response.status == 303 && [&] {
      for (const auto& [name, value] : response.headers) {
        if (name == "location" && value.starts_with("/sign-in")) return true;
      }
      return false;
    }();
    return response.status != 403 && response.status != 401 && !to_sign_in;
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.role);
    act_as(row.role);
    const auto get = [&](const std::string& address) { return done(call(Method::get, address)); };
    EXPECT_EQ(get("/cases"), row.sees);
    EXPECT_EQ(get(path), row.sees);
    EXPECT_EQ(get("/cases/new"), row.enters);
    if (row.role[0] == '\0') continue;  // a stranger who posts is answered 401, which get() shows already
    EXPECT_EQ(done(call(Method::post, "/cases/new", fields({{"text", ""}}))), row.enters);
    EXPECT_EQ(done(call(Method::post, path + "/steps", fields({{"step", "answer"}}))), row.handles);
    EXPECT_EQ(done(call(Method::post, path + "/work", fields({{"act", "note"}}))), row.handles);
    EXPECT_EQ(done(call(Method::post, path + "/work", fields({{"act", "assign"}, {"unit", "x"}}))), row.assigns);
    EXPECT_EQ(done(call(Method::post, path + "/work", fields({{"act", "hide"}}))), row.hides);
    EXPECT_EQ(done(call(Method::post, path + "/reporter", fields({{"look_reason", ""}}))), row.looks);
    act_as(row.role, "Đỗ Thị Mai Lan");
    EXPECT_EQ(done(call(Method::post, path + "/steps", fields({{"step", "answer"}}))), row.handles_others);
    EXPECT_EQ(done(call(Method::post, path + "/reporter", fields({{"look_reason", ""}}))),
              row.looks && row.handles_others);
  }
  EXPECT_EQ(stored()->version, 1) << "nothing of all that was whole enough to be done";
}

TEST_F(CaseRoutes, NoPageShowsTheReporterUnlessAskedWithAReason) {
  for (const std::string& path : {std::string("/field-reports"), "/field-reports/" + code_}) {
    EXPECT_THAT(page(path), Not(HasSubstr("Tý"))) << path;
    EXPECT_THAT(page(path), Not(HasSubstr("0912345678"))) << path;
  }
  EXPECT_THAT(body_of(call(Method::post, "/track", fields({{"code", code_}, {"secret", secret_}}))),
              Not(HasSubstr("Tý")));
  act_as("officer");
  EXPECT_THAT(page("/cases"), Not(HasSubstr("Tý")));
  EXPECT_THAT(page("/cases/" + code_), Not(HasSubstr("0912345678")));
  const auto shown = call(Method::post, "/cases/" + code_ + "/reporter", fields({{"look_reason", "hỏi lại địa chỉ"}}));
  EXPECT_EQ(shown.status, 200);
  EXPECT_THAT(body_of(shown), HasSubstr("0912345678"));
  EXPECT_THAT(page("/cases/" + code_), HasSubstr("hỏi lại địa chỉ"));
}

TEST_F(CaseRoutes, WhatCitizensWriteIsText) {
  EXPECT_THAT(page("/field-reports/" + code_), HasSubstr("Đèn &lt;b&gt;tắt&lt;/b&gt; hẳn"));
  act_as("officer");
  EXPECT_THAT(page("/cases/" + code_), HasSubstr("Đèn &lt;b&gt;tắt&lt;/b&gt; hẳn"));
  EXPECT_THAT(page("/cases"), HasSubstr("Đèn &lt;b&gt;tắt&lt;/b&gt; hẳn"));
}

TEST_F(CaseRoutes, ACitizenReportsInTwoStepsWithoutScript) {
  EXPECT_THAT(page("/report"), HasSubstr("name=\"category\""));
  EXPECT_EQ(call(Method::get, "/report?category=lighting").status, 422) << "where?";
  const std::string place = "category=lighting&neighbourhood=" + neighbourhood_id() + "&address=ng%C3%B5%205";
  const std::string words = page("/report?" + place);
  EXPECT_THAT(words, HasSubstr("name=\"text\""));
  EXPECT_THAT(words, HasSubstr("Đèn &lt;b&gt;tắt")) << "what is open there already is shown first";
  http::Fields form = fields({{"type", "field_report"},
                              {"category", "lighting"},
                              {"neighbourhood", neighbourhood_id()},
                              {"address", "ngõ 5"},
                              {"submission", "from-the-form"},
                              {"reporter_phone", "gọi sau"},
                              {"text", "Đèn đầu ngõ 5 nhấp nháy"}});
  const auto refused = call(Method::post, "/report", form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(body_of(refused), HasSubstr("Đèn đầu ngõ 5 nhấp nháy")) << "what was typed is kept";
  EXPECT_THAT(body_of(refused), HasSubstr("from-the-form"));
  form = fields({{"category", "lighting"},
                 {"neighbourhood", neighbourhood_id()},
                 {"submission", "from-the-form"},
                 {"text", "Đèn đầu ngõ 5 nhấp nháy"}});
  const auto sent = call(Method::post, "/report", form);
  EXPECT_EQ(sent.status, 200);
  EXPECT_THAT(body_of(sent), HasSubstr("UB-PA-2611-0002"));
  EXPECT_THAT(body_of(sent), HasSubstr("trước 17 giờ thứ Hai 30/11/2026"));
  const auto shown = [](const std::string& body) {  // code and secret
    std::string parts;
    for (size_t at = body.find("class=\"sentence\">"); at != std::string::npos;
         at = body.find("class=\"sentence\">", at + 1)) {
      parts += body.substr(at, body.find('<', at) - at) + " ";
    }
    return parts;
  };
  EXPECT_THAT(shown(body_of(sent)), HasSubstr("UB-PA-2611-0002"));
  EXPECT_EQ(shown(body_of(call(Method::post, "/report", form))), shown(body_of(sent))) << "sent twice";
  EXPECT_THAT(page("/field-reports"), HasSubstr("Đèn đầu ngõ 5"));
}

TEST_F(CaseRoutes, TheCitizenComesBackWithTheSecret) {
  EXPECT_THAT(body_of(call(Method::post, "/track", fields({{"code", "UB-PA-2611-0007-A"}}))), HasSubstr("gõ sai"));
  EXPECT_EQ(call(Method::post, "/track", fields({{"code", code_}})).status, 303) << "the public page";
  EXPECT_EQ(call(Method::post, "/track", fields({{"code", code_}, {"secret", "AAAAA-BBBBB"}})).status, 422);
  act_as("officer");
  ASSERT_EQ(call(Method::post, "/cases/" + code_ + "/steps", fields({{"step", "ask"}, {"ask.question", "Cột số mấy?"}}))
                .status,
            303);
  act_as("");
  EXPECT_THAT(page("/field-reports/" + code_), Not(HasSubstr("Cột số mấy?")));
  EXPECT_THAT(body_of(call(Method::post, "/track", fields({{"code", code_}, {"secret", secret_}}))),
              HasSubstr("Cột số mấy?"));
  const auto wrong =
      call(Method::post, "/track/steps",
           fields({{"code", code_}, {"secret", "AAAAA-BBBBB"}, {"step", "supplement"}, {"supplement", "Cột 9"}}));
  EXPECT_EQ(wrong.status, 422);
  EXPECT_EQ(stored()->state, "waiting");
  const auto right =
      call(Method::post, "/track/steps",
           fields({{"code", code_}, {"secret", secret_}, {"step", "supplement"}, {"supplement", "Cột 9"}}));
  EXPECT_EQ(right.status, 200);
  EXPECT_EQ(stored()->state, "in_progress");
  const auto not_theirs =
      call(Method::post, "/track/steps", fields({{"code", code_}, {"secret", secret_}, {"step", "answer"}}));
  EXPECT_EQ(stored()->state, "in_progress") << "answering is not for the citizen";
  EXPECT_EQ(not_theirs.status, 403);
}

TEST_F(CaseRoutes, AHiddenCaseIsGoneForThePublicAndThereForTheReporter) {
  act_as("leader");
  ASSERT_EQ(
      call(Method::post, "/cases/" + code_ + "/work", fields({{"act", "hide"}, {"publicity_reason", "có tên người"}}))
          .status,
      303);
  act_as("");
  EXPECT_EQ(call(Method::get, "/field-reports/" + code_).status, 404);
  EXPECT_THAT(page("/field-reports"), Not(HasSubstr(code_)));
  EXPECT_EQ(call(Method::post, "/field-reports/" + code_ + "/support").status, 404);
  EXPECT_EQ(call(Method::post, "/track", fields({{"code", code_}})).status, 422);
  EXPECT_EQ(call(Method::post, "/track", fields({{"code", code_}, {"secret", secret_}})).status, 200);
}

TEST_F(CaseRoutes, AReadyAnswerNeedsNoTyping) {
  act_as("officer");
  ASSERT_EQ(call(Method::post, "/cases/" + code_ + "/steps",
                 fields({{"step", "answer"}, {"answer.answer", ""}, {"answer.reply", "mended"}}))
                .status,
            303);
  act_as("");
  EXPECT_THAT(page("/field-reports/" + code_), HasSubstr("đã khắc phục xong"));
  EXPECT_THAT(page("/field-reports/" + code_), HasSubstr("Trả lời đúng hạn"));
}

TEST_F(CaseRoutes, OverdueOnesAreMarkedAndWhyIsSaid) {
  clock_.set(at(2026, 12, 2, 17));
  EXPECT_THAT(page("/field-reports?late=1"), HasSubstr("quá 2 ngày"));
  EXPECT_THAT(page("/field-reports/" + code_), HasSubstr("ngày đầu, không tính"));
  act_as("officer");
  EXPECT_THAT(page("/cases"), HasSubstr("quá 2 ngày"));
  EXPECT_THAT(page("/cases?late=1&unit=mine"), HasSubstr(code_));
  EXPECT_THAT(page("/cases?q=khong%20co%20gi"), Not(HasSubstr(code_)));
  EXPECT_THAT(page("/cases?after=nonsense"), HasSubstr(code_));
}

TEST_F(CaseRoutes, AWrongCodeIsNoCase) {
  act_as("leader");
  for (const char* path : {"/cases/UB-PA-2611-0001-X", "/cases/x", "/field-reports/..", "/field-reports/%F0"}) {
    EXPECT_EQ(call(Method::get, path).status, 404) << path;
  }
}

TEST_F(CaseRoutes, TheCounterGetsTheSecretToTell) {
  act_as("officer");
  const auto done = call(Method::post, "/cases/new",
                         fields({{"channel", "phone"},
                                 {"category", "waste"},
                                 {"neighbourhood", neighbourhood_id()},
                                 {"text", "Rác ba ngày chưa thu"}}));
  EXPECT_EQ(done.status, 200);
  EXPECT_THAT(body_of(done), HasSubstr("UB-PA-2611-0002"));
}

// One more from the address; the number makes each a report of its own.
http::Fields another_report(const std::string& neighbourhood, int number) {
  http::Fields form;
  form.add("category", "lighting");
  form.add("neighbourhood", neighbourhood);
  form.add("submission", "flood-" + std::to_string(number));
  form.add("text", "Đèn số " + std::to_string(number) + " tắt");
  return form;
}

std::string retry_after(const http::Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "retry-after") return value;
  }
  return "";
}

TEST_F(CaseRoutes, AFloodFromOneAddressIsStoppedAndNothingTypedIsLost) {
  const std::string flooder = "203.0.113.7";
  const std::string where = neighbourhood_id();
  const auto report = [&](int number, const std::string& address) {
    return call(Method::post, "/report", another_report(where, number), address);
  };
  const int most = static_cast<int>(reports_of_an_address.at_once);
  for (int i = 0; i < most; ++i) ASSERT_EQ(report(i, flooder).status, 200) << i;
  const auto refused = report(most, flooder);
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(retry_after(refused), "30");
  EXPECT_THAT(body_of(refused), HasSubstr("Đèn số " + std::to_string(most) + " tắt"));
  EXPECT_THAT(body_of(refused), HasSubstr("flood-" + std::to_string(most)));
  EXPECT_THAT(body_of(refused), HasSubstr("Xin chờ khoảng 1 phút"));
  EXPECT_EQ(report(0, flooder).status, 200) << "what was received is shown again at any time";
  EXPECT_EQ(report(most + 1, "203.0.113.8").status, 200) << "others are not kept waiting";
  clock_.set({now.epoch_milliseconds + 30'000});
  EXPECT_EQ(report(most, flooder).status, 200);
}

TEST_F(CaseRoutes, SendingTheSameAgainIsNoFlood) {
  const std::string where = neighbourhood_id();
  for (int i = 0; i < 200; ++i) {
    ASSERT_EQ(call(Method::post, "/report", another_report(where, 1), "203.0.113.7").status, 200) << i;
  }
}

TEST_F(CaseRoutes, GuessingSecretsIsSlowedDownAndNothingTypedIsLost) {
  const http::Fields guess = fields({{"code", code_}, {"secret", "AAAAA-BBBBB"}});
  int tries = 0;
  while (call(Method::post, "/track", guess, "203.0.113.7").status != 429 && tries < 100) ++tries;
  EXPECT_EQ(tries, auth::ThrottleRule().free_address_failures + 1);
  const auto waiting =
      call(Method::post, "/track/steps",
           fields({{"code", code_}, {"secret", secret_}, {"step", "supplement"}, {"supplement", "Cột \"9\""}}),
           "203.0.113.7");
  EXPECT_EQ(waiting.status, 429) << "the right secret is not told apart while the address waits";
  EXPECT_NE(retry_after(waiting), "");
  EXPECT_THAT(body_of(waiting), HasSubstr("value=\"Cột &quot;9&quot;\""));
  EXPECT_THAT(body_of(waiting), HasSubstr("action=\"/track/steps\""));
  EXPECT_EQ(call(Method::post, "/track", fields({{"code", code_}, {"secret", secret_}}), "203.0.113.8").status, 200)
      << "the reporter elsewhere is not locked out";
  clock_.set({now.epoch_milliseconds + 3'600'000});
  EXPECT_EQ(call(Method::post, "/track", fields({{"code", code_}, {"secret", secret_}}), "203.0.113.7").status, 200);
}

TEST_F(CaseRoutes, MeTooIsLimitedForAnAddress) {
  const std::string path = "/field-reports/" + code_ + "/support";
  for (int i = 0; i < supports_of_an_address.at_once; ++i) {
    ASSERT_EQ(call(Method::post, path, {}, "203.0.113.7").status, 303) << i;
  }
  EXPECT_EQ(call(Method::post, path, {}, "203.0.113.7").status, 429);
  EXPECT_EQ(call(Method::post, path, {}, "203.0.113.8").status, 303);
}

TEST_F(CaseRoutes, OfficersFindCasesWhereTheySearchAndTheReporterStaysOut) {
  search::add_search_routes(*router_);
  act_as("officer");
  const std::string link = "/cases/" + code_;
  EXPECT_THAT(page("/search?part=results&q=den+tat+han"), HasSubstr(link));
  EXPECT_THAT(page("/search?part=results&q=%C4%90%E1%BB%81n+C%C3%B4ng"), HasSubstr(link));
  EXPECT_THAT(page("/search?part=results&q=0912345678"), Not(HasSubstr(link)));
  EXPECT_THAT(page("/search?part=results&q=T%C3%BD"), Not(HasSubstr(link)));
  act_as("administrator");
  EXPECT_THAT(page("/search?part=results&q=den+tat+han"), Not(HasSubstr(link))) << "who may not see cases finds none";
}

TEST_F(CaseRoutes, SeveralAreAssignedFromTheInboxOrNone) {
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
                                    {"assign_reason", "cùng một tuyến"},
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

TEST_F(CaseRoutes, ACooperatingUnitIsRemovedByAButton) {
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

TEST_F(CaseRoutes, RulesOfTheWardDecideWhoGetsNewCases) {
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

TEST_F(CaseRoutes, WhatNobodyHasIsAFilterOfTheInboxAndTheBarSaysHowMuchTimeIsUsed) {
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

TEST_F(CaseRoutes, ALetterIsAFileForWord) {
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

TEST_F(CaseRoutes, TheDemoIsMadeThroughTheActions) {
  auto transaction = database_->write();
  const auto loaded = load_demo_cases(transaction, rules(), actor(), base::embedded_files().at("data/demo/cases.toml"));
  ASSERT_TRUE(loaded.ok()) << loaded.error().message_key << " " << loaded.error().field;
  ListRequest all;
  all.order = Order::newest_first;
  all.limit = 100;
  std::map<std::string, int> states;
  for (const Case& each : list_cases(transaction, ward, all).cases) {
    ++states[each.state];
    EXPECT_TRUE(each.invented || each.code == code_);
  }
  EXPECT_GE(states.size(), 6U);
  EXPECT_GE(count_cases(transaction, ward, "", now).overdue, 3);
}

TEST_F(CaseRoutes, EverybodyToChooseFromIsFetchedWhenAPersonIsToBeChosen) {
  act_as("leader");
  const std::string somebody = "<option value=\"" + principal_->person.text();
  const std::string subject = "/cases/" + code_;
  const auto kept = "name=\"person\" value=\"" + stored()->person.value().text() + "\"";
  EXPECT_THAT(page(subject),
              AllOf(Not(HasSubstr(somebody)), HasSubstr("hx-get=\"" + subject + "?form=person\""), HasSubstr(kept)));
  EXPECT_THAT(page(subject + "?form=person"), AllOf(HasSubstr(somebody), HasSubstr("<div id=\"person\""),
                                                    HasSubstr(stored()->person.value().text() + "\" selected")));
  EXPECT_THAT(page("/cases"), AllOf(Not(HasSubstr(somebody)), HasSubstr("hx-get=\"/cases?form=to_person\"")));
  EXPECT_THAT(page("/cases?form=to_person"), AllOf(HasSubstr(somebody), HasSubstr("<div id=\"to_person\"")));
  const auto refused = call(Method::post, "/cases/bulk",
                            fields({{"act", "assign"}, {"to_person", principal_->person.text()}, {"back", "/cases"}}));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(body_of(refused), HasSubstr(somebody + "\" selected"));
}

}  // namespace
}  // namespace gandan::cases
