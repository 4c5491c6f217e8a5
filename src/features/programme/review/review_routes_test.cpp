// Meeting mode, the work of persons and units, handing over, the first hour, activity, and what of a promise is public:
// through their routes, on a small ward.
#include <gmock/gmock.h>

#include <pugixml.hpp>

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

constexpr int64_t hour = 3'600'000;

class ReviewRoutes : public test::EachEngine, protected Routed {
 protected:
  db::Database& served() override { return database(); }

  ReviewRoutes() : test::EachEngine(founded) {
    add_programme_routes(router_);
    people::add_hand_over_routes(router_, hand_over_duties());
    leader_ = principal(database(), "Nguyễn Minh Khải",
                        {Permission::view_programme, Permission::enter_figures, Permission::approve_figures,
                         Permission::ask_explanation, Permission::edit_programme, Permission::import_reports});
    officer_ = principal(database(), "Mai Thị Xuân", {Permission::view_programme, Permission::enter_figures});
    other_ = principal(database(), "Vũ Đình Ân", {Permission::view_programme});
    target_ = add(insurance());
    act_as(leader_);
  }

  std::string add(const NewTarget& target) {
    auto transaction = database().write();
    const std::string id = add_target(transaction, program(), target)->text();
    transaction.commit();
    return id;
  }

  void act_as(const std::optional<auth::Principal>& who) { who_ = who; }

  void enter(const std::string& target, const char* period, const char* value) {
    clock_.set({clock_.now().epoch_milliseconds + hour / 10});
    EXPECT_EQ(call(Method::post, "/targets/" + target + "/figures", {{"period", period}, {"value", value}}).status,
              303);
  }

  void put_in_charge(const std::string& target, const auth::Principal& who) {
    const Form form = {{"person", who.person.text()}, {"unit", who.unit.text()}, {"version", "1"}};
    EXPECT_EQ(call(Method::post, "/targets/" + target + "/in-charge", form).status, 303);
  }

  static std::string between(const std::string& text, const std::string& before, const std::string& after) {
    const size_t begin = text.find(before);
    if (begin == std::string::npos) return "";
    const size_t from = begin + before.size();
    return text.substr(from, text.find(after, from) - from);
  }

  std::optional<auth::Principal> leader_, officer_, other_;
  std::string target_;
};
GANDAN_ON_EACH_ENGINE(ReviewRoutes);

std::vector<std::string> texts(const pugi::xml_document& feed, const char* name) {
  std::vector<std::string> found;
  for (const auto entry : feed.child("feed").children("entry")) found.emplace_back(entry.child(name).text().get());
  return found;
}

TEST_P(ReviewRoutes, TheFeedTellsOfEachFigureAndTurnOnceUnderAnIdThatStays) {
  const auto feed = [this] {
    act_as(std::nullopt);
    const auto response = call(Method::get, "/promises.atom");
    act_as(leader_);
    pugi::xml_document document;
    EXPECT_TRUE(document.load_string(body_of(response).c_str()));
    return document;
  };
  EXPECT_TRUE(texts(feed(), "id").empty());
  enter(target_, "2026-Q3", "97");
  const auto first = feed();
  ASSERT_EQ(texts(first, "id").size(), 1U);
  EXPECT_EQ(std::string(first.child("feed").attribute("xmlns").value()), "http://www.w3.org/2005/Atom");
  enter(target_, "2026-Q3", "95,9");
  const auto second = feed();
  ASSERT_EQ(texts(second, "id").size(), 2U);
  EXPECT_EQ(texts(second, "id").at(1), texts(first, "id").at(0));
  EXPECT_NE(texts(second, "id").at(0), texts(second, "id").at(1));
  EXPECT_THAT(texts(second, "summary").at(0), AllOf(HasSubstr("95,9%"), HasSubstr("sang “Không đạt”")));
  EXPECT_THAT(texts(second, "updated").at(0), testing::MatchesRegex("2026-11-24T[0-9:]{8}\\+07:00"));
  EXPECT_EQ(std::string(second.child("feed").child("updated").text().get()), texts(second, "updated").at(0));
  enter(target_, "2026-Q3", "95,9");  // the same again is no change
  EXPECT_EQ(texts(feed(), "id"), texts(second, "id"));
}

