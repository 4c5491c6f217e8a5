// Targets of fictitious communes, in the layouts and wordings of the genre.
#include "reading/targets/targets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "reading/shared_reports.h"
#include "reading/targets/read_targets_test.h"

namespace gandan::reading {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ReadTargets, NumberedListUnderGroupHeadings) {
  EXPECT_THAT(read("III. CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "1. Về kinh tế\n"
                   "(1) Tốc độ tăng giá trị sản xuất bình quân hằng năm: 9,5%.\n"
                   "(2) Thu nhập bình quân đầu người đạt 72 triệu đồng/người/năm trở lên.\n"
                   "(3) Thu ngân sách trên địa bàn năm 2030 tăng 40% so với năm 2025.\n"
                   "2. Về văn hóa - xã hội\n"
                   "(4) Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi còn dưới 12%.\n"
                   "(5) Hằng năm giải quyết việc làm cho ít nhất 250 lao động.\n"),
              ElementsAre("1: growth_per_year 9.5 %, average_per_year", "2: >= 72 triệu đồng/người/năm, by_2030",
                          "3: growth_total 40 %, vs_2025", "4: <= 12 %, by_2030", "5: >= 250 lao động, annual"));
}

TEST(ReadTargets, TakesTheGroupFromTheHeadingAbove) {
  const Reading reading =
      read_report(read_document("2. Một số chỉ tiêu\n2.1. Nhóm chỉ tiêu về môi trường\n"
                                "(1) Tỷ lệ thu gom rác thải sinh hoạt đạt 96%.\n"
                                "2.2. Nhóm chỉ tiêu về xây dựng Đảng\n"
                                "(2) Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ hằng năm đạt 90%.\n"));
  ASSERT_EQ(reading.targets.size(), 2U);
  EXPECT_EQ(reading.targets[0].group, "môi trường");
  EXPECT_EQ(reading.targets[1].group, "xây dựng Đảng");
}

TEST(ReadTargets, BulletsUnderALabelWithoutNumber) {
  EXPECT_THAT(read("Các chỉ tiêu phấn đấu nhiệm kỳ 2025 - 2030:\n"
                   "- Kinh tế:\n"
                   "+ Cơ cấu kinh tế: nông nghiệp 45%; công nghiệp - xây dựng 20%; dịch vụ 35%.\n"
                   "+ Tổng vốn đầu tư phát triển cả nhiệm kỳ đạt 320 tỷ đồng\n"
                   "- Xã hội:\n"
                   "+ Giảm tỷ lệ hộ nghèo bình quân mỗi năm 1,2%\n"
                   "+ Xã có 05/06 trường học đạt chuẩn quốc gia\n"),
              ElementsAre("= 45 %, by_2030", "= 20 %, by_2030", "= 35 %, by_2030", ">= 320 tỷ đồng, cumulative",
                          ">= 1.2 %, annual", ">= 5 trường học, by_2030"));
}

TEST(ReadTargets, RunningProseAfterResultsOfThePastTerm) {
  EXPECT_THAT(
      read("Đại hội Đảng bộ xã Suối Mơ\n"
           "Nhiệm kỳ qua, Đảng bộ xã đã lãnh đạo đạt nhiều kết quả; thu nhập bình quân đạt 48 triệu đồng; tỷ lệ hộ "
           "nghèo giảm còn 3,5%; kết nạp 42 đảng viên.\n"
           "Nhiệm kỳ 2025-2030, Đại hội đề ra các chỉ tiêu chủ yếu: giá trị sản xuất tăng bình quân 11%/năm; thu nhập "
           "bình quân đầu người đến năm 2030 đạt 80 triệu đồng; tỷ lệ hộ nghèo giảm 0,5 - 1%/năm; mỗi năm kết nạp từ "
           "10 đảng viên trở lên.\n"),
      ElementsAre("growth_per_year 11 %/năm, average_per_year", ">= 80 triệu đồng, by_2030",
                  "range 0.5..1 %/năm, annual", ">= 10 đảng viên, annual"));
}

