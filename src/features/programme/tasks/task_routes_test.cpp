// Tasks by their routes: forms sent twice, templates, calendars, what heads of units may make.
#include <gmock/gmock.h>

#include "features/programme/roles_test.h"
#include "features/programme/routes_test.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_talk_store.h"
#include "features/programme/tasks/task_view_store.h"
#include "features/programme/tasks/task_work_store.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using http::Method;
using testing::HasSubstr;
using testing::Not;

class TaskRoutes : public ::testing::Test, protected Routed {
 protected:
  db::Database& served() override { return *database_; }

  TaskRoutes() {
    Others others;
    others.public_address = "https://uongbi.example.vn";
    add_programme_routes(router_, {}, attachments::usual_limit_bytes, others);
    act_as("Nguyễn Minh Khải", "leader");
  }

  void act_as(const char* name, const char* role) {
    who_ = principal(*database_, name, {});
    who_->permissions = permissions_of_role(role);
  }
  std::string made_task(const Form& form) { return location_of(call(Method::post, "/tasks/new", form)); }
  size_t tasks() {
    auto transaction = database_->read();
    return find_tasks(transaction, ward, *live_resolution(transaction, ward), {}, clock_.today()).size();
  }
  static std::string between(const std::string& text, const std::string& before, const std::string& after) {
    const size_t begin = text.find(before);
    if (begin == std::string::npos) return "";
    const size_t from = begin + before.size();
    return text.substr(from, text.find(after, from) - from);
  }

  test::TestDatabase database_{db::Engine::sqlite, founded};
};

TEST_F(TaskRoutes, AFormSentTwiceMakesOneTaskAndOneComment) {
  EXPECT_THAT(page("/tasks/new"), HasSubstr("name=\"form_key\""));
  const Form form = {{"title", "Trồng cây"}, {"form_key", "k"}};
  const std::string path = made_task(form);
  EXPECT_EQ(made_task(form), path);
  EXPECT_EQ(tasks(), 1U);
  for (int i = 0; i < 2; ++i) call(Method::post, path + "/comments", {{"comment", "Cố lên"}, {"form_key", "c"}});
  auto transaction = database_->read();
  EXPECT_EQ(comments_of(transaction, ward, *TaskId::parse(path.substr(7))).size(), 1U);
}

TEST_F(TaskRoutes, AMilestoneSentTwiceIsOne) {
  const std::string path = made_task({{"title", "Trồng cây"}});
  for (int i = 0; i < 2; ++i) {
    const Form form = {{"milestone", "Ươm xong"}, {"due", "2026-12-01"}, {"form_key", "m"}};
    EXPECT_EQ(call(Method::post, path + "/milestones", form).status, 303);
  }
  auto transaction = database_->read();
  EXPECT_EQ(milestones_of(transaction, ward, *TaskId::parse(path.substr(7))).size(), 1U);
}

TEST_F(TaskRoutes, ARefusedChangeOfSeveralShowsTheListAsItWasTyped) {
  const std::string path = made_task({{"title", "Trồng cây"}, {"deadline", "2026-12-01"}});
  const std::string id = path.substr(7);
  const Form form = {{"task", id}, {"deadline", "2027-03-01"}, {"authority", "Chủ tịch"}, {"back", "/tasks?q=cây"}};
  const auto refused = call(Method::post, "/tasks/bulk", form);
  EXPECT_EQ(refused.status, 422);
  const std::string shown = body_of(refused);
  EXPECT_THAT(shown, HasSubstr("value=\"" + id + "\" checked"));
  EXPECT_THAT(shown, HasSubstr("value=\"2027-03-01\""));
  EXPECT_THAT(shown, HasSubstr("value=\"Chủ tịch\""));
  EXPECT_THAT(shown, HasSubstr("id=\"field-deadline_reason-error\""));
  EXPECT_THAT(shown, HasSubstr("value=\"cây\"")) << "the filter stays";
  EXPECT_EQ(call(Method::post, "/tasks/bulk", {{"deadline", "2027-03-01"}}).status, 422);
}

TEST_F(TaskRoutes, ASavedFilterIsReplacedOnlyWhenThatIsAskedFor) {
  const auto saved = [&](const char* address, const char* replace) {
    return call(Method::post, "/tasks/views", {{"name", "Việc gấp"}, {"address", address}, {"replace", replace}});
  };
  const auto kept = [&] {
    auto transaction = database_->read();
    const auto views = saved_views(transaction, ward, who_->person);
    return views.size() == 1 ? views[0].address : "";
  };
  EXPECT_EQ(saved("/tasks?status=overdue", "").status, 303);
  EXPECT_EQ(saved("/tasks?status=overdue", "").status, 303) << "the same once more changes nothing";
  const auto refused = saved("/tasks?status=going", "");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(body_of(refused), HasSubstr("value=\"Việc gấp\""));
  EXPECT_THAT(body_of(refused), HasSubstr("name=\"replace\""));
  EXPECT_EQ(kept(), "/tasks?status=overdue");
  EXPECT_EQ(saved("/tasks?status=going", "1").status, 303);
  EXPECT_EQ(kept(), "/tasks?status=going");
  const auto nameless = call(Method::post, "/tasks/views", {{"name", ""}, {"address", "/tasks?status=going"}});
  EXPECT_EQ(nameless.status, 422);
  EXPECT_THAT(body_of(nameless), HasSubstr("Hãy đặt tên cho bộ lọc."));
}