TEST_P(ReviewRoutes, TheFeedLeavesOutWhatXmlForbidsAndWithdrawnPromises) {
  NewTarget odd = insurance();
  odd.text = "Nước sạch \x01<b>& hơn</b>";
  const std::string id = add(odd);
  enter(id, "2026-Q3", "97");
  act_as(std::nullopt);
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(page("/promises.atom").c_str()));
  EXPECT_EQ(texts(document, "title").at(0), "Nước sạch <b>& hơn</b>");
  auto transaction = database().write();
  ASSERT_TRUE(withdraw_target(transaction, program(), *TargetId::parse(id)).ok());
  transaction.commit();
  ASSERT_TRUE(document.load_string(page("/promises.atom").c_str()));
  EXPECT_TRUE(texts(document, "id").empty());
}

TEST_P(ReviewRoutes, AChartMayStandInOtherPagesAndNothingElseMay) {
  put_in_charge(target_, *officer_);
  enter(target_, "2026-Q3", "97");
  act_as(std::nullopt);
  const std::string path = "/promises/" + target_ + "/embed";
  const auto embedded = call(Method::get, path);
  EXPECT_EQ(embedded.frame_ancestors, "*");
  EXPECT_THAT(body_of(embedded), AllOf(HasSubstr("<svg"), HasSubstr("97%"), Not(HasSubstr("<script")),
                                       Not(HasSubstr("Mai Thị Xuân")), Not(HasSubstr("<form"))));
  EXPECT_LT(body_of(embedded).size(), 20'000U);
  http::Request again;
  again.path = path;
  const auto kept = http::ready_answer_after(router_, again, [&] { call(Method::get, path); });
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->frame_ancestors, "*");
  EXPECT_EQ(call(Method::get, "/promises/" + target_).frame_ancestors, "");
  EXPECT_EQ(call(Method::get, "/promises/unknown/embed").status, 404);
}

TEST_P(ReviewRoutes, ThePublicPageNamesItsOtherForms) {
  act_as(std::nullopt);
  EXPECT_THAT(page("/"), AllOf(HasSubstr("<link rel=\"alternate\" type=\"application/atom+xml\""),
                               HasSubstr("href=\"/promises.atom\""), HasSubstr("href=\"/promises.csv\"")));
}

TEST_P(ReviewRoutes, AMeetingGoesThroughTheTargetsRedFirst) {
  NewTarget second = insurance();
  second.text = "Nước sạch đạt 98,5%";
  const std::string red = add(second);
  enter(target_, "2026-Q3", "98");
  enter(red, "2026-Q3", "95,9");
  const std::string first = page("/meeting");
  EXPECT_THAT(first,
              AllOf(HasSubstr("Nước sạch đạt"), HasSubstr("Chỉ tiêu 1 / 2"), HasSubstr("<svg"),
                    HasSubstr("rel=\"next\" href=\"/meeting?target=" + target_), Not(HasSubstr("rel=\"prev\""))));
  EXPECT_THAT(page("/meeting?target=" + target_),
              AllOf(HasSubstr("bảo hiểm y tế"), HasSubstr("rel=\"prev\" href=\"/meeting?target=" + red),
                    Not(HasSubstr("rel=\"next\""))));
  act_as(other_);
  EXPECT_THAT(page("/meeting"), Not(HasSubstr("/meeting/notes")));
}

