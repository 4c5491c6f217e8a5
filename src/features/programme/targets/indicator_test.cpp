// Indicators: judged by no goal, counted among no targets, but awaited, reminded of and reported like them.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/notices/notices.h"
#include "features/programme/explanations/explanation_store.h"
#include "features/programme/figures/figure_actions.h"
#include "features/programme/figures/figure_duty.h"
#include "features/programme/figures/formula_store.h"
#include "features/programme/mine/due.h"
#include "features/programme/promises/promise_change_store.h"
#include "features/programme/targets/indicator_actions.h"
#include "features/programme/targets/standing.h"
#include "features/programme/ward_test.h"
#include "features/search/search.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;

Aim watched_aim(Direction direction = Direction::neither) {
  Aim aim;
  aim.comparator = Comparator::watched;
  aim.basis = Basis::annual;
  aim.unit = "vụ";
  aim.direction = direction;
  aim.expected_from = *base::Date::make(2026, 1, 1);
  return aim;
}

Figure quarter(const char* period, const char* value) {
  return {*Period::parse(period), number(value), ""};
}

TEST(IndicatorEvaluation, KnowsNoGoal) {
  const base::Date today = *base::Date::make(2026, 8, 1);
  for (const auto& figures : {std::vector<Figure>{}, {quarter("2026-Q2", "5")}, {quarter("2026-Q2", "5000")}}) {
    const Evaluation evaluation = evaluate(watched_aim(), figures, *base::Date::make(2026, 7, 1));
    EXPECT_NE(evaluation.status, Status::off_track);
    EXPECT_NE(evaluation.status, Status::achieved);
    EXPECT_FALSE(evaluation.path);
    EXPECT_FALSE(evaluation.pace);
  }
  const Evaluation evaluation = evaluate(watched_aim(), {quarter("2026-Q2", "5")}, today);
  EXPECT_EQ(evaluation.status, Status::no_data);
  EXPECT_EQ(evaluation.reason.key, "programme.reason.watched");
}

TEST(IndicatorEvaluation, SaysWhetherItGotBetter) {
  const auto key = [](Direction direction, const char* before, const char* after) {
    return evaluate(watched_aim(direction), {quarter("2026-Q2", after), quarter("2026-Q1", before)},
                    *base::Date::make(2026, 8, 1))
        .reason.key;
  };
  EXPECT_EQ(key(Direction::lower, "7", "5"), "programme.reason.watched_fell_better");
  EXPECT_EQ(key(Direction::lower, "5", "7"), "programme.reason.watched_rose_worse");
  EXPECT_EQ(key(Direction::higher, "5", "7"), "programme.reason.watched_rose_better");
  EXPECT_EQ(key(Direction::higher, "7", "5"), "programme.reason.watched_fell_worse");
  EXPECT_EQ(key(Direction::neither, "7", "5"), "programme.reason.watched_fell");
  EXPECT_EQ(key(Direction::higher, "5", "5"), "programme.reason.watched_same");
}

TEST(IndicatorEvaluation, IsOverdueWhenItsFigureIsLate) {
  const Evaluation evaluation = evaluate(watched_aim(), {quarter("2026-Q1", "5")}, *base::Date::make(2026, 11, 24));
  EXPECT_EQ(evaluation.status, Status::overdue);
  ASSERT_TRUE(evaluation.awaited);
  EXPECT_EQ(evaluation.awaited->period.text(), "2026-Q2");
}

class Indicators : public test::EachEngine {
 protected:
  Indicators() : EachEngine(founded) {}

  static IndicatorPlan fires(db::Transaction& transaction) {
    const auto owner = principal_in(transaction, "Mai Thị Xuân", {});
    IndicatorPlan plan;
    plan.wording = "Số vụ cháy trên địa bàn phường";
    plan.group = "xã hội";
    plan.unit = "vụ";
    plan.direction = Direction::lower;
    plan.expected_from = *base::Date::make(2026, 7, 1);
    plan.unit_in_charge = owner.unit;
    plan.person_in_charge = owner.person;
    return plan;
  }

  static base::Result<void> enter(db::Transaction& transaction, const TargetId& id, const char* period,
                                  const char* value) {
    const auto leader = principal_in(
        transaction, "Nguyễn Minh Khải",
        {auth::Permission::enter_figures, auth::Permission::approve_figures, auth::Permission::edit_programme});
    FigureEntry entry;
    entry.period = period;
    entry.value = value;
    const auto entered = enter_figure(transaction, program(), leader, id, entry);
    return entered ? base::Result<void>() : entered.error();
  }
};

TEST_P(Indicators, StandBesideTheTargets) {
  auto transaction = database().write();
  const auto target = add_target(transaction, program(), insurance()).value();
  const auto id = add_indicator(transaction, program(), fires(transaction)).value();
  const auto resolution = *live_resolution(transaction, ward);
  const auto ids = [&](Of of) {
    std::vector<TargetId> found;
    for (const auto& line : find_target_lines(transaction, ward, resolution, {.of = of}))
      found.push_back(line.target.id);
    return found;
  };
  EXPECT_EQ(ids(Of::targets), std::vector<TargetId>{target});
  EXPECT_EQ(ids(Of::indicators), std::vector<TargetId>{id});
  EXPECT_EQ(ids(Of::both).size(), 2U);
  const auto counts = status_counts(transaction, ward, resolution);
  ASSERT_EQ(counts.size(), 1U);
  EXPECT_EQ(counts.begin()->second.total(), 1);
}

