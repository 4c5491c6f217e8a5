// Every route of the programme, called as nobody and as each kind of person; what the pages say; forms that are
// refused.
#include <gmock/gmock.h>

#include "features/programme/routes_test.h"
#include "platform/http/ready_answer_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;
using http::Method;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class ProgrammeRoutes : public ::testing::Test, protected Routed {
 protected:
  db::Database& served() override { return *database_; }

  ProgrammeRoutes() {
    add_programme_routes(router_);
    const auto who = [&](const char* name, std::initializer_list<Permission> may) {
      return principal(*database_, name, may);
    };
    people_.emplace("viewer", who("Vũ Đình Ân", {Permission::view_programme}));
    people_.emplace("officer", who("Mai Thị Xuân", {Permission::view_programme, Permission::enter_figures}));
    people_.emplace("leader", who("Nguyễn Minh Khải", {Permission::view_programme, Permission::enter_figures,
                                                       Permission::approve_figures, Permission::edit_programme}));
    people_.emplace("editor", who("Lê Quang Đạt",
                                  {Permission::view_programme, Permission::enter_figures, Permission::edit_programme}));
    people_.emplace("clerk", who("Hoàng Thị Yến", {Permission::manage_people}));
    auto transaction = database_->write();
    target_ = add_target(transaction, program(), insurance())->text();
    NewTask task;
    task.title = "Cải cách <b>hành chính</b>";
    task_ = add_task(transaction, program(), task)->text();
    EXPECT_TRUE(add_project(transaction, program(), {"1", "Cầu Sông Sinh", {}}).ok());
    transaction.commit();
  }

  void act_as(const std::string& who) { who_ = who.empty() ? std::nullopt : std::optional(people_.at(who)); }

  std::string filled(std::string pattern) const {
    const size_t at = pattern.find("{id}");
    if (at != std::string::npos) pattern.replace(at, 4, pattern.starts_with("/tasks") ? task_ : target_);
    const size_t part = pattern.find("{part}");  // of a task: there is none of this name
    if (part != std::string::npos) pattern.replace(part, 6, target_);
    return pattern;
  }

  test::TestDatabase database_{db::Engine::sqlite, founded};
  std::map<std::string, auth::Principal> people_;
  std::string target_, task_;
};

TEST_F(ProgrammeRoutes, EveryRouteAsksForItsPermissionFromEverybody) {
  size_t calls = 0;
  for (const http::Route& route : router_.routes()) {
    const std::string path = filled(route.pattern);
    act_as("");
    const int as_nobody = call(route.method, path).status;
    const bool by_secret = path.find("{secret}") != std::string::npos;  // there is none of that name
    if (route.permission == Permission::public_)
      EXPECT_EQ(as_nobody, by_secret ? 404 : 200) << path;
    else
      EXPECT_TRUE(as_nobody == 401 || as_nobody == 303) << path << " " << as_nobody;
    for (const auto& [name, who] : people_) {
      act_as(name);
      const int status = call(route.method, path).status;
      const bool of_one = route.pattern.starts_with("/targets/") || route.pattern.starts_with("/tasks/") ||
                          route.pattern.starts_with("/mine/targets/");
      const bool theirs =
          route.permission != Permission::enter_figures || !of_one || name == "leader" || name == "editor";
      const bool allowed = who.permissions.has(route.permission) && theirs;
      EXPECT_EQ(status == 403, !allowed) << name << " " << path << " " << status;
      EXPECT_LT(status, 500) << name << " " << path;
      ++calls;
    }
  }
  EXPECT_EQ(calls, router_.routes().size() * people_.size());
}

TEST_F(ProgrammeRoutes, PagesSayWhatTheyPromise) {
  act_as("viewer");
  EXPECT_THAT(page("/dashboard"), HasSubstr("1 chỉ tiêu"));
  EXPECT_THAT(page("/targets"), HasSubstr("bảo hiểm y tế"));
  EXPECT_THAT(page("/targets?q=nước sạch"), HasSubstr("Không có chỉ tiêu nào như vậy"));
  EXPECT_THAT(page("/targets/" + target_), HasSubstr("dòng 627-628, trang 16"));
  EXPECT_THAT(page("/targets/" + target_), Not(HasSubstr("Báo số liệu")));
  EXPECT_THAT(page("/tasks"), HasSubstr("&lt;b&gt;hành chính"));
  EXPECT_THAT(page("/tasks/" + task_), HasSubstr("Rõ thẩm quyền"));
  EXPECT_THAT(page("/projects"), HasSubstr("Cầu Sông Sinh"));
  EXPECT_EQ(call(Method::get, "/targets/unknown").status, 404);
}