TEST_P(ReviewRoutes, ANoteOfAMeetingBecomesATaskThatSaysSo) {
  const std::string person = officer_->person.text();
  const auto refused = call(Method::post, "/meeting/notes", {{"target", target_}, {"note", "Rà soát <hộ>"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(body_of(refused), AllOf(HasSubstr("Chưa chọn người làm"), HasSubstr("Rà soát &lt;hộ&gt;")));
  for (const char* wrong : {"", "2026-11-23", "mai"}) {
    EXPECT_EQ(call(Method::post, "/meeting/notes",
                   {{"target", target_}, {"note", "Rà soát"}, {"person", person}, {"deadline", wrong}})
                  .status,
              422)
        << wrong;
  }
  const auto made =
      call(Method::post, "/meeting/notes",
           {{"target", target_}, {"note", "Rà soát hộ\r\nở khu 1"}, {"person", person}, {"deadline", "2026-12-01"}});
  ASSERT_EQ(made.status, 303);
  const std::string after = page("/meeting?target=" + target_);
  EXPECT_THAT(after, AllOf(HasSubstr("Rà soát hộ"), HasSubstr("01/12/2026"), HasSubstr("Mai Thị Xuân")));
  const std::string task = "/tasks/" + between(after, "href=\"/tasks/", "\"");
  EXPECT_THAT(page(task),
              AllOf(HasSubstr("Họp đánh giá ngày 24/11/2026"), HasSubstr("ở khu 1"), HasSubstr("bảo hiểm y tế")));
}

TEST_P(ReviewRoutes, APersonsPageAndAUnitsPageShowWhatTheyAnswerFor) {
  put_in_charge(target_, *officer_);
  enter(target_, "2026-Q3", "95,9");
  const std::string work = "/people/" + officer_->person.text() + "/work";
  EXPECT_THAT(page("/targets"), HasSubstr("href=\"" + work + "\""));
  // The target turned red, so the program has asked why.
  EXPECT_THAT(page(work), AllOf(HasSubstr("bảo hiểm y tế"), HasSubstr("Không đạt"), HasSubstr("/explanations/"),
                                HasSubstr("/hand-over")));
  EXPECT_THAT(page("/units/" + officer_->unit.text() + "/work"),
              AllOf(HasSubstr("bảo hiểm y tế"), HasSubstr("Người của đơn vị"), HasSubstr(work)));
  act_as(other_);
  EXPECT_THAT(page(work), Not(HasSubstr("/hand-over")));
  EXPECT_THAT(page("/people/" + other_->person.text() + "/work"), HasSubstr("Chưa phụ trách việc gì"));
  EXPECT_EQ(call(Method::get, "/people/x/work").status, 404);
  EXPECT_EQ(call(Method::get, "/units/x/work").status, 404);
}

class HandingOver : public ReviewRoutes {
 protected:
  HandingOver() {
    put_in_charge(target_, *officer_);
    enter(target_, "2026-Q3", "95,9");  // red: an explanation is asked
    EXPECT_EQ(call(Method::post, "/tasks/new",
                   {{"title", "Trồng cây"}, {"deadline", "2026-12-01"}, {"person", officer_->person.text()}})
                  .status,
              303);
  }

  std::string path() const { return "/people/" + officer_->person.text() + "/hand-over"; }
  std::string tag() { return between(page(path()), "name=\"tag\" value=\"", "\""); }

  int64_t audited(const std::string& action) {
    auto transaction = database().read();
    return transaction
        .query_one("SELECT COUNT(*) AS entries FROM audit_entry WHERE ward_id = :ward AND action = :action",
                   {{"ward", ward.text()}, {"action", action}})
        ->integer("entries");
  }
};
GANDAN_ON_EACH_ENGINE(HandingOver);

TEST_P(HandingOver, PassesEverythingInOneActAndKeepsARecordOfIt) {
  EXPECT_THAT(page(path()), AllOf(HasSubstr("Sẽ chuyển: 1 chỉ tiêu phụ trách, 1 nhiệm vụ chưa xong, 1 giải trình"),
                                  HasSubstr("Trồng cây")));
  const std::string to = other_->person.text();
  ASSERT_EQ(call(Method::post, path(), {{"to", to}, {"reason", "chuyển công tác"}, {"tag", tag()}}).status, 303);
  EXPECT_THAT(page("/people/" + to + "/work"),
              AllOf(HasSubstr("bảo hiểm y tế"), HasSubstr("Trồng cây"), HasSubstr("/explanations/")));
  EXPECT_THAT(page(path()), AllOf(HasSubstr("Không có việc nào để bàn giao"),
                                  HasSubstr("Mai Thị Xuân đã bàn giao cho Vũ Đình Ân: 1 chỉ tiêu"),
                                  HasSubstr("chuyển công tác"), HasSubstr("Nguyễn Minh Khải")));
  for (const char* action : {"target.handed_over", "task.handed_over", "explanation.handed_over", "person.handed_over",
                             "person.took_over"}) {
    EXPECT_EQ(audited(action), 1) << action;
  }
}

TEST_P(HandingOver, WhatIsRefusedPassesNothing) {
  const std::string right = tag(), to = other_->person.text();
  const auto refused = [&](Form form) { return call(Method::post, path(), form).status; };
  EXPECT_EQ(refused({{"reason", "nghỉ"}, {"tag", right}}), 422);
  EXPECT_EQ(refused({{"to", officer_->person.text()}, {"reason", "nghỉ"}, {"tag", right}}), 422);
  EXPECT_EQ(refused({{"to", to}, {"tag", right}}), 422);
  add(insurance());
  EXPECT_EQ(call(Method::post, "/tasks/new", {{"title", "Việc mới"}, {"person", officer_->person.text()}}).status, 303);
  EXPECT_EQ(refused({{"to", to}, {"reason", "nghỉ"}, {"tag", right}}), 409);
  act_as(officer_);
  EXPECT_THAT(page(path()), AllOf(HasSubstr("Trồng cây"), Not(HasSubstr("name=\"tag\"")))) << "one's own, to see";
  EXPECT_EQ(call(Method::get, "/people/" + to + "/hand-over").status, 403);
  EXPECT_EQ(refused({{"to", to}, {"reason", "nghỉ"}, {"tag", right}}), 403);
  EXPECT_EQ(audited("target.handed_over") + audited("task.handed_over") + audited("person.handed_over"), 0);
}

TEST_P(HandingOver, DoneWorkAndUnitsStay) {
  const std::string task =
      "/tasks/" + between(page("/people/" + officer_->person.text() + "/work"), "href=\"/tasks/", "\"");
  ASSERT_EQ(call(Method::post, task + "/steps", {{"step", "finish"}, {"result", "Xong"}, {"attached", "QĐ 5"}}).status,
            303);
  ASSERT_EQ(call(Method::post, path(), {{"to", other_->person.text()}, {"reason", "nghỉ"}, {"tag", tag()}}).status,
            303);
  EXPECT_THAT(page(task), HasSubstr("Mai Thị Xuân"));
  EXPECT_THAT(page("/targets/" + target_), HasSubstr("/units/" + officer_->unit.text() + "/work"));
}

TEST_P(ReviewRoutes, TheFirstHourIsCountedAndCanBePutAway) {
  EXPECT_THAT(page("/dashboard"), HasSubstr("href=\"/start\""));
  EXPECT_THAT(page("/start"), AllOf(HasSubstr("0 trên 1 chỉ tiêu có người phụ trách"), HasSubstr("Chưa xong")));
  put_in_charge(target_, *officer_);
  EXPECT_THAT(page("/start"), HasSubstr("1 trên 1 chỉ tiêu có người phụ trách"));
  EXPECT_EQ(call(Method::post, "/start", {{"shown", "no"}}).status, 303);
  EXPECT_THAT(page("/dashboard"), Not(HasSubstr("href=\"/start\"")));
  EXPECT_THAT(page("/start"), HasSubstr("Hiện lại"));
  act_as(other_);
  EXPECT_EQ(call(Method::get, "/start").status, 403);
}

TEST_P(ReviewRoutes, ActivityTellsWhoDidWhatAndWhatTurnedButNoDrafts) {
  put_in_charge(target_, *officer_);
  enter(target_, "2026-Q3", "97");
  enter(target_, "2026-Q3", "95,9");
  act_as(officer_);
  EXPECT_EQ(
      call(Method::post, "/targets/" + target_ + "/figures", {{"period", "2026-Q4"}, {"value", "96"}, {"draft", "1"}})
          .status,
      303);
  act_as(other_);
  const std::string told = page("/activity");
  EXPECT_THAT(told, AllOf(HasSubstr("24/11/2026"), HasSubstr("Nguyễn Minh Khải"), HasSubstr("báo số liệu"),
                          HasSubstr("chuyển sang"), HasSubstr("/targets/" + target_)));
  EXPECT_THAT(told, Not(HasSubstr("lưu nháp")));
  EXPECT_THAT(page("/activity?week=2026-11-09"), HasSubstr("Không có gì mới trong tuần này"));
  EXPECT_THAT(page("/activity?kind=task"), Not(HasSubstr("báo số liệu")));
}

TEST_P(ReviewRoutes, TheDashboardShowsEveryOverdueFigureHoweverManyAreRed) {
  NewTarget quiet = insurance();
  quiet.text = "Số liệu này không ai báo";
  for (int i = 0; i < 13; ++i) {
    NewTarget red = insurance();
    red.text = "Chỉ tiêu đỏ " + std::to_string(i);
    enter(add(red), "2026-Q4", "90");
  }
  add(quiet);
  clock_.set({now.epoch_milliseconds + 70LL * 24 * hour});  // the fourth quarter's figure is due by then
  EXPECT_THAT(page("/dashboard"), AllOf(HasSubstr("Số liệu này không ai báo"), HasSubstr("Chỉ tiêu đỏ 0")));
}

}  // namespace
}  // namespace gandan::programme
