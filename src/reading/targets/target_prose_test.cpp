// Targets in the prose of congresses and meetings, and growth whose parts are listed below it; of fictitious communes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/targets/read_targets_test.h"

namespace gandan::reading {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ReadTargetsOfProse, ResultsOfTheTermThatEndedStandFirst) {
  EXPECT_THAT(
      read("Nhiệm kỳ qua, 21/24 chỉ tiêu nghị quyết đạt và vượt. Thu ngân sách giai đoạn 2020-2024 đạt 41,2 tỷ "
           "đồng (bằng 104% kế hoạch), tốc độ tăng thu bình quân 5,1%/năm; việc còn lại xong trước ngày 1/9/2025.\n"
           "Nhiệm kỳ 2025-2030, Đảng bộ xã Mây Trắng tập trung xây dựng hệ thống chính trị trong sạch, vững mạnh; "
           "phấn đấu thu ngân sách tăng bình quân từ 9%/năm; kết nạp 120 đảng viên; cơ bản không còn hộ nghèo.\n"),
      ElementsAre("growth_per_year 9 %/năm, average_per_year", ">= 120 đảng viên, cumulative",
                  "= 0 hộ nghèo, by_2030"));
}

TEST(ReadTargetsOfProse, ResultsOfAYearThenThePlanOfTheNext) {
  EXPECT_THAT(
      read("Năm 2025 xã Khe Lim hoàn thành 14/14 chỉ tiêu. Trong đó, thu ngân sách đạt gần 12 tỷ đồng, bằng 131% so "
           "với chỉ tiêu giao; giải quyết việc làm cho 310 lao động và hỗ trợ nhiều hộ khó khăn vươn lên thoát "
           "nghèo, bộ mặt nông thôn đổi mới rõ nét.\n"
           "Năm 2026, xã Khe Lim phấn đấu thực hiện các chỉ tiêu: thu ngân sách đạt 14,5 tỷ đồng; tăng trưởng "
           "giá trị sản xuất bình quân từ 8% trở lên; không có chi bộ yếu kém.\n"),
      ElementsAre(">= 14.5 tỷ đồng, year", "growth_per_year 8 %, average_per_year", "= 0 chi bộ, year"));
}

TEST(ReadTargetsOfProse, WhatATermAddsUpIsCumulative) {
  EXPECT_THAT(read("Nhiệm kỳ 2023 - 2028, Hội Nông dân xã Bãi Dâu đặt mục tiêu tỷ lệ hộ giỏi đạt 70%; phát triển 45 "
                   "hội viên; mỗi năm xây dựng ít "
                   "nhất 2 mô hình; vận động quỹ 300 triệu đồng.\n"),
              ElementsAre(">= 70 %, by_2028", ">= 45 hội viên, cumulative", ">= 2 mô hình, annual",
                          ">= 300 triệu đồng, cumulative"));
}

TEST(ReadTargetsOfProse, TheYearOfAStandardIsItsOwn) {
  EXPECT_THAT(
      read("Nhiệm kỳ 2020-2025, xã Đồi Sim đề ra các chỉ tiêu: giữ vững danh hiệu xã nông thôn mới và đạt xã nông "
           "thôn mới nâng cao vào cuối năm 2022; tỷ lệ tham gia bảo hiểm y tế đạt 95%; tỷ lệ hộ nghèo dưới 2% và "
           "đạt chuẩn đô thị văn minh vào năm 2024.\n"),
      ElementsAre("maintain tiêu chuẩn, maintain", "= tiêu chuẩn, by_2022", ">= 95 %, by_2025", "<= 2 %, by_2025",
                  "= tiêu chuẩn, by_2024"));
}

TEST(ReadTargetsOfProse, LevelsBehindAFigure) {
  EXPECT_THAT(
      read("Xã phấn đấu đến năm 2025 hằng năm có 85% chi bộ hoàn thành tốt nhiệm vụ trở lên, Đảng bộ hằng năm hoàn "
           "thành tốt nhiệm vụ trở lên.\n"),
      ElementsAre(">= 85 %, annual", ">= hoàn thành tốt nhiệm vụ mức xếp loại, annual"));
}