TEST_F(ProgrammeRoutes, ARefusedFigureKeepsWhatWasTypedAndSaysWhy) {
  act_as("editor");
  const auto response = call(Method::post, "/targets/" + target_ + "/figures",
                             Form({{"period", "2026-Q4"}, {"value", "chín bảy"}, {"note", "đo <lại>"}}));
  EXPECT_EQ(response.status, 422);
  EXPECT_THAT(body_of(response), HasSubstr("value=\"chín bảy\""));
  EXPECT_THAT(body_of(response), HasSubstr("đo &lt;lại&gt;"));
  EXPECT_THAT(body_of(response), HasSubstr("aria-invalid"));
}

TEST_F(ProgrammeRoutes, AFigureTurnsTheDashboardAndThePublicPageRed) {
  act_as("");
  EXPECT_THAT(page("/"), HasSubstr("Chưa có số liệu"));
  const std::string before = call(Method::get, "/").prepared->entity_tag;
  EXPECT_EQ(call(Method::get, "/").prepared->entity_tag, before);
  act_as("leader");
  EXPECT_EQ(
      call(Method::post, "/targets/" + target_ + "/figures", Form({{"period", "2026-Q4"}, {"value", "95,9"}})).status,
      303);
  EXPECT_THAT(page("/dashboard"), HasSubstr("thấp hơn mức cần có"));
  act_as("");
  EXPECT_THAT(page("/"), HasSubstr("Không đạt"));
  EXPECT_NE(call(Method::get, "/").prepared->entity_tag, before);
  EXPECT_THAT(page("/promises/" + target_), HasSubstr("95,9"));
  EXPECT_THAT(page("/promises.json"), HasSubstr("\"off_track\""));
  EXPECT_THAT(page("/promises.csv"), HasSubstr("\"off_track\""));
}

TEST_F(ProgrammeRoutes, NoNameOfAPersonIsOnThePublicPages) {
  act_as("editor");
  const std::string person = people_.at("officer").person.text();
  EXPECT_EQ(
      call(Method::post, "/targets/" + target_ + "/in-charge", Form({{"person", person}, {"version", "1"}})).status,
      303);
  EXPECT_THAT(page("/targets/" + target_), HasSubstr("Mai Thị Xuân"));
  act_as("");
  EXPECT_THAT(page("/") + page("/promises/" + target_) + page("/promises.json"), Not(HasSubstr("Mai Thị Xuân")));
}

TEST_F(ProgrammeRoutes, ReadyAnswersAreOnlyForThoseWhoCannotBeSignedIn) {
  act_as("");
  http::Request request;
  request.path = "/";
  EXPECT_TRUE(http::ready_answer_after(router_, request, [&] { page("/"); }));
  request.cookies["session"] = "x";
  EXPECT_FALSE(router_.ready_answer(request));
}

TEST_F(ProgrammeRoutes, ATargetIsEditedAndAStaleFormRefused) {
  act_as("editor");
  const auto form = [&](const char* version) {
    return Form({{"version", version},
                 {"wording", "Bảo hiểm y tế đạt 99%"},
                 {"comparator", "at_least"},
                 {"basis", "by_year"},
                 {"value", "99"},
                 {"unit", "%"},
                 {"year", "2030"},
                 {"frequency", "quarter"},
                 {"expected_from", "2026-10-01"}});
  };
  EXPECT_THAT(page("/targets/" + target_ + "/edit"), HasSubstr("98,5"));
  EXPECT_EQ(call(Method::post, "/targets/" + target_, form("1")).status, 303);
  const auto again = call(Method::post, "/targets/" + target_, form("1"));
  EXPECT_EQ(again.status, 409);
  EXPECT_THAT(body_of(again), HasSubstr("Người khác vừa sửa"));
  EXPECT_EQ(call(Method::post, "/targets/" + target_, Form({{"comparator", "?"}})).status, 422);
}