TEST(ReadTargets, PlanOfOneYear) {
  EXPECT_THAT(read("KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2026\n"
                   "II. CÁC CHỈ TIÊU CHỦ YẾU NĂM 2026\n"
                   "1. Tổng thu ngân sách nhà nước trên địa bàn đạt 1.250,5 tỷ đồng.\n"
                   "2. Tỷ lệ hộ nghèo còn dưới 0,8%.\n"
                   "3. Trồng mới tối thiểu 50 ha rừng.\n"
                   "4. Số vụ tai nạn giao thông không quá 03 vụ.\n"),
              ElementsAre("1: >= 1250.5 tỷ đồng, year", "2: <= 0.8 %, year", "3: >= 50 ha, year", "4: <= 3 vụ, year"));
}

TEST(ReadTargets, UpperCaseOutlineWithBrokenLinesAndPageNumbers) {
  EXPECT_THAT(read("B. MỤC TIÊU, CHỈ TIÊU NHIỆM KỲ 2025 - 2030\n"
                   "I/ MỤC TIÊU CHUNG\n"
                   "Xây dựng phường giàu đẹp, văn minh; phấn đấu trở thành trung tâm dịch vụ của tỉnh nhà,\n"
                   "nơi người dân có cuộc sống ấm no và an toàn trong một môi trường xanh.\n"
                   "II/ CHỈ TIÊU CỤ THỂ\n"
                   "1/ Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn đạt từ\n"
                   "7\n"
                   "99% trở lên.\n"
                   "2/ Tỷ lệ người dân từ đủ 18 tuổi trở lên có tài khoản định danh điện tử mức độ 2 đạt\n"
                   "95%.\n"),
              ElementsAre("1: >= 99 %, by_2030", "2: >= 95 %, by_2030"));
}

TEST(ReadTargets, BothWaysOfPlacingToneMarks) {
  const auto old_way = read(
      "Các chỉ tiêu đến năm 2030:\n- Tỷ lệ gia đình văn hoá đạt 90% trở lên; khu phố văn hoá 85%.\n"
      "- Xoá 12 nhà tạm trong nhiệm kỳ.\n");
  const auto new_way = read(
      "Các chỉ tiêu đến năm 2030:\n- Tỷ lệ gia đình văn hóa đạt 90% trở lên; khu phố văn hóa 85%.\n"
      "- Xóa 12 nhà tạm trong nhiệm kỳ.\n");
  EXPECT_EQ(old_way, new_way);
  EXPECT_THAT(new_way, ElementsAre(">= 90 %, by_2030", ">= 85 %, by_2030", ">= 12 nhà, cumulative"));
}

TEST(ReadTargets, PartsOfAGrowthInheritIt) {
  EXPECT_THAT(
      read("Chỉ tiêu đến năm 2030: giá trị sản xuất tăng bình quân hằng năm 12,5%, trong đó dịch vụ 15%/năm, nông "
           "nghiệp 4%. Cơ cấu: dịch vụ 60%; nông nghiệp 40%.\n"),
      ElementsAre("growth_per_year 12.5 %, average_per_year", "growth_per_year 15 %/năm, average_per_year",
                  "growth_per_year 4 %, average_per_year", "= 60 %, by_2030", "= 40 %, by_2030"));
}

TEST(ReadTargets, WhatNoFigureStates) {
  EXPECT_THAT(
      read("1. Chỉ tiêu đến năm 2030\n"
           "(1) Đảng bộ xã hằng năm hoàn thành tốt nhiệm vụ trở lên, không có chi bộ không hoàn thành nhiệm vụ.\n"
           "(2) Đến cuối nhiệm kỳ không còn hộ nghèo, hộ cận nghèo.\n"
           "(3) Giữ vững xã đạt chuẩn quốc gia về y tế.\n"
           "(4) Duy trì 100% trẻ em trong độ tuổi 6 - 10 được đến trường.\n"
           "(5) Không để xảy ra điểm nóng về an ninh trật tự.\n"),
      ElementsAre("1: >= hoàn thành tốt nhiệm vụ mức xếp loại, annual", "1: = 0 chi bộ, annual",
                  "2: = 0 hộ nghèo, by_2030", "2: = 0 hộ cận nghèo, by_2030", "3: maintain tiêu chuẩn, maintain",
                  "4: maintain 100 %, maintain", "5: = 0 vụ, by_2030"));
}