TEST(ReadTargetsOfProse, NamesAndAimsThatNothingMeasuresAreNone) {
  EXPECT_THAT(
      read("Nhiệm kỳ 2025 - 2027, chi bộ khóm 3 đề ra phương hướng: tiếp tục phát huy thế mạnh; giữ vững ổn định "
           "chính trị, bảo đảm an ninh trật tự.\n"),
      IsEmpty());
}

TEST(ReadTargetsOfProse, TheTermThatEndedMeetsTargetsAndPromisesNone) {
  EXPECT_THAT(read("Nhiệm kỳ 2025-2030 đề ra các chỉ tiêu: tỷ lệ hộ nghèo dưới 3%.\n"
                   "Nhiệm kỳ vừa qua, Đảng bộ xã hoàn thành các chỉ tiêu phát triển kinh tế. Sản lượng đạt 640 tấn.\n"),
              ElementsAre("<= 3 %, by_2030"));
}

TEST(ReadTargetsOfProse, AnAreaUnderCropsIsNotAddedUp) {
  EXPECT_THAT(
      read("Nhiệm kỳ 2025-2030, xã Gò Dưa đặt ra các chỉ tiêu: diện tích trồng màu 90 ha/vụ; trồng 4.000 cây.\n"),
      ElementsAre(">= 90 ha/vụ, by_2030", ">= 4000 cây, cumulative"));
}

TEST(ReadTargetsOfProse, ValueAddedIsNoGrowth) {
  EXPECT_THAT(
      read("Chỉ tiêu đến năm 2030: tỷ trọng giá trị tăng thêm của kinh tế số là 12%; tốc độ tăng giá trị tăng thêm "
           "bình quân hằng năm 9%.\n"),
      ElementsAre("= 12 %, by_2030", "growth_per_year 9 %, average_per_year"));
}

TEST(ReadTargetsOfLists, PartsListedAsBulletsBelowTheirGrowth) {
  EXPECT_THAT(
      read("II. CHỈ TIÊU ĐẾN NĂM 2030\n"
           "1. Tốc độ tăng giá trị sản xuất bình quân 12%/năm. Trong đó:\n"
           "- Nông nghiệp: 4,5%\n"
           "- Dịch vụ: 13%\n"
           "2. Tổng giá trị sản xuất năm 2030 tăng 70% so với năm 2025, trong đó:\n"
           "- Nông nghiệp 20%.\n"
           "- Dịch vụ tăng 95%.\n"
           "3. Kết nạp từ 150 đảng viên trở lên trong cả nhiệm kỳ.\n"),
      ElementsAre("1: growth_per_year 12 %/năm, average_per_year", "growth_per_year 4.5 %, average_per_year",
                  "growth_per_year 13 %, average_per_year", "2: growth_total 70 %, vs_2025",
                  "growth_total 20 %, vs_2025", "growth_total 95 %, vs_2025", "3: >= 150 đảng viên, cumulative"));
}

TEST(ReadTargetsOfLists, SharesOfAWholeThatTheFirstOneCallsSo) {
  EXPECT_THAT(read("Các chỉ tiêu năm 2026:\n- Nông nghiệp chiếm 18,5%; công nghiệp 41%; dịch vụ 40,5%\n"
                   "- 94% dân cư dùng nước sạch\n"),
              ElementsAre("= 18.5 %, year", "= 41 %, year", "= 40.5 %, year", ">= 94 %, year"));
}

TEST(ReadTargetsOfProse, TheYearOfTheLastIsNotThatOfAll) {
  EXPECT_THAT(read("Đại hội xã Mây Hồng\n"
                   "Nhiệm kỳ 2025 - 2030, xã phấn đấu cứng hóa 100% đường trục thôn; có 84% hộ dân dùng nước sạch vào "
                   "cuối năm 2028.\n"
                   "Xã xây dựng 4 tuyến đường dài 6,3 km, phấn đấu giải ngân 97% vốn.\n"
                   "Phát biểu tại Đại hội, lãnh đạo tỉnh nhấn mạnh 4 nhóm việc với 12 công trình.\n"),
              ElementsAre("= 100 %, by_2030", ">= 84 %, by_2028", ">= 4 tuyến đường, by_2030", ">= 97 %, by_2030"));
}

}  // namespace
}  // namespace gandan::reading
