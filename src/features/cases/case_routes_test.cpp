// Every route, as nobody and as each standard role of a ward; what the pages say and must not say.
#include "features/cases/case_routes_test.h"

#include <map>

#include "features/search/search.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// role, then whether it may: see, enter, take a step of the own unit, of another unit, assign and extend, hide, look at
// the reporter.
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
    EXPECT_EQ(done(call(Method::post, path + "/work", fields({{"act", "extend"}}))), row.assigns);
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

TEST_F(CaseRoutes, AnEmptyListSaysHowToGoOn) {
  EXPECT_THAT(page("/field-reports?q=khong%20co%20gi"),
              AllOf(HasSubstr("Không có việc nào khớp"), HasSubstr("Xem tất cả")));
  EXPECT_THAT(page("/field-reports?late=1"), HasSubstr("Không có việc nào quá hạn"));
  act_as("officer");
  EXPECT_THAT(page("/cases?q=khong%20co%20gi"),
              AllOf(HasSubstr("Không có việc nào khớp"), Not(HasSubstr("Không còn"))));
}

TEST_F(CaseRoutes, AWrongCodeIsNoCase) {
  act_as("leader");
  for (const char* path : {"/cases/UB-PA-2611-0001-X", "/cases/x", "/field-reports/..", "/field-reports/%F0"}) {
    EXPECT_EQ(call(Method::get, path).status, 404) << path;
  }
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
