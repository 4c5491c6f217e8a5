// Wordings of targets in plans, resolutions and reports of fictitious communes: spelling, punctuation, what belongs to
// which figure, and what is said of the past.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/targets/read_targets_test.h"

namespace gandan::reading {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(TargetWording, ChangesStatedBehindALevelWithoutAComma) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Tỷ lệ gia đình văn hóa: 92% tăng 6% so với năm 2025.\n"
                   "- Tỷ lệ trẻ em suy dinh dưỡng dưới 8% giảm 2,5% so với năm 2025.\n"
                   "- Số hộ dùng nước hợp vệ sinh tăng từ 2% trở lên (để đạt 88% trở lên).\n"),
              ElementsAre(">= 92 %, by_2030", "growth_total 6 %, vs_2025", "<= 8 %, by_2030", ">= 2.5 %, vs_2025",
                          "growth_per_year 2 %, by_2030", ">= 88 %, by_2030"));
}

TEST(TargetWording, MoneyAsItIsShortened) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Thu nhập bình quân đầu người: 75trđ/người/năm, tăng 21trđ so với năm 2025.\n"
                   "- Thu ngân sách (năm 2030): 12tỷđ.\n"),
              ElementsAre(">= 75 triệu đồng/người/năm, by_2030", "growth_total 21 triệu đồng, vs_2025",
                          ">= 12 tỷ đồng, by_2030"));
}

TEST(TargetWording, PartsInASentenceOfTheirOwnKeepTheTimeOfTheirTotal) {
  EXPECT_THAT(
      read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
           "(1) Tổng diện tích gieo trồng hằng năm: 640 ha. (Trong đó: cây lúa 410 ha; cây ngô 230 ha).\n"
           "(2) Tổng đàn gia súc 900 con.\n"),
      ElementsAre("1: >= 640 ha, annual", "1: >= 410 ha, annual", "1: >= 230 ha, annual", "2: >= 900 con, by_2030"));
}

TEST(TargetWording, SentencesThatFollowAStopWithoutABlank) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Tỷ lệ dân số dùng nước sạch trên 93% (trong đó, nước máy đạt trên 81%).Độ che phủ rừng 44%.\n"
                   "- Thu nhập bình quân 66 triệu đồng.Tỷ lệ hộ nghèo dưới 1%. - Lao động qua đào tạo 70%.\n"),
              ElementsAre(">= 93 %, by_2030", ">= 81 %, by_2030", ">= 44 %, by_2030", ">= 66 triệu đồng, by_2030",
                          "<= 1 %, by_2030", ">= 70 %, by_2030"));
}

TEST(TargetWording, PlanOfOneYearComparesWithTheBudgetOfTheYearBefore) {
  EXPECT_THAT(read("Các chỉ tiêu chủ yếu năm 2026\n"
                   "1. Thu ngân sách 31,5 tỷ đồng, tăng 14% so dự toán năm 2025.\n"
                   "2. Xây dựng 2 xã đạt bộ tiêu chí quốc gia về y tế giai đoạn 2021 - 2030.\n"),
              ElementsAre("1: >= 31.5 tỷ đồng, year", "1: growth_total 14 %, vs_2025", "2: >= 2 xã, year"));
}

TEST(TargetWording, DirectionsPromiseAStandardByAYearButNameProgrammes) {
  EXPECT_THAT(
      read("PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ ĐẾN NĂM 2030\n"
           "* Về văn hóa - xã hội\n"
           "- Xây dựng phường đạt chuẩn quốc gia về y tế vào năm 2027.\n"
           "- Nâng cao chất lượng khám chữa bệnh đến năm 2030.\n"
           "- Tỷ lệ tăng dân số tự nhiên hằng năm 1,1%.\n"
           "Các chương trình trọng điểm: Chương trình phát triển du lịch. Chương trình xây dựng nông thôn mới.\n"),
      ElementsAre("= tiêu chuẩn, by_2027", "= 1.1 %, annual"));
}

TEST(TargetWording, WhatACongressHasSetIsPromisedThoughItWasSet) {
  EXPECT_THAT(
      read("Đại hội đã xác định nhiều chỉ tiêu quan trọng, trong đó: tổng giá trị sản phẩm bình quân hằng năm đạt "
           "9,6%; thu nhập bình quân đầu người đến năm 2030 đạt 82 triệu đồng; tỷ lệ hộ nghèo giảm bình quân "
           "hằng năm 0,4%.\n"),
      ElementsAre("growth_per_year 9.6 %, average_per_year", ">= 82 triệu đồng, by_2030", ">= 0.4 %, annual"));
  EXPECT_THAT(read("Nhiệm kỳ qua, Đảng bộ đã hoàn thành 14 chỉ tiêu; thu nhập bình quân đạt 52 triệu đồng.\n"),
              IsEmpty());
}

