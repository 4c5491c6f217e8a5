// When the table of days changes, deadlines of open cases move with it, in portions.
#include "features/cases/engine/case_actions_test.h"
#include "features/cases/engine/case_telling.h"

namespace gandan::cases {
namespace {

using namespace test_ward;

class CaseRecompute : public CaseActions {};
GANDAN_ON_EACH_ENGINE(CaseRecompute);

TEST_P(CaseRecompute, WhenTheDaysOffChangeOpenCasesAreCountedAgain) {
  auto transaction = database().write();
  const Case made = receive(transaction, lamp(transaction)).made;
  const Case done = receive(transaction, lamp(transaction)).made;
  ASSERT_TRUE(step(transaction, done, as(economy_), "answer", with(Need::answer, "Xong.")).ok());
  EXPECT_TRUE(recompute_deadlines(transaction, rules(), actor()).moved.empty());
  const vietnamese::DayCalendar other({{*base::Date::make(2026, 11, 27), "Bão", true}}, {});
  const CaseRules changed{rules().types, {&other}};
  const auto moved = recompute_deadlines(transaction, changed, actor()).moved;
  ASSERT_EQ(moved.size(), 1U);
  EXPECT_EQ(moved[0].code, made.code);
  EXPECT_EQ(moved[0].after, at(2026, 12, 1, 17));
  EXPECT_EQ(find_case(transaction, ward, made.id)->due_at, at(2026, 12, 1, 17));
}

TEST_P(CaseRecompute, WhoReportedIsToldTheNewDateWithAnApology) {
  auto transaction = database().write();
  const Case made = receive(transaction, lamp(transaction)).made;
  const vietnamese::DayCalendar storm({{*base::Date::make(2026, 11, 27), "Bão", true}}, {});
  recompute_deadlines(transaction, {rules().types, {&storm}}, actor(), {base::Date::make(2026, 11, 1).value(), "Bão"});
  auto told = notices_of(transaction, ward, made.id, "reporter");
  ASSERT_EQ(told.size(), 1U);
  EXPECT_THAT(told[0].text, testing::HasSubstr("sang trước 17 giờ thứ Ba 01/12/2026"));
  EXPECT_THAT(told[0].text, testing::HasSubstr("Bão"));
  EXPECT_THAT(told[0].text, testing::HasSubstr("xin lỗi"));
  recompute_deadlines(transaction, rules(), actor(), {base::Date::make(2026, 11, 1).value(), "Bão tan"});
  told = notices_of(transaction, ward, made.id, "reporter");
  ASSERT_EQ(told.size(), 2U);
  const bool apologises =
      std::ranges::all_of(told, [](const Notice& each) { return each.text.find("xin lỗi") != std::string::npos; });
  EXPECT_FALSE(apologises) << "sooner needs none";
}

TEST_P(CaseRecompute, AdministratorsAreAskedOnceAMonthToConfirmTheNextYear) {
  auto transaction = database().write();
  ASSERT_TRUE(people::create_administrator(transaction, actor(), "Trần Quản Trị").ok());
  const auto administrators = people::people_who_may(transaction, ward, Permission::administer);
  EXPECT_TRUE(days_to_confirm(transaction, ward, at(2026, 9, 30, 8)).empty());
  const auto october = days_to_confirm(transaction, ward, at(2026, 10, 1, 8));
  ASSERT_EQ(october.size(), administrators.size());
  EXPECT_EQ(october.front().path, "/days-off?year=2027#proposed");
  EXPECT_EQ(october.front().due, base::Date::make(2026, 12, 31));
  EXPECT_EQ(days_to_confirm(transaction, ward, at(2026, 10, 31, 8)).front().once_key, october.front().once_key);
  EXPECT_NE(days_to_confirm(transaction, ward, at(2026, 11, 1, 8)).front().once_key, october.front().once_key);
}

// In portions, each of its own, with steps taken in between.
TEST_P(CaseRecompute, WhatMovesWhileOpenCasesAreCountedAgainIsRightInTheEnd) {
  const vietnamese::DayCalendar other({{*base::Date::make(2026, 11, 27), "Bão", true}}, {});
  const CaseRules changed{rules().types, {&other}};
  std::vector<Case> made;
  auto transaction = database().write();
  for (int i = 0; i < 130; ++i) made.push_back(receive(transaction, lamp(transaction)).made);
  const auto preview = deadlines_to_move(transaction, changed, ward, *base::Date::make(2026, 11, 27));
  EXPECT_EQ(preview.count, 130);
  EXPECT_FALSE(preview.at_least);
  const auto first = recompute_deadlines(transaction, changed, actor());
  EXPECT_EQ(first.looked_at, 100);
  ASSERT_FALSE(first.next.empty());
  const auto take = [&](const Case& subject, const char* key, const Filled& filled) {
    return take_step(transaction, changed, actor(), as(economy_), {subject.id, std::nullopt}, key, filled);
  };
  ASSERT_TRUE(take(made.back(), "ask", with(Need::question, "Ở đâu?")).ok());
  ASSERT_TRUE(take(made.back(), "supplement", with(Need::supplement, "Cuối ngõ.")).ok());
  ASSERT_TRUE(take(made[120], "start", {}).ok());
  const auto second = recompute_deadlines(transaction, changed, actor(), {}, first.next);
  EXPECT_TRUE(second.next.empty());
  EXPECT_GE(second.moved.size(), 28U);
  for (const Case& each : made) {
    EXPECT_EQ(find_case(transaction, ward, each.id)->due_at, at(2026, 12, 1, 17)) << each.code;
  }
  EXPECT_TRUE(recompute_deadlines(transaction, changed, actor()).moved.empty()) << "once more moves nothing";
}

}  // namespace
}  // namespace gandan::cases
