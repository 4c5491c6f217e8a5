#include "features/reading/draft.h"

#include <gtest/gtest.h>

namespace gandan::reading {
namespace {

constexpr base::Instant now{1'790'000'000'000};

ItemFields insurance() {
  return {.number = "9",
          .group = "xã hội",
          .title = {},
          .text = "Tỷ lệ dân số tham gia bảo hiểm y tế đạt 98,5%",
          .comparator = ">=",
          .value = "98.5",
          .low = {},
          .high = {},
          .level = {},
          .unit = "%",
          .period = "by_2030"};
}

DraftItem target_card(ItemFields fields) {
  DraftItem item{.id = DraftItemId::make(now), .kind = ItemKind::target};
  item.fields = std::move(fields);
  item.quote = item.fields.text;
  item.lines = {627, 628};
  return item;
}

std::string problem_field(const ItemFields& fields) {
  const auto problem = problem_of(ItemKind::target, fields);
  return problem ? "" : problem.error().field;
}

TEST(Cards, StandInTheOrderOfTheReportWithRoomBetween) {
  Reading reading;
  reading.projects.push_back({.number = "1", .name = "Cầu", .lines = {30, 30}, .page = {}});
  ReadTarget target;
  target.text = "Thu ngân sách tăng 4%";
  target.lines = {10, 11};
  reading.targets.push_back(target);
  const auto cards = cards_of(reading, now);
  ASSERT_EQ(cards.size(), 2U);
  EXPECT_EQ(cards[0].kind, ItemKind::target);
  EXPECT_EQ(cards[1].kind, ItemKind::project);
  EXPECT_GT(cards[1].position, cards[0].position + 1);
}

Reading reading_with_a_result(std::string_view target_text, Comparator comparator, TargetPeriod::Kind period) {
  ReadTarget target;
  target.text = target_text;
  target.comparator = comparator;
  target.value = base::Decimal(98);
  target.unit = "%";
  target.period = {.kind = period, .year = 2030};
  target.lines = {600, 600};
  Reading reading;
  reading.targets.push_back(target);
  reading.facts.push_back({.text = "Năm 2024, tỷ lệ bao phủ bảo hiểm y tế đạt 95,5%",
                           .value = base::Decimal::parse("95.5"),
                           .unit = "%",
                           .year = 2024,
                           .lines = {120, 121},
                           .page = {}});
  return reading;
}

TEST(Cards, ProposeWhatTheReportSaysHasBeenReachedAsBaseLine) {
  const auto cards = cards_of(reading_with_a_result("Tỷ lệ bao phủ bảo hiểm y tế đạt 98% trở lên", Comparator::at_least,
                                                    TargetPeriod::Kind::by_year),
                              now);
  ASSERT_EQ(cards.size(), 1U);
  EXPECT_EQ(cards[0].fields.base_value, "95.5");
  EXPECT_EQ(cards[0].fields.base_year, "2024");
  EXPECT_EQ(cards[0].base_line, 120);
  const auto target = target_of(cards[0], ReportId::make(now));
  EXPECT_EQ(target.base_value, base::Decimal::parse("95.5"));
  EXPECT_EQ(target.base_year, 2024);
}

TEST(Cards, ProposeNoBaseLineWhereTheGoalIsCountedOverTheTerm) {
  const auto cards = cards_of(reading_with_a_result("Tỷ lệ bao phủ bảo hiểm y tế đạt 98% trở lên", Comparator::at_least,
                                                    TargetPeriod::Kind::cumulative),
                              now);
  EXPECT_EQ(cards.at(0).fields.base_value, "");
}

TEST(Problem, IsNoneWhereTheFieldsAreWhole) {
  EXPECT_EQ(problem_field(insurance()), "");
}

TEST(Problem, NamesTheFieldAtFault) {
  ItemFields fields = insurance();
  fields.text.clear();
  EXPECT_EQ(problem_field(fields), "text");
  fields = insurance();
  fields.value = "nhiều";
  EXPECT_EQ(problem_field(fields), "value");
  fields = insurance();
  fields.period = "by_";
  EXPECT_EQ(problem_field(fields), "period");
  fields = insurance();
  fields.comparator = "gần bằng";
  EXPECT_EQ(problem_field(fields), "comparator");
  fields = insurance();
  fields.base_year = "25";
  EXPECT_EQ(problem_field(fields), "base_year");
  fields = insurance();
  fields.base_value = "khá";
  EXPECT_EQ(problem_field(fields), "base_value");
}

TEST(Problem, OfARangeIsAMissingOrReversedEnd) {
  ItemFields fields = insurance();
  fields.comparator = "range";
  fields.value.clear();
  fields.low = "10";
  EXPECT_EQ(problem_field(fields), "high");
  fields.high = "5";
  EXPECT_EQ(problem_field(fields), "high");
  fields.high = "12";
  EXPECT_EQ(problem_field(fields), "");
}

TEST(TargetOf, KeepsGoalPeriodAndSource) {
  const auto target = target_of(target_card(insurance()), ReportId::make(now));
  EXPECT_EQ(target.comparator, programme::Comparator::at_least);
  EXPECT_EQ(target.basis, programme::Basis::by_year);
  EXPECT_EQ(target.year, 2030);
  EXPECT_EQ(target.value, base::Decimal::parse("98.5"));
  EXPECT_EQ(target.source.first_line, 627);
  EXPECT_EQ(target.source.quote, insurance().text);
}

TEST(TargetOf, AnOrdinalGoalIsALevelReached) {
  ItemFields fields = insurance();
  fields.value.clear();
  fields.level = "hoàn thành tốt nhiệm vụ";
  EXPECT_EQ(target_of(target_card(fields), ReportId::make(now)).comparator, programme::Comparator::level_reached);
}

TEST(TargetOf, AYearlyGoalWithoutItsNumberIsAssignedEachYear) {
  ItemFields fields = insurance();
  fields.value.clear();
  fields.period = "annual";
  EXPECT_EQ(target_of(target_card(fields), ReportId::make(now)).basis, programme::Basis::as_assigned);
}

}  // namespace
}  // namespace gandan::reading
