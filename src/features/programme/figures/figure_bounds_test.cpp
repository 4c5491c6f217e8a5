// Which figures cannot be, and which are asked about once more.
#include "features/programme/figures/figure_bounds.h"

#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

base::Decimal number(const char* text) {
  return *base::Decimal::parse(text);
}

Aim aim_in(const char* unit, const char* goal = nullptr) {
  Aim aim;
  aim.comparator = goal == nullptr ? Comparator::watched : Comparator::at_least;
  if (goal != nullptr) aim.value = number(goal);
  aim.unit = unit;
  return aim;
}

std::string verdict(const Aim& aim, const char* wording, const char* value) {
  const auto checked = check_bounds(aim, wording, number(value));
  return checked ? "" : checked.error().message_key.substr(std::string("error.programme.").size());
}

TEST(FigureBounds, AShareIsFromNoughtToAll) {
  const Aim insurance = aim_in("%", "98.5");
  const char* wording = "Tỷ lệ người dân tham gia bảo hiểm y tế đạt 98,5%";
  EXPECT_EQ(verdict(insurance, wording, "97.4"), "");
  EXPECT_EQ(verdict(insurance, wording, "0"), "");
  EXPECT_EQ(verdict(insurance, wording, "100"), "");
  EXPECT_EQ(verdict(insurance, wording, "974"), "value_no_share");
  EXPECT_EQ(verdict(insurance, wording, "-3"), "value_no_share");
  EXPECT_EQ(verdict(aim_in("%"), "Tỷ lệ hộ dùng nước sạch", "120"), "value_no_share");
}

TEST(FigureBounds, GrowthIndexesAndPlansMayBeMoreThanAllOrLessThanNought) {
  EXPECT_EQ(verdict(aim_in("%", "11"), "Tốc độ tăng giá trị sản xuất", "-4.5"), "");
  EXPECT_EQ(verdict(aim_in("%", "5"), "Thu ngân sách hằng năm tăng 5% trở lên", "130"), "");
  EXPECT_EQ(verdict(aim_in("%", "2"), "Giảm tỷ lệ sinh con thứ ba", "-1"), "");
  EXPECT_EQ(verdict(aim_in("%"), "Chỉ số sản xuất công nghiệp", "108.2"), "");
  EXPECT_EQ(verdict(aim_in("%"), "Thu ngân sách so với dự toán", "142"), "");
  EXPECT_EQ(verdict(aim_in("%", "110"), "Doanh thu đạt", "115"), "");
  Aim average = aim_in("%", "12");
  average.basis = Basis::average_per_year;
  EXPECT_EQ(verdict(average, "Giá trị sản xuất bình quân", "-2"), "");
}

TEST(FigureBounds, ThingsAreCountedInWholes) {
  const Aim companies = aim_in("doanh nghiệp", "50");
  EXPECT_EQ(verdict(companies, "Số doanh nghiệp thành lập mới", "12"), "");
  EXPECT_EQ(verdict(companies, "Số doanh nghiệp thành lập mới", "12.0"), "");
  EXPECT_EQ(verdict(companies, "Số doanh nghiệp thành lập mới", "12.5"), "value_not_whole");
  EXPECT_EQ(verdict(companies, "Số doanh nghiệp thành lập mới", "-5"), "value_negative");
  EXPECT_EQ(verdict(aim_in("Doanh nghiệp"), "Số doanh nghiệp thành lập mới", "12.5"), "value_not_whole");
  EXPECT_EQ(verdict(companies, "Chênh lệch số doanh nghiệp trong năm", "-5"), "");
  EXPECT_EQ(verdict(aim_in("bác sĩ", "1.5"), "Số bác sĩ mỗi trạm", "1.2"), "");
  EXPECT_EQ(verdict(aim_in("hộ"), "Số hộ bình quân mỗi khu phố", "120.4"), "");
  for (const char* measure : {"tỷ đồng", "km", "điểm", "bác sĩ/10.000 dân", "triệu đồng/người/năm", "", "mươi"}) {
    EXPECT_EQ(verdict(aim_in(measure), "Chỉ tiêu", "-1.5"), "") << measure;
  }
}

TEST(FigureBounds, FarIsFiveTimes) {
  const Aim money = aim_in("tỷ đồng", "900");
  EXPECT_TRUE(is_far(money, "Thu", number("1000000"), number("97")));
  EXPECT_TRUE(is_far(aim_in("%", "98"), "Tỷ lệ", number("9.7"), number("97.1")));
  EXPECT_FALSE(is_far(money, "Thu", number("200"), number("97")));
  EXPECT_FALSE(is_far(money, "Thu", number("200"), number("0")));
  EXPECT_FALSE(is_far(aim_in("vụ"), "Số vụ", number("12"), number("1")));
  Aim yearly = aim_in("tỷ đồng", "900");
  yearly.basis = Basis::annual;
  EXPECT_FALSE(is_far(yearly, "Thu", number("40"), number("880"))) << "a new year has begun";
  const Aim growth = aim_in("%", "4");
  EXPECT_FALSE(is_far(growth, "Thu ngân sách tăng", number("6.2"), number("-0.4")));
  EXPECT_FALSE(is_far(growth, "Thu ngân sách tăng", number("12"), number("0")));
  EXPECT_TRUE(is_far(growth, "Thu ngân sách tăng", number("61.5"), number("-1.6")));
  EXPECT_FALSE(is_far(growth, "Thu ngân sách tăng", number("61.5"), number("45")));
}

TEST(FigureBounds, AFigureIsHeldAgainstTheOneBeforeIt) {
  const auto known = [](const char* period, const char* value, const char* area) {
    Measurement measurement{{*Period::parse(period), number(value), ""}, "", "", "", false, {}, "", {}};
    measurement.area = area;
    return measurement;
  };
  const std::vector<Measurement> all = {known("2026-Q1", "10", ""), known("2026-Q3", "30", ""),
                                        known("2026-Q2", "5", "a")};
  Aim aim = aim_in("tỷ đồng");
  aim.base_value = number("8");
  const auto against = [&](const char* period, const char* area) {
    const auto found = held_against(aim, all, *Period::parse(period), area);
    return found ? found->text() : "";
  };
  EXPECT_EQ(against("2026-Q2", ""), "10");
  EXPECT_EQ(against("2026-Q4", ""), "30");
  EXPECT_EQ(against("2025-Q4", ""), "10");
  EXPECT_EQ(against("2026-Q4", "a"), "5");
  EXPECT_EQ(against("2026-Q4", "b"), "");
  EXPECT_EQ(held_against(aim, {}, *Period::parse("2026-Q1"), "")->text(), "8");
}

TEST(FigureBounds, TheTargetsOwnUnitMayBeTyped) {
  EXPECT_EQ(value_in(aim_in("%"), "97,2%"), number("97.2"));
  EXPECT_EQ(value_in(aim_in("%"), "97,2 % "), number("97.2"));
  EXPECT_EQ(value_in(aim_in("tỷ đồng"), "1.467,96 Tỷ đồng"), number("1467.96"));
  EXPECT_EQ(value_in(aim_in("%"), "97,2"), number("97.2"));
  EXPECT_EQ(value_in(aim_in("tỷ đồng"), "97,2%"), std::nullopt);
  EXPECT_EQ(value_in(aim_in("%"), "%"), std::nullopt);
  EXPECT_EQ(value_in(aim_in(""), ""), std::nullopt);
}

}  // namespace
}  // namespace gandan::programme
