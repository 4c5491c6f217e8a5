#include "features/programme/evaluation/evaluation.h"

#include <gtest/gtest.h>

#include "features/programme/evaluation/level.h"
#include "features/programme/evaluation/reason.h"
#include "features/programme/evaluation/roll_up.h"

namespace gandan::programme {
namespace {

const base::Date today = *base::Date::make(2026, 11, 24);

base::Decimal number(const char* text) {
  return *base::Decimal::parse(text);
}

Figure figure(const char* period, const char* value) {
  return {*Period::parse(period), number(value), ""};
}
Figure answer(const char* period, std::string_view level) {
  return {*Period::parse(period), {}, std::string(level)};
}

Aim aim(Comparator comparator, Basis basis, const char* value, const char* unit = "%") {
  Aim aim;
  aim.comparator = comparator;
  aim.basis = basis;
  if (*value != '\0') aim.value = number(value);
  aim.unit = unit;
  aim.expected_from = *base::Date::make(2026, 10, 1);
  return aim;
}

Status status(const Aim& aim, std::vector<Figure> figures) {
  return evaluate(aim, std::move(figures), today).without_delay;
}

std::string argument(const Message& message, std::string_view name) {
  for (const auto& [key, text] : message.arguments) {
    if (key == name) return text;
  }
  return "(none)";
}

Aim insurance() {
  Aim by_year = aim(Comparator::at_least, Basis::by_year, "98.5");
  by_year.base_value = number("96.5");
  by_year.base_year = 2025;
  return by_year;
}

TEST(Evaluation, ByYearOnThePathIsOnTrack) {
  const auto evaluation = evaluate(insurance(), {figure("2026-Q3", "96.8")}, today);
  EXPECT_EQ(evaluation.status, Status::on_track);
  EXPECT_EQ(evaluation.reason.key, "programme.reason.on_path");
  EXPECT_EQ(argument(evaluation.reason, "expected"), "96,8%");
  EXPECT_EQ(argument(evaluation.reason, "end"), "2030");
}

TEST(Evaluation, BehindThePathIsAtRiskWhileThePaceCanBeMadeUp) {
  const auto evaluation = evaluate(insurance(), {figure("2026", "96.7")}, today);
  EXPECT_EQ(evaluation.status, Status::at_risk);
  EXPECT_EQ(argument(evaluation.reason, "gap"), "0,2%");
  ASSERT_TRUE(evaluation.pace);
  EXPECT_EQ(argument(*evaluation.pace, "gap"), "0,5%");  // (98.5 - 96.7) / 4 = 0.45
}

TEST(Evaluation, FarBehindThePathIsOffTrack) {
  EXPECT_EQ(status(insurance(), {figure("2026", "96.1")}), Status::off_track);
}

TEST(Evaluation, ReachedBeforeItsYearIsAchieved) {
  EXPECT_EQ(status(insurance(), {figure("2026", "98.50")}), Status::achieved);
}

TEST(Evaluation, OnceItsYearIsOverOnlyAchievedOrMissedRemain) {
  EXPECT_EQ(status(insurance(), {figure("2030", "98.4")}), Status::off_track);
  EXPECT_EQ(status(insurance(), {figure("2030", "98.5")}), Status::achieved);
}

TEST(Evaluation, AtMostIsTheMirrorOfAtLeast) {
  Aim malnutrition = aim(Comparator::at_most, Basis::by_year, "5.2");
  malnutrition.base_value = number("6.2");
  EXPECT_EQ(status(malnutrition, {figure("2026", "6.0")}), Status::on_track);
  EXPECT_EQ(status(malnutrition, {figure("2026", "6.1")}), Status::at_risk);
  EXPECT_EQ(status(malnutrition, {figure("2026", "6.5")}), Status::off_track);
  EXPECT_EQ(evaluate(malnutrition, {figure("2026", "6.5")}, today).reason.key, "programme.reason.above_path");
  EXPECT_EQ(status(malnutrition, {figure("2026", "5.1")}), Status::achieved);
}

TEST(Evaluation, EqualToNoughtIsApproachedFromAbove) {
  Aim poor = aim(Comparator::equal, Basis::by_year, "0", "hộ");
  poor.base_value = number("20");
  EXPECT_EQ(status(poor, {figure("2026", "15")}), Status::on_track);
  EXPECT_EQ(status(poor, {figure("2026", "19")}), Status::at_risk);
  EXPECT_EQ(status(poor, {figure("2026", "0")}), Status::achieved);
}

TEST(Evaluation, EqualAboveTheBaseLineIsReachedFromBelow) {
  const Aim excellent = aim(Comparator::equal, Basis::annual, "20");
  EXPECT_EQ(status(excellent, {figure("2025", "20.5")}), Status::achieved);
  EXPECT_EQ(status(excellent, {figure("2025", "18")}), Status::off_track);
}

TEST(Evaluation, AnnualCountsGrowThroughTheYear) {
  const Aim jobs = aim(Comparator::at_least, Basis::annual, "1600", "lượt lao động");
  EXPECT_EQ(status(jobs, {figure("2026-Q3", "1200")}), Status::on_track);
  EXPECT_EQ(status(jobs, {figure("2026-Q3", "1120")}), Status::at_risk);
  EXPECT_EQ(status(jobs, {figure("2026-Q3", "900")}), Status::off_track);
  EXPECT_EQ(status(jobs, {figure("2026-Q3", "1650")}), Status::achieved);
  EXPECT_EQ(status(jobs, {figure("2025", "1600")}), Status::achieved);
  EXPECT_EQ(status(jobs, {figure("2025", "1599")}), Status::off_track);
}

TEST(Evaluation, AnnualSharesAreLevels) {
  const Aim families = aim(Comparator::at_least, Basis::annual, "95");
  EXPECT_EQ(status(families, {figure("2026-Q3", "95.2")}), Status::on_track);
  EXPECT_EQ(status(families, {figure("2026-Q3", "93")}), Status::at_risk);
  EXPECT_EQ(status(families, {figure("2026-Q3", "80")}), Status::off_track);
  EXPECT_EQ(status(families, {figure("2026", "94.9")}), Status::off_track);
}

TEST(Evaluation, MaintainIsATargetLikeAnyOther) {
  const Aim schools = aim(Comparator::maintain, Basis::maintain, "100");
  EXPECT_EQ(status(schools, {figure("2026-Q3", "100")}), Status::on_track);
  EXPECT_EQ(status(schools, {figure("2026-Q3", "99")}), Status::at_risk);
  EXPECT_EQ(status(schools, {figure("2026", "99")}), Status::off_track);
  EXPECT_EQ(status(schools, {figure("2030", "100")}), Status::achieved);
}

TEST(Evaluation, MaintainWithoutANumberKeepsTheBaseValue) {
  Aim kept = aim(Comparator::maintain, Basis::maintain, "");
  EXPECT_EQ(nature_of(kept), Nature::judgement);
  kept.base_value = number("98");
  EXPECT_EQ(status(kept, {figure("2026-Q3", "98.1")}), Status::on_track);
  EXPECT_EQ(status(kept, {figure("2026", "97")}), Status::off_track);
}

TEST(Evaluation, AverageGrowthMultiplies) {
  const Aim revenue = aim(Comparator::at_least, Basis::average_per_year, "4.0");
  EXPECT_EQ(status(revenue, {figure("2026", "4.2")}), Status::on_track);
  EXPECT_EQ(status(revenue, {figure("2026", "3.5")}), Status::at_risk);
  const auto slow = evaluate(revenue, {figure("2026", "2.1"), figure("2027", "2.1")}, today);
  EXPECT_EQ(slow.without_delay, Status::off_track);  // 5.29 % a year still required, 1.32 times the plan
  EXPECT_EQ(argument(*slow.pace, "gap"), "5,3%");
  EXPECT_EQ(status(revenue, {figure("2025", "9")}), Status::no_data);  // the year before the term does not count
}

TEST(Evaluation, AverageGrowthOverABaseValueIsCompound) {
  Aim revenue = aim(Comparator::at_least, Basis::average_per_year, "10");
  revenue.base_value = number("1000");
  revenue.measured_unit = "tỷ đồng";
  const auto evaluation = evaluate(revenue, {figure("2027", "1210")}, today);
  EXPECT_EQ(evaluation.without_delay, Status::on_track);
  EXPECT_NEAR(evaluation.path->end, 1610.51, 1e-9);
  EXPECT_EQ(status(revenue, {figure("2027", "1000")}), Status::off_track);
}

TEST(Evaluation, GrowthAgainstAYearFollowsItsOwnPath) {
  Aim income = aim(Comparator::at_least, Basis::versus_year, "27.5");
  income.year = 2025;
  EXPECT_EQ(status(income, {figure("2026", "5.5")}), Status::on_track);
  EXPECT_EQ(status(income, {figure("2026", "1")}), Status::at_risk);
  EXPECT_EQ(status(income, {figure("2028", "8")}), Status::off_track);
}

TEST(Evaluation, CumulativeAddsTheYearsUp) {
  Aim houses = aim(Comparator::at_least, Basis::cumulative, "100", "căn");
  houses.base_year = 2025;
  const auto evaluation =
      evaluate(houses, {figure("2026-Q2", "8"), figure("2026", "22"), figure("2027-Q2", "9")}, today);
  EXPECT_DOUBLE_EQ(evaluation.series.points.back().value, 31);
  EXPECT_EQ(evaluation.without_delay, Status::on_track);
  EXPECT_EQ(status(houses, {figure("2027", "10")}), Status::off_track);
  EXPECT_EQ(status(houses, {figure("2026", "60"), figure("2027", "45")}), Status::achieved);
}

TEST(Evaluation, RangeIsReachedInside) {
  Aim births = aim(Comparator::range, Basis::annual, "", "‰");
  births.low = number("10");
  births.high = number("12");
  EXPECT_EQ(status(births, {figure("2025", "11")}), Status::achieved);
  EXPECT_EQ(status(births, {figure("2025", "12.5")}), Status::off_track);
  EXPECT_EQ(status(births, {figure("2025", "9")}), Status::off_track);
  EXPECT_EQ(status(births, {figure("2026-Q2", "12.3")}), Status::at_risk);
}

TEST(Evaluation, AsAssignedUsesTheGoalOfItsYear) {
  Aim members = aim(Comparator::at_least, Basis::annual, "", "%");
  EXPECT_EQ(status(members, {figure("2026-Q3", "3.1")}), Status::no_data);
  EXPECT_EQ(evaluate(members, {figure("2026-Q3", "3.1")}, today).reason.key, "programme.reason.goal_not_assigned");
  members.assigned = {{2025, number("5")}, {2026, number("3")}};
  EXPECT_EQ(status(members, {figure("2026-Q3", "3.1")}), Status::on_track);
  EXPECT_EQ(status(members, {figure("2025", "3.1")}), Status::off_track);
}

TEST(Evaluation, LevelsAreCompared) {
  Aim grade = aim(Comparator::level_reached, Basis::annual, "", "");
  grade.level = "hoàn thành tốt nhiệm vụ";
  EXPECT_EQ(status(grade, {answer("2025", "Hoàn thành xuất sắc nhiệm vụ")}), Status::achieved);
  EXPECT_EQ(status(grade, {answer("2025", "Hoàn thành nhiệm vụ")}), Status::off_track);
  EXPECT_EQ(status(grade, {answer("2025", "rất đẹp")}), Status::no_data);
}

TEST(Evaluation, WhatOnlyWordsDescribeIsJudged) {
  const Aim order = aim(Comparator::none, Basis::by_year, "", "");
  EXPECT_EQ(status(order, {answer("2026-Q3", judged_met)}), Status::on_track);
  EXPECT_EQ(status(order, {answer("2026-Q3", judged_partly)}), Status::at_risk);
  EXPECT_EQ(status(order, {answer("2026-Q3", judged_not_met)}), Status::off_track);
  EXPECT_EQ(status(order, {answer("2030", judged_met)}), Status::achieved);
}

TEST(Evaluation, InYearBindsInThatYear) {
  Aim plan = aim(Comparator::at_least, Basis::in_year, "50");
  plan.year = 2027;
  EXPECT_EQ(awaited_after(plan, std::nullopt)->period.text(), "2027-Q1");
  EXPECT_EQ(status(plan, {figure("2027", "50")}), Status::achieved);
  EXPECT_EQ(awaited_after(plan, Period::parse("2027")), std::nullopt);
}

TEST(Evaluation, NoDataSaysSinceWhenOneIsExpected) {
  const auto evaluation = evaluate(insurance(), {}, today);
  EXPECT_EQ(evaluation.status, Status::no_data);
  EXPECT_EQ(argument(evaluation.reason, "period"), "2026-Q4");
  EXPECT_EQ(argument(evaluation.reason, "due"), "15/01/2027");
  EXPECT_EQ(evaluation.changes_on->iso(), "2027-01-16");
}

TEST(Evaluation, AFigureThatIsDueAndMissingMakesOverdue) {
  const auto evaluation = evaluate(insurance(), {figure("2026-Q2", "97.9")}, *base::Date::make(2027, 1, 16));
  EXPECT_EQ(evaluation.status, Status::overdue);
  EXPECT_EQ(evaluation.without_delay, Status::on_track);
  EXPECT_EQ(argument(evaluation.reason, "period"), "2026-Q4");  // nothing was expected before October
}

TEST(Evaluation, SilenceDoesNotHideARedTarget) {
  const auto evaluation = evaluate(insurance(), {figure("2026-Q2", "90")}, *base::Date::make(2027, 6, 1));
  EXPECT_EQ(evaluation.status, Status::off_track);
  EXPECT_LT(evaluation.awaited->due, *base::Date::make(2027, 6, 1));
}

TEST(Evaluation, ATrendThatFallsShortPutsAtRisk) {
  const auto evaluation =
      evaluate(insurance(), {figure("2026-Q1", "98.4"), figure("2026-Q2", "98.0"), figure("2026-Q3", "97.6")}, today);
  EXPECT_EQ(evaluation.status, Status::at_risk);
  EXPECT_EQ(evaluation.reason.key, "programme.reason.trend_falls_short");
}

TEST(Evaluation, ATrendThatGetsThereLiftsFromOffTrack) {
  const auto evaluation =
      evaluate(insurance(), {figure("2026-Q1", "90"), figure("2026-Q2", "92"), figure("2026-Q3", "94")}, today);
  EXPECT_EQ(evaluation.status, Status::at_risk);
  EXPECT_EQ(evaluation.reason.key, "programme.reason.trend_catches_up");
  EXPECT_EQ(evaluation.pace->key, "programme.pace.amount_rose");
}

TEST(Evaluation, GoalsAreWrittenAsPeopleWriteThem) {
  EXPECT_EQ(goal_text(insurance()), "≥ 98,5%");
  EXPECT_EQ(goal_text(aim(Comparator::at_most, Basis::annual, "1600", "vụ")), "≤ 1.600 vụ");
}

TEST(RollUp, ARedChildIsSeenInEveryAncestor) {
  RollUp group, programme;
  group.add(Status::achieved, 28);
  group.add(Status::off_track);
  programme.add(group);
  EXPECT_EQ(programme.worst(), Status::off_track);
  EXPECT_EQ(programme.total(), 29);
  EXPECT_EQ(RollUp{}.worst(), std::nullopt);
}

TEST(Level, ComparesOnlyOnACommonScale) {
  EXPECT_GT(*compare_levels("Hoàn thành xuất sắc nhiệm vụ", "hoàn thành nhiệm vụ"), 0);
  EXPECT_EQ(compare_levels("khá", "hoàn thành nhiệm vụ"), std::nullopt);
  EXPECT_EQ(compare_levels("", ""), std::nullopt);
}

}  // namespace
}  // namespace gandan::programme