TEST_P(Indicators, AreAwaitedAndLateLikeTargetsButNotAmongTheUrgent) {
  auto transaction = database().write();
  const auto plan = fires(transaction);
  const auto id = add_indicator(transaction, program(), plan).value();
  const auto resolution = *live_resolution(transaction, ward);
  const auto late = late_target_lines(transaction, ward, resolution, base::local_date(now), 10);
  ASSERT_EQ(late.size(), 1U);
  EXPECT_EQ(late.front().target.id, id);
  EXPECT_TRUE(urgent_target_lines(transaction, ward, resolution, 10).empty());
  const auto due = due_of(transaction, ward, *plan.person_in_charge, base::local_date(now));
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due.front().figure->line.target.id, id);
}

TEST_P(Indicators, FiguresMakeNoPromiseAndAskForNoExplanation) {
  auto transaction = database().write();
  const auto id = add_indicator(transaction, program(), fires(transaction)).value();
  ASSERT_TRUE(enter(transaction, id, "2026-Q3", "4").ok());
  const auto status = find_status(transaction, ward, id);
  ASSERT_TRUE(status);
  EXPECT_EQ(status->status, Status::no_data);
  EXPECT_EQ(status->latest_text, "4 vụ");
  EXPECT_TRUE(promise_changes(transaction, ward, {0}, {now.epoch_milliseconds + 1}, 10).empty());
  EXPECT_TRUE(open_explanations(transaction, ward, 10).empty());
  EXPECT_EQ(movement_since(transaction, ward, {0}).new_figures, 0);
  EXPECT_FALSE(newest_figure_at(transaction, ward));
}

TEST_P(Indicators, AreChangedAndWithdrawn) {
  auto transaction = database().write();
  const auto id = add_indicator(transaction, program(), fires(transaction)).value();
  IndicatorPlan plan = plan_of(*find_target(transaction, ward, id));
  plan.frequency = Frequency::month;
  plan.direction = Direction::higher;
  EXPECT_EQ(edit_indicator(transaction, program(), id, 7, plan).error().kind, base::ErrorKind::conflict);
  ASSERT_TRUE(edit_indicator(transaction, program(), id, 1, plan).ok());
  const auto changed = find_target(transaction, ward, id);
  EXPECT_EQ(changed->aim.frequency, Frequency::month);
  EXPECT_EQ(changed->aim.direction, Direction::higher);
  ASSERT_TRUE(withdraw_indicator(transaction, program(), id).ok());
  EXPECT_EQ(withdraw_indicator(transaction, program(), id).error().kind, base::ErrorKind::not_found);
  EXPECT_TRUE(find_target_lines(transaction, ward, *live_resolution(transaction, ward), {.of = Of::both}).empty());
  std::vector<std::string> actions;
  for (const auto& entry : audit::history_of(transaction, ward, "target", id.text())) actions.push_back(entry.action);
  EXPECT_EQ(std::ranges::count(actions, "indicator.added"), 1);
  EXPECT_EQ(std::ranges::count(actions, "indicator.edited"), 1);
  EXPECT_EQ(std::ranges::count(actions, "indicator.withdrawn"), 1);
}

TEST_P(Indicators, AreNoTargetsAndTargetsAreNoIndicators) {
  auto transaction = database().write();
  const auto target = add_target(transaction, program(), insurance()).value();
  const auto plan = fires(transaction);
  const auto id = add_indicator(transaction, program(), plan).value();
  EXPECT_EQ(edit_indicator(transaction, program(), target, 1, plan).error().kind, base::ErrorKind::not_found);
  EXPECT_EQ(withdraw_indicator(transaction, program(), target).error().kind, base::ErrorKind::not_found);
  EXPECT_EQ(assign_goal(transaction, program(), id, {2026, number("1")}, "").error().kind, base::ErrorKind::not_found);
}

TEST_P(Indicators, StayWhileSomethingIsComputedFromThem) {
  auto transaction = database().write();
  const auto id = add_indicator(transaction, program(), fires(transaction)).value();
  IndicatorPlan sum = fires(transaction);
  sum.wording = "Tổng số vụ cháy";
  const auto total = add_indicator(transaction, program(), sum).value();
  save_formula(transaction, ward, total, Formula{FormulaKind::sum, {{id, number("1")}}});
  EXPECT_EQ(withdraw_indicator(transaction, program(), id).error().message_key, "error.programme.is_an_input");
  save_formula(transaction, ward, total, std::nullopt);
  EXPECT_TRUE(withdraw_indicator(transaction, program(), id).ok());
}

TEST_P(Indicators, NeedWordsAndKnownPeople) {
  auto transaction = database().write();
  IndicatorPlan plan = fires(transaction);
  plan.wording.clear();
  EXPECT_EQ(add_indicator(transaction, program(), plan).error().field, "wording");
  plan = fires(transaction);
  plan.group.clear();
  EXPECT_EQ(add_indicator(transaction, program(), plan).error().field, "group");
  plan = fires(transaction);
  plan.reviewer = auth::PersonId::make(now);
  EXPECT_EQ(add_indicator(transaction, program(), plan).error().field, "reviewer");
}

TEST_P(Indicators, AreReportedInTheSheet) {
  auto transaction = database().write();
  const auto id = add_indicator(transaction, program(), fires(transaction)).value();
  const auto owner = principal_in(transaction, "Mai Thị Xuân", {auth::Permission::enter_figures});
  const auto lines = targets_to_report(transaction, ward, owner);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines.front().target.id, id);
}

GANDAN_ON_EACH_ENGINE(Indicators);

}  // namespace
}  // namespace gandan::programme