TEST(ReadTargets, TableWithTabs) {
  EXPECT_THAT(read("PHỤ LỤC: CHỈ TIÊU NHIỆM KỲ\n"
                   "TT\tChỉ tiêu\tĐVT\tThực hiện năm 2025\tMục tiêu đến năm 2030\n"
                   "I\tKinh tế\t\t\t\n"
                   "1\tThu nhập bình quân đầu người\tTriệu đồng\t61\t90 trở lên\n"
                   "II\tXã hội\t\t\t\n"
                   "2\tTỷ lệ hộ nghèo\t%\t2,5\t< 1\n"),
              ElementsAre("1: >= 90 triệu đồng, by_2030", "2: <= 1 %, by_2030"));
}

TEST(ReadTargets, TableTakesTheColumnOfTheLatestYearOrOfTheGoal) {
  const std::vector<std::string> expected = {"1: >= 90 triệu đồng, by_2030", "2: = 1.5 %, by_2030"};
  EXPECT_EQ(read("CHỈ TIÊU\nTT | Chỉ tiêu | Đơn vị | Năm 2025 | Năm 2030\n"
                 "1 | Thu nhập bình quân đầu người | Triệu đồng | 60 | 90\n2 | Tỷ lệ hộ nghèo | % | 4,2 | 1,5\n"),
            expected);
  EXPECT_EQ(read("CHỈ TIÊU\nTT | Chỉ tiêu | Đơn vị | Năm 2026 | Năm 2027 | Năm 2028 | Năm 2029 | Năm 2030 | Ghi chú\n"
                 "1 | Thu nhập bình quân đầu người | Triệu đồng | 65 | 70 | 76 | 83 | 90 |\n"
                 "2 | Tỷ lệ hộ nghèo | % | 3,8 | 3,2 | 2,6 | 2,0 | 1,5 |\n"),
            expected);
  EXPECT_EQ(read("CHỈ TIÊU\nTT | Chỉ tiêu | Đơn vị | Mục tiêu năm 2030 | Ước thực hiện năm 2025 | So sánh (%)\n"
                 "1 | Thu nhập bình quân đầu người | Triệu đồng | 90 | 60 | 150\n"
                 "2 | Tỷ lệ hộ nghèo | % | 1,5 | 4,2 | 35,7\n"),
            expected);
}

TEST(ReadTargets, TableFlattenedToRowsOrCells) {
  EXPECT_THAT(read("II. CHỈ TIÊU NĂM 2026\n"
                   "STT Chỉ tiêu Đơn vị tính Kế hoạch năm 2026\n"
                   "1 Tổng sản lượng lương thực có hạt tấn 1.850\n"
                   "2 Tỷ lệ đường thôn, xóm được bê tông hóa theo\n"
                   "tiêu chuẩn mới % 92,5\n"),
              ElementsAre("1: >= 1850 tấn, year", "2: >= 92.5 %, year"));
  EXPECT_THAT(read("CHỈ TIÊU ĐẾN NĂM 2030\nSTT\nChỉ tiêu\nĐơn vị tính\nĐến năm 2030\n"
                   "1\nTỷ lệ che phủ rừng\n%\n48,5\n2\nSố hợp tác xã\nHợp tác xã\n7\n"),
              ElementsAre("1: >= 48.5 %, by_2030", "2: >= 7 hợp tác xã, by_2030"));
}

TEST(ReadTargets, TableRowsRunTogetherEndTheirNameBeforeTheSignOfPercent) {
  EXPECT_THAT(read("MỤC TIÊU NHIỆM KỲ 2025-2030\nSTT Chỉ tiêu ĐVT Ước TH 2025 Mục tiêu 2030\n"
                   "1 Diện tích quế ha 300 450\n2 Tỷ lệ hộ nghèo % 8,5 2\n"),
              ElementsAre("1: >= 450 ha, by_2030", "2: = 2 %, by_2030"));
}

TEST(ReadTargets, PartyCellOfANeighbourhood) {
  EXPECT_THAT(
      read("Chi bộ khu phố Bến Đá\n"
           "Nhiệm kỳ 2025-2027, chi bộ phấn đấu: kết nạp 02 đảng viên mới; 100% đảng viên hoàn thành nhiệm vụ, trong "
           "đó 90% hoàn thành tốt nhiệm vụ trở lên; hộ gia đình văn hóa đạt từ 95 - 98%.\n"),
      ElementsAre(">= 2 đảng viên mới, cumulative", "= 100 %, by_2027", ">= 90 %, by_2027", "range 95..98 %, by_2027"));
}