TEST(TargetWording, APartBeginsAtInWhichAndNotAtTheAndBeforeIt) {
  const auto targets = read_report(read_document("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                                                 "- Hằng năm có trên 90% tổ chức đảng và đảng viên hoàn thành tốt "
                                                 "nhiệm vụ, trong đó có 20% hoàn thành xuất sắc nhiệm vụ.\n"))
                           .targets;
  ASSERT_EQ(targets.size(), 2u);
  EXPECT_EQ(targets[0].text, "Hằng năm có trên 90% tổ chức đảng và đảng viên hoàn thành tốt nhiệm vụ");
  EXPECT_EQ(targets[1].text, "trong đó có 20% hoàn thành xuất sắc nhiệm vụ");
}

TEST(TargetWording, ALevelSetOffBeforeAShare) {
  EXPECT_THAT(
      read("Nhiệm kỳ 2025 - 2027, chi bộ phấn đấu hằng năm đạt trong sạch vững mạnh, 95% đảng viên hoàn thành tốt "
           "nhiệm vụ.\n"),
      ElementsAre(">= trong sạch vững mạnh mức xếp loại, annual", ">= 95 %, annual"));
}

TEST(TargetWording, AListThatGoesOnInTheNextParagraph) {
  EXPECT_THAT(
      read("Các chỉ tiêu chủ yếu năm 2026 là: giá trị sản xuất đạt 420 tỷ đồng, thu ngân sách 12 tỷ đồng; trồng rừng "
           "40 ha; tạo việc làm 300 lao động; kết nạp 18 đảng viên.\n"
           "Cơ cấu kinh tế chuyển dịch như sau: nông nghiệp chiếm 44%; dịch vụ chiếm 56%.\n"),
      ElementsAre(">= 420 tỷ đồng, year", ">= 12 tỷ đồng, year", ">= 40 ha, year", ">= 300 lao động, year",
                  ">= 18 đảng viên, year", "= 44 %, year", "= 56 %, year"));
}

TEST(TargetWording, TheTermThatHasEndedAndTheOneToCome) {
  EXPECT_THAT(
      read("Nhiệm kỳ 2020 - 2025, Đảng bộ xã đã hoàn thành 21/24 chỉ tiêu. Thu nhập bình quân đạt 41 triệu đồng, tăng "
           "9% so với mục tiêu Nghị quyết.\n"
           "Nhiệm kỳ 2025 - 2030 Đảng bộ xã đề ra các nhiệm vụ: xây dựng xã trở thành xã nông thôn mới kiểu mẫu vào "
           "năm 2029; phấn đấu đến năm 2030 thu nhập bình quân đạt 62 triệu đồng; xã không còn hộ nghèo.\n"),
      ElementsAre("= tiêu chuẩn, by_2029", ">= 62 triệu đồng, by_2030", "= 0 hộ nghèo, by_2030"));
}

TEST(TargetWording, YearsOfOneStatementAreNotThoseOfTheNext) {
  EXPECT_THAT(
      read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
           "- Tỷ lệ hộ nghèo dưới 2% và đạt chuẩn nông thôn mới nâng cao vào năm 2027.\n"
           "- Giữ vững danh hiệu xã nông thôn mới và đạt xã nông thôn mới nâng cao vào năm 2028; tỷ lệ dùng nước sạch "
           "đạt 97%.\n"
           "- Trên 80% cơ sở nhỏ và vừa dùng hóa đơn điện tử, trên 35% bán hàng qua mạng.\n"
           "- Năng suất các nhân tố tổng hợp đóng góp vào tăng trưởng 42%.\n"),
      ElementsAre("<= 2 %, by_2030", "= tiêu chuẩn, by_2027", "maintain tiêu chuẩn, maintain", "= tiêu chuẩn, by_2028",
                  ">= 97 %, by_2030", ">= 80 %, by_2030", ">= 35 %, by_2030", ">= 42 %, by_2030"));
}

TEST(TargetWording, BothSpellingsOfRateAndBillion) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Tỉ trọng lao động nông nghiệp khoảng 22%.\n"
                   "- Thu ngân sách 14 tỉ đồng.\n"),
              ElementsAre("= 22 %, by_2030", ">= 14 tỷ đồng, by_2030"));
}

TEST(TargetWording, GoalsMeasuredAgainstAPlanStayGoals) {
  EXPECT_THAT(
      read("Đại hội đề ra các mục tiêu cụ thể đến năm 2030: tổng thu nhập toàn xã là 410 tỷ đồng. Thu ngân sách hằng "
           "năm "
           "tăng bình quân 8% so với kế hoạch được giao. Giá trị sản xuất trên 1ha canh tác đạt 120 triệu đồng.\n"),
      ElementsAre(">= 410 tỷ đồng, by_2030", "growth_per_year 8 %, average_per_year", ">= 120 triệu đồng, by_2030"));
  EXPECT_THAT(read("Thu ngân sách đạt 108% dự toán. Tỷ lệ hộ nghèo giảm bình quân hằng năm 1,1%.\n"), IsEmpty());
}