TEST_F(TaskRoutes, WhatNobodyCanMeanIsRefused) {
  for (const auto& [name, value] : Form{{"person", "abc"}, {"unit", "abc"}, {"deadline", "1990-01-01"}}) {
    EXPECT_EQ(call(Method::post, "/tasks/new", {{"title", "Việc"}, {name, value}}).status, 422) << name;
  }
  EXPECT_THAT(page("/tasks?status=zzz"), HasSubstr("status=zzz"));
}

TEST_F(TaskRoutes, ATemplateIsChangedAndSaysWhoHelps) {
  const std::string unit = who_->unit.text(), person = who_->person.text();
  Form form = {{"name", "Họp dân"}, {"title", "Họp dân"}, {"days", "30"}, {"repeats", "month"}, {"person", person}};
  ASSERT_EQ(call(Method::post, "/tasks/templates/new", form).status, 303);
  const std::string id = between(page("/tasks/templates"), "/tasks/new?template=", "\"");
  form.push_back({"cooperating", unit});
  form[0].second = "Họp khu phố";
  ASSERT_EQ(call(Method::post, "/tasks/templates/" + id + "/edit", form).status, 303);
  EXPECT_THAT(page("/tasks/templates"), HasSubstr("Họp khu phố"));
  const std::string made = page("/tasks/new?template=" + id);
  EXPECT_THAT(made, HasSubstr("value=\"" + unit + "\" checked"));
  EXPECT_THAT(made, HasSubstr("value=\"month\" selected"));
  EXPECT_THAT(made, HasSubstr("value=\"" + person + "\" selected"));
}

TEST_F(TaskRoutes, ACalendarHasWholeAddressesAndCanBeEnded) {
  made_task({{"title", "Trồng cây"}, {"deadline", "2026-12-01"}, {"person", who_->person.text()}});
  EXPECT_THAT(page("/tasks/calendar"), Not(HasSubstr("Tạo địa chỉ mới, bỏ địa chỉ cũ")));
  const std::string made = body_of(call(Method::post, "/tasks/calendar", {{"whose", "person"}, {"change", "renew"}}));
  const std::string feed = between(made, "href=\"https://uongbi.example.vn", "\"");
  ASSERT_THAT(feed, HasSubstr("/calendar/"));
  EXPECT_THAT(page(feed), HasSubstr("URL:https://uongbi.example.vn/tasks/"));
  EXPECT_THAT(page("/tasks/calendar"), HasSubstr("Tạo địa chỉ mới, bỏ địa chỉ cũ"));
  ASSERT_EQ(call(Method::post, "/tasks/calendar", {{"whose", "person"}, {"change", "end"}}).status, 303);
  EXPECT_EQ(call(Method::get, feed).status, 404);
}

TEST_F(TaskRoutes, ALeaderHasTheCalendarOfAnyUnitOthersOfTheirOwn) {
  const std::string other = principal(*database_, "Ngô Thu Ngân", {}).unit.text();
  const Form form = {{"whose", "unit"}, {"unit", other}, {"change", "renew"}};
  const std::string feed = between(body_of(call(Method::post, "/tasks/calendar", form)), "example.vn", "\"");
  EXPECT_EQ(call(Method::get, feed).status, 200);
  act_as("Mai Thị Xuân", "officer");
  EXPECT_EQ(call(Method::post, "/tasks/calendar", form).status, 403);
}

TEST_F(TaskRoutes, AHeadMakesTasksOfTheUnitBelowItsOwn) {
  const auth::Principal head = principal(*database_, "Bùi Hữu Nghĩa", {});
  const auto id_of = [](const std::string& path) { return path.substr(7); };
  const std::string own = id_of(made_task({{"title", "Thu thuế"}, {"unit", head.unit.text()}}));
  const std::string other = id_of(made_task({{"title", "Trồng cây"}}));
  act_as("Bùi Hữu Nghĩa", "unit_head");
  EXPECT_THAT(page("/tasks/new"), testing::AllOf(HasSubstr("Thu thuế"), Not(HasSubstr("Trồng cây"))));
  EXPECT_EQ(call(Method::post, "/tasks/new", {{"title", "Gọi hộ"}, {"parent", other}}).status, 403);
  EXPECT_EQ(call(Method::post, "/tasks/new", {{"title", "Gọi hộ"}}).status, 403);
  const std::string path = made_task({{"title", "Gọi hộ"}, {"parent", own}});
  auto transaction = database_->read();
  EXPECT_EQ(find_task(transaction, ward, *TaskId::parse(id_of(path)))->plan.unit_in_charge, head.unit);
}

TEST_F(TaskRoutes, NothingOpenIsPutBelowWhatIsDone) {
  const std::string above = made_task({{"title", "Thu thuế"}});
  const std::string other = made_task({{"title", "Gọi hộ"}});
  ASSERT_EQ(call(Method::post, above + "/steps", {{"step", "finish"}, {"result", "Xong"}, {"attached", "QĐ 5"}}).status,
            303);
  const std::string id = above.substr(7);
  EXPECT_EQ(call(Method::post, "/tasks/new", {{"title", "Việc"}, {"parent", id}}).status, 422);
  EXPECT_EQ(call(Method::post, other + "/move", {{"parent", id}, {"version", "1"}}).status, 422);
}

}  // namespace
}  // namespace gandan::programme