TEST(ReadTargets, ItemsNumberedInsideOneParagraph) {
  EXPECT_THAT(
      read("Các chỉ tiêu đến năm 2030\n"
           "Về kinh tế: (1) Số doanh nghiệp thành lập mới bình quân hằng năm 25 doanh nghiệp. (2) Diện tích trồng chè "
           "đạt 120 ha (40 ha hữu cơ). Về xã hội: (3) Tỷ lệ lao động qua đào tạo từ 55% lên 70%.\n"),
      ElementsAre("1: >= 25 doanh nghiệp, annual", "2: >= 120 ha, by_2030", "3: >= 70 %, by_2030"));
}

TEST(ReadTargets, ResultsAndTasksAreNoTargets) {
  EXPECT_THAT(read("I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NHIỆM KỲ 2020-2025\n"
                   "1. Thu nhập bình quân đầu người đạt 58 triệu đồng, tăng 12% so với năm 2020.\n"
                   "2. Hằng năm có 95% hộ đạt gia đình văn hóa.\n"
                   "II. NHIỆM VỤ, GIẢI PHÁP\n"
                   "1. Triển khai Nghị quyết số 57-NQ/TW, Đề án 06; vận động 02 phong trào thi đua.\n"),
              IsEmpty());
  EXPECT_THAT(read("Ủy ban nhân dân xã tiếp 35 lượt công dân trong tháng 6, tăng 3 lượt so với tháng trước.\n"),
              IsEmpty());
}

TEST(ReadTargets, GrowthReductionAndManyFiguresInOneItem) {
  EXPECT_THAT(
      read("Đảng bộ phường Hải Vân Nam: các chỉ tiêu nhiệm kỳ 2025-2030\n"
           "1) Thu nhập bình quân đầu người đến năm 2030 gấp 1,8 lần năm 2025.\n"
           "2) Giảm 50% số hộ nghèo so với đầu nhiệm kỳ.\n"
           "3) Tối thiểu 95% người dân có hồ sơ sức khỏe điện tử; trên 98% tham gia BHYT.\n"
           "4) Tỷ lệ dịch vụ công trực tuyến đạt 80% vào năm 2027 và 95% vào năm 2030.\n"
           "5) Xây dựng mới 02 trường học, 01 trạm y tế và 05 km đường.\n"
           "6) Không để xảy ra cháy lớn, giảm 5% số vụ tai nạn giao thông mỗi năm.\n"
           "7) Chỉ số hài lòng đạt từ 90% trở lên, thuộc nhóm 5 phường dẫn đầu thành phố.\n"
           "8) Đạt 10 bác sĩ trên 1 vạn dân; doanh thu chợ 12,5 tỷ.đ.\n"),
      ElementsAre("1: growth_total 1.8 lần, vs_2025", "2: >= 50 %, vs_2025", "3: >= 95 %, by_2030",
                  "3: >= 98 %, by_2030", "4: >= 80 %, by_2027", "4: >= 95 %, by_2030", "5: >= 2 trường học, by_2030",
                  "5: >= 1 trạm y tế, by_2030", "5: >= 5 km, by_2030", "6: = 0 vụ, by_2030", "6: >= 5 %, annual",
                  "7: >= 90 %, by_2030", "8: >= 10 bác sĩ, by_2030", "8: >= 12.5 tỷ đồng, by_2030"));
}