TEST(TargetWording, ResolutionOnTheTasksOfAYear) {
  EXPECT_THAT(
      read("Nghị quyết về nhiệm vụ và giải pháp phát triển kinh tế - xã hội, bảo đảm quốc phòng - an ninh năm 2026\n"
           "Trong lĩnh vực kinh tế:\n"
           "Tổng sản lượng lương thực đạt 2.640 tấn. Trồng mới 35ha rừng;\n"
           "Trong lĩnh vực văn hóa - xã hội:\n"
           "Giảm tỷ lệ hộ nghèo ít nhất 2%.\n"),
      ElementsAre(">= 2640 tấn, year", ">= 35 ha, year", ">= 2 %, year"));
}

TEST(TargetWording, WhereThingsStandTodaySaysNothingOfTheGoal) {
  EXPECT_THAT(read("Chỉ tiêu chủ yếu năm 2026\n"
                   "- Thu nhập bình quân đầu người 73 triệu đồng/năm (năm 2025: 68 triệu đồng).\n"),
              ElementsAre(">= 73 triệu đồng/năm, year"));
  EXPECT_THAT(read("Chỉ tiêu chủ yếu đến năm 2030\n"
                   "- Tỷ lệ lao động qua đào tạo đạt 78% (năm 2025 là 66%).\n"),
              ElementsAre(">= 78 %, by_2030"));
}

TEST(TargetWording, TheGeneralAimIsNoTarget) {
  EXPECT_THAT(read("1. Mục tiêu\n"
                   "Xây dựng Đảng bộ và hệ thống chính trị trong sạch, vững mạnh toàn diện.\n"
                   "2. Các chỉ tiêu chủ yếu đến năm 2030\n"
                   "(1) Hằng năm kết nạp 12 đảng viên.\n"),
              ElementsAre("1: >= 12 đảng viên, annual"));
}

TEST(TargetWording, TheGradeOfWhatIsCountedIsNoFigureOfItsOwn) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Có 9 sản phẩm OCOP, trong đó ít nhất 2 sản phẩm 5 sao.\n"),
              ElementsAre(">= 9 sản phẩm, by_2030", ">= 2 sản phẩm, by_2030"));
}

TEST(TargetWording, PartsOfARateThatGrowsAreRatesToo) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Tỷ lệ tăng dân số hằng năm 2,4%. Trong đó: Tăng cơ học = 1,6%, tăng tự nhiên = 0,8%.\n"),
              ElementsAre("= 2.4 %, annual", "= 1.6 %, annual", "= 0.8 %, annual"));
}

TEST(TargetWording, PlacesNamedInPairsAreOneStatement) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Duy trì 100% thôn, bản đạt chuẩn an toàn về an ninh trật tự.\n"
                   "- Giữ vững 100% xã, phường đạt chuẩn phổ cập giáo dục.\n"),
              ElementsAre("maintain 100 %, maintain", "maintain 100 %, maintain"));
}

TEST(TargetWording, YearsOfLifeAreAFigure) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Tuổi thọ trung bình là 76 năm, thời gian sống khỏe là 68,5 năm.\n"),
              ElementsAre(">= 76 năm, by_2030", ">= 68.5 năm, by_2030"));
}

TEST(TargetWording, GrowthOfOneNamedYearWithinATerm) {
  EXPECT_THAT(read("Nghị quyết về nhiệm vụ đến năm 2030\n"
                   "Năm 2026, xã đặt mục tiêu tốc độ tăng tổng giá trị sản phẩm đạt 9,5%; thu ngân sách 87 tỷ đồng.\n"),
              ElementsAre("growth_per_year 9.5 %, year", ">= 87 tỷ đồng, year"));
}

TEST(TargetWording, AverageReductionIsYearly) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Mức giảm tỷ lệ trẻ em suy dinh dưỡng bình quân là 0,3%.\n"),
              ElementsAre(">= 0.3 %, annual"));
}

TEST(TargetWording, WorksFinishedPovertyEndedAndStandardsWithoutAFigure) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Phấn đấu hoàn thành cơ bản bê tông hóa các tuyến ngõ, xóm.\n"
                   "- Phấn đấu đến năm 2028 hoàn thành phổ cập bậc trung học.\n"
                   "- Đến cuối năm 2027 cơ bản xóa hộ nghèo (theo mức 24 triệu đồng/người/năm).\n"),
              ElementsAre("=, by_2030", "= tiêu chuẩn, by_2028", "= 0 hộ nghèo, by_2027"));
}

TEST(TargetWording, StandardsOfAFormerTermAreStillToBeReachedInTheNextOne) {
  EXPECT_THAT(read("PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ CHỦ YẾU NHIỆM KỲ 2025- 2030:\n"
                   "1. Văn hoá - xã hội:\n"
                   "- Trường Mầm non đạt chuẩn mức độ II; Trường THCS đạt chuẩn quốc gia giai đoạn 2025- 2030.\n"
                   "- Tỷ lệ khu phố có nhà văn hoá đến năm 2030: 100%.\n"),
              ElementsAre("= tiêu chuẩn, by_2030", "= tiêu chuẩn, by_2030", "= 100 %, by_2030"));
}

}  // namespace
}  // namespace gandan::reading