TEST_F(ProgrammeRoutes, ATaskIsMadeAndFinished) {
  act_as("leader");
  EXPECT_EQ(call(Method::post, "/tasks/new", Form({{"title", ""}})).status, 422);
  const auto made = call(Method::post, "/tasks/new", Form({{"title", "Trồng cây"}, {"deadline", "2026-11-01"}}));
  ASSERT_EQ(made.status, 303);
  EXPECT_THAT(page("/tasks?status=overdue"), HasSubstr("Trồng cây"));
  const std::string path = "/tasks/" + task_;
  EXPECT_EQ(call(Method::post, path + "/steps", Form({{"step", "finish"}})).status, 422);
  EXPECT_EQ(call(Method::post, path + "/steps", Form({{"step", "finish"}, {"result", "Đã họp"}})).status, 422);
  EXPECT_EQ(call(Method::post, path + "/steps",
                 Form({{"step", "finish"}, {"result", "Đã họp"}, {"attached", "Quyết định 5"}}))
                .status,
            303);
  EXPECT_THAT(page(path), HasSubstr("Quyết định 5"));
  EXPECT_EQ(call(Method::post, path, Form({{"title", "Mới"}, {"deadline", "31/12"}, {"version", "2"}})).status, 422);
}

TEST_F(ProgrammeRoutes, WhatIsKeptOfAPageFollowsTheDataTheDayAndTheReader) {
  act_as("leader");
  const std::string person = people_.at("officer").person.text();
  ASSERT_EQ(
      call(Method::post, "/tasks/new", Form({{"title", "Trồng cây"}, {"deadline", "2026-11-24"}, {"person", person}}))
          .status,
      303);
  EXPECT_THAT(page("/tasks"), AllOf(HasSubstr("Trồng cây"), HasSubstr("Mai Thị Xuân"), HasSubstr("/tasks/new")));
  EXPECT_THAT(page("/tasks?status=overdue"), Not(HasSubstr("Trồng cây")));
  act_as("viewer");
  EXPECT_THAT(page("/tasks"), AllOf(HasSubstr("Trồng cây"), Not(HasSubstr("/tasks/new"))));
  {
    auto transaction = database_->write();
    transaction.execute("UPDATE person SET name = 'Mai Thị Hạ' WHERE id = :id", {{"id", person}});
    audit::record(transaction, program(), {"person.edited", "person", person, "", ""});
    transaction.commit();
  }
  EXPECT_THAT(page("/tasks"), AllOf(HasSubstr("Mai Thị Hạ"), Not(HasSubstr("Mai Thị Xuân"))));
  clock_.set({now.epoch_milliseconds + 24LL * 60 * 60 * 1000});
  EXPECT_THAT(page("/tasks?status=overdue"), HasSubstr("Trồng cây"));
}

TEST_F(ProgrammeRoutes, TheWeekShowsTheLongestOverdueAndHowManyThereAre) {
  {
    auto transaction = database_->write();
    for (int i = 0; i < 60; ++i) {
      NewTask task;
      task.title = "Việc trễ số " + std::to_string(i) + ".";
      task.deadline = base::local_date(now).plus_days(-30 - i);
      ASSERT_TRUE(add_task(transaction, program(), task).ok());
    }
    transaction.commit();
  }
  act_as("viewer");
  const std::string week = page("/tasks/week");
  EXPECT_THAT(week, AllOf(HasSubstr("50 việc quá hạn lâu nhất trong 60 việc"), HasSubstr("status=overdue")));
  EXPECT_THAT(week,
              AllOf(HasSubstr("Việc trễ số 59."), HasSubstr("Việc trễ số 10."), Not(HasSubstr("Việc trễ số 9."))));
}

TEST_F(ProgrammeRoutes, TheWeekOfTheWardShowsSomeOfAFullDayAndThatOfAUnitAll) {
  const auth::UnitId unit = people_.at("officer").unit;
  {
    auto transaction = database_->write();
    for (int i = 0; i < 40; ++i) {
      NewTask task;
      task.title = "Việc hôm nay số " + std::to_string(i) + ".";
      task.deadline = base::local_date(now);
      task.unit_in_charge = unit;
      ASSERT_TRUE(add_task(transaction, program(), task).ok());
    }
    transaction.commit();
  }
  act_as("viewer");
  const auto rows = [](const std::string& week) {
    int count = 0;
    for (size_t at = 0; (at = week.find("Việc hôm nay số ", at)) != std::string::npos; ++at) ++count;
    return count;
  };
  const std::string ward = page("/tasks/week");
  EXPECT_EQ(rows(ward), 30);
  EXPECT_THAT(ward, HasSubstr("Ngày này còn việc khác"));
  const std::string of_unit = page("/tasks/week?unit=" + unit.text());
  EXPECT_EQ(rows(of_unit), 40);
  EXPECT_THAT(of_unit, Not(HasSubstr("Ngày này còn việc khác")));
}