TEST(ReadTargets, ReportOfAYearWithThePlanOfTheNext) {
  EXPECT_THAT(read("BÁO CÁO\n"
                   "Tình hình kinh tế - xã hội năm 2025 và phương hướng, nhiệm vụ năm 2026\n"
                   "Phần thứ nhất\n"
                   "KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2025\n"
                   "1. Thu ngân sách: 12,5 tỷ đồng, tăng 8% so với cùng kỳ.\n"
                   "2. Tỷ lệ bao phủ bảo hiểm y tế đạt 94,5%.\n"
                   "Phần thứ hai\n"
                   "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026\n"
                   "I. MỘT SỐ CHỈ TIÊU CHỦ YẾU\n"
                   "1. Tổng giá trị sản xuất: 850 tỷ đồng, tăng 10,5% so với năm 2025.\n"
                   "2. Tỷ lệ hộ nghèo giảm 0,7% (còn 1,4%).\n"
                   "II. NHIỆM VỤ VÀ GIẢI PHÁP\n"
                   "1. Lĩnh vực kinh tế\n"
                   "Phấn đấu thu ngân sách đạt 14 tỷ đồng trở lên trong năm. Gieo cấy 300 ha lúa xuân đúng thời vụ.\n"),
              ElementsAre("1: >= 850 tỷ đồng, year", "1: growth_total 10.5 %, vs_2025", "2: >= 0.7 %, year",
                          "2: = 1.4 %, year", ">= 14 tỷ đồng, year"));
}

TEST(ReadTargets, KeepTheQuoteAndItsLines) {
  const Reading reading =
      read_report(read_document("Chỉ tiêu đến năm 2030\n"
                                "(1) Tỷ lệ hộ dân dùng nước sạch: 98%; hố xí hợp vệ sinh: 95%.\n"));
  ASSERT_EQ(reading.targets.size(), 2U);
  EXPECT_EQ(reading.targets[0].text, "Tỷ lệ hộ dân dùng nước sạch: 98%");
  EXPECT_EQ(reading.targets[1].text, "hố xí hợp vệ sinh: 95%");
  EXPECT_EQ(reading.targets[1].lines, (LineRange{2, 2}));
}

// As in a PDF whose lines were broken anew: the end of a line that was too long stands alone, ended by ";".
TEST(ReadTargets, AParagraphWithoutNumberGoesOnWithTheItemThatEndedWithASemicolon) {
  const std::string before =
      "II. CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n\n(1) Tỷ lệ tổ chức cơ sở đảng hằng năm đạt 90% trở "
      "lên, trong đó 20% đạt hoàn thành xuất sắc nhiệm vụ;\n\n";
  const std::string after = "Đảng bộ phường đạt hoàn thành tốt nhiệm vụ trở lên.\n\n(2) Tỷ lệ đô thị hóa đạt 60%.\n";
  EXPECT_THAT(read(before + after), testing::Contains("1: >= hoàn thành tốt nhiệm vụ mức xếp loại, annual"));
  EXPECT_THAT(read(before + "(3) " + after), testing::Contains(testing::StartsWith("3: >= hoàn thành")));
}

// The answers are the careful reading of a person; this compares as their scorer does, but strictly in number.
void expect_answers(const std::string& report, const std::string& answers_name) {
  const auto answers = nlohmann::json::parse(text_of_file(shared_report(answers_name)))["targets"];
  const Reading reading = read_report(read_document(text_of_file(shared_report(report))));
  std::vector<std::string> expected, found;
  for (const auto& answer : answers) {
    const auto value =
        answer["value"].is_string() ? base::Decimal::parse(answer["value"].get<std::string>()) : std::nullopt;
    expected.push_back((value ? value->normalised().text() : "-") + " " + answer["period"].get<std::string>());
  }
  for (const ReadTarget& target : reading.targets) {
    found.push_back((target.value ? target.value->normalised().text() : "-") + " " + period_text(target.period));
  }
  EXPECT_THAT(found, testing::UnorderedElementsAreArray(expected));
}

TEST(SharedReports, FoundingReportHasItsTargets) {
  GANDAN_SKIP_WITHOUT_REPORT("uong-bi-2025-2030.targets.json");
  expect_answers("uong-bi-2025-2030.txt", "uong-bi-2025-2030.targets.json");
  expect_answers("uong-bi-2025-2030.raw.txt", "uong-bi-2025-2030.targets.json");
}

TEST(SharedReports, CommunesRestatedHaveTheirTargets) {
  GANDAN_SKIP_WITHOUT_REPORT("20-sonlang-xa-20-chi-tieu-2020-2025.answers.json");
  expect_answers("20-sonlang-xa-20-chi-tieu-2020-2025.txt", "20-sonlang-xa-20-chi-tieu-2020-2025.answers.json");
  expect_answers("26-quangyen-conghoa-phuong-2025.txt", "26-quangyen-conghoa-phuong-2025.answers.json");
}

}  // namespace
}  // namespace gandan::reading