TEST_F(ProgrammeRoutes, NamesAreFetchedWhenAFilterIsOpened) {
  act_as("viewer");
  for (const char* list : {"/tasks", "/targets", "/tasks/board"}) {
    EXPECT_THAT(page(list), AllOf(Not(HasSubstr("Mai Thị Xuân")), HasSubstr("/choices?of=person"))) << list;
    EXPECT_THAT(page(std::string(list) + "?choices=all"),
                HasSubstr("<option value=\"" + people_.at("officer").person.text()))
        << list;
  }
  EXPECT_THAT(page("/choices?of=person"), AllOf(HasSubstr("name=\"person\""), HasSubstr("Mai Thị Xuân")));
  EXPECT_THAT(page("/choices?of=unit"), HasSubstr("name=\"unit\""));
  EXPECT_THAT(page("/tasks?person=" + people_.at("officer").person.text()), HasSubstr("Mai Thị Xuân"))
      << "who is chosen is named";
}

TEST_F(ProgrammeRoutes, AFormWithEverybodyIsFetchedWhenItIsUnfolded) {
  act_as("leader");
  const std::string person = "<option value=\"" + people_.at("officer").person.text();
  const std::string target = "/targets/" + target_, task = "/tasks/" + task_;
  struct Folded {
    std::string page, part, option;
  };
  for (const Folded& each : {Folded{target, "in_charge", person}, Folded{task, "mention", person},
                             Folded{task, "link", "<option value=\"" + target_}}) {
    const std::string address = each.page + "?form=" + each.part;
    EXPECT_THAT(page(each.page), AllOf(Not(HasSubstr(each.option)), HasSubstr("hx-get=\"" + address + "\""),
                                       HasSubstr("href=\"" + address + "#" + each.part + "\"")));
    EXPECT_THAT(page(address), AllOf(HasSubstr(each.option), HasSubstr("id=\"" + each.part + "\""),
                                     Not(HasSubstr("hx-get=\"" + address))));
  }
  EXPECT_THAT(page(task + "?form=comment"), HasSubstr("name=\"comment\"")) << "nothing was typed";
}

TEST_F(ProgrammeRoutes, WhoWasChosenIsKeptWhenTheFormIsRefused) {
  act_as("leader");
  const std::string id = people_.at("officer").person.text();
  const auto stale =
      call(Method::post, "/targets/" + target_ + "/in-charge", Form({{"person", id}, {"version", "99"}}));
  EXPECT_EQ(stale.status, 409);
  EXPECT_THAT(body_of(stale), HasSubstr("<option value=\"" + id + "\" selected>"));
  const auto empty = call(Method::post, "/tasks/" + task_ + "/comments", Form({{"comment", ""}, {"mention", id}}));
  EXPECT_EQ(empty.status, 422);
  EXPECT_THAT(body_of(empty), HasSubstr("<option value=\"" + id + "\" selected>"));
}

TEST(ProgrammeWithoutResolution, EveryPageSaysHowToBegin) {
  test::TestDatabase database{db::Engine::sqlite};
  {
    auto transaction = database->write();
    EXPECT_TRUE(people::create_ward(transaction, program(), {ward, "phường Uông Bí", ""}).ok());
    transaction.commit();
  }
  auth::Principal principal{auth::PersonId::make(now), auth::UnitId::make(now), auth::SessionId::make(now), "A", {}};
  principal.permissions.add(Permission::view_programme);
  std::optional<auth::Principal> signed_in = principal;
  http::RouterOptions options;
  options.identify = [&](const http::Request&, http::Context&) { return signed_in; };
  http::Router router(std::move(options));
  add_programme_routes(router);
  const http::Site site{"phường Uông Bí", "", {}, {}, false};
  const base::FixedClock clock{now};
  for (const auto* path : {"/", "/dashboard", "/targets", "/tasks", "/projects"}) {
    http::Request request;
    request.path = path;
    http::Context context{site, clock, *database, ward, {}, {}, {}, {}};
    const auto response = router.dispatch(request, context);
    EXPECT_EQ(response.status, 200) << path;
    EXPECT_THAT(*response.body, HasSubstr("empty-state")) << path;
  }
}

}  // namespace
}  // namespace gandan::programme
