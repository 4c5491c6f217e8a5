// Targets whose figures are words or parts of a whole, whose things are named by a label, and whose words are
// shortened.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/targets/read_targets_test.h"

namespace gandan::reading {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> listed(const std::string& lines) {
  return read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n" + lines);
}

TEST(WrittenTargets, CountsInWords) {
  EXPECT_THAT(listed("- Xây dựng mới bốn nhà văn hóa thôn, năm công trình nước sạch và mười một phòng học.\n"
                     "- Có từ 6 đến 9 sản phẩm OCOP, trong đó ít nhất hai sản phẩm đạt 4 sao.\n"
                     "- Mỗi thôn có tối thiểu một mô hình kinh tế hiệu quả.\n"),
              ElementsAre(">= 4 nhà văn hóa, by_2030", ">= 5 công trình, by_2030", ">= 11 phòng học, by_2030",
                          "range 6..9 sản phẩm, by_2030", ">= 2 sản phẩm, by_2030", ">= 1 mô hình/thôn, by_2030"));
}

TEST(WrittenTargets, EverydayWordsAreNoCounts) {
  EXPECT_THAT(listed("- Xây dựng xã thành một trong những xã dẫn đầu; chính quyền hai cấp gần dân.\n"
                     "- Giá trị thu được trên một đơn vị diện tích cao hơn.\n"
                     "- Có một xã giữ rừng tốt, hai bên cùng có lợi.\n"),
              IsEmpty());
}

TEST(WrittenTargets, SharesInWords) {
  EXPECT_THAT(listed("- Hai phần ba số thôn có đường nhựa; một nửa số hộ dùng điện mặt trời.\n"
                     "- Ít nhất 3/4 số chi bộ có bí thư dưới 50 tuổi.\n"
                     "- Tỷ lệ nhà ở kiên cố đạt chín mươi lăm phần trăm (95%).\n"),
              ElementsAre(">= 66.67 %, by_2030", ">= 50 %, by_2030", ">= 75 %, by_2030", ">= 95 %, by_2030"));
}

TEST(WrittenTargets, SharesOfWhatWasNamedBefore) {
  EXPECT_THAT(listed("- Đón 90.000 lượt khách, trong đó khách quốc tế chiếm một phần ba.\n"
                     "- Số hộ cận nghèo giảm một nửa so với năm 2025.\n"),
              ElementsAre(">= 90000 lượt khách, by_2030", "= 33.33 %, by_2030", ">= 50 %, vs_2025"));
}

TEST(WrittenTargets, Multiples) {
  EXPECT_THAT(listed("- Doanh thu du lịch tăng gấp ba so với năm 2025.\n"
                     "- Thu nhập bình quân đầu người gấp rưỡi năm 2025.\n"),
              ElementsAre("growth_total 3 lần, vs_2025", "growth_total 1.5 lần, vs_2025"));
}

TEST(WrittenTargets, LabelsNameWhatIsCounted) {
  EXPECT_THAT(listed("Hộ nghèo: 0\n"
                     "Bản văn hóa: 11/13\n"
                     "Đoàn thể vững mạnh: 100%\n"
                     "Chi bộ không hoàn thành nhiệm vụ: không có\n"),
              ElementsAre("= 0 hộ nghèo, by_2030", ">= 11 bản, by_2030", "= 100 %, by_2030", "= 0 chi bộ, by_2030"));
  EXPECT_THAT(listed("Về y tế: (i) Tỷ lệ hộ nghèo dưới 3%; (ii) Số bác sĩ trên 1 vạn dân: 14.\n"),
              ElementsAre("<= 3 %, by_2030", ">= 14 bác sĩ, by_2030"));
}

TEST(WrittenTargets, ShortenedWords) {
  EXPECT_THAT(listed("- Giá trị sản xuất: 1.800 tỷđ (BQ tăng 12,5%/năm).\n"
                     "- Thu ngân sách tăng BQ 7 – 9%/năm.\n"
                     "- Kết nạp 15 đ/c/năm.\n"),
              ElementsAre(">= 1800 tỷ đồng, by_2030", "growth_per_year 12.5 %/năm, average_per_year",
                          "range 7..9 %/năm, average_per_year", ">= 15 đồng chí/năm, annual"));
}

TEST(WrittenTargets, WhatIsKept) {
  EXPECT_THAT(listed("- Tỷ lệ lao động có việc làm ổn định đạt 82%.\n"
                     "- Sản lượng chè ổn định khoảng 900 tấn/năm.\n"
                     "- Tỷ lệ trẻ được tiêm chủng duy trì trên 97%.\n"
                     "- Giữ nguyên 640 ha lúa nước.\n"
                     "- Tỷ lệ hộ nghèo duy trì dưới 0,4%.\n"),
              ElementsAre(">= 82 %, by_2030", "maintain 900 tấn/năm, maintain", ">= 97 %, maintain",
                          "maintain 640 ha, maintain", "<= 0.4 %, maintain"));
}

TEST(WrittenTargets, WhereThingsStandTodayIsNoResult) {
  EXPECT_THAT(listed("- Đưa tỷ lệ hộ nghèo từ 4,2% hiện nay xuống còn 2,5% năm 2028 và dưới 1% năm 2030.\n"),
              ElementsAre("= 2.5 %, year", "<= 1 %, by_2030"));
}

TEST(WrittenTargets, YearsOfStepsWithoutAFigure) {
  EXPECT_THAT(
      listed("- Năm 2026 xã thoát nghèo; năm 2028 đạt chuẩn nông thôn mới; năm 2030 đạt nông thôn mới nâng cao.\n"
             "- Hoàn thành cầu treo trước Tết Nguyên đán năm 2027.\n"
             "- Phấn đấu đến năm 2029 thoát khỏi danh sách xã đặc biệt khó khăn.\n"
             "- Xóa bản trắng đảng viên trong năm 2027.\n"),
      ElementsAre("= tiêu chuẩn, year", "= tiêu chuẩn, year", "= tiêu chuẩn, by_2030", "=, by_2027",
                  "= tiêu chuẩn, by_2029", "= 0 bản, year"));
}

TEST(WrittenTargets, AYearOfOneClauseAndOneOfAll) {
  EXPECT_THAT(listed("- Thu nhập bình quân đầu người đến năm 2028 đạt 60 triệu đồng; tỷ lệ hộ nghèo dưới 1%.\n"
                     "- Đến năm 2027 hoàn thành 2 cầu treo; 90% hộ dùng nước sạch.\n"
                     "- Đến năm 2028, có 3 chợ; 80% đường được cứng hóa; đến năm 2030, 100% đường được cứng hóa.\n"),
              ElementsAre(">= 60 triệu đồng, by_2028", "<= 1 %, by_2030", ">= 2 cầu, by_2027", ">= 90 %, by_2030",
                          ">= 3 chợ, by_2028", ">= 80 %, by_2028", "= 100 %, by_2030"));
}

TEST(WrittenTargets, RhythmsOfOneAndOfBoth) {
  EXPECT_THAT(listed("- Trồng 12 km hàng rào cây xanh và 4 km đường hoa mỗi năm.\n"
                     "- 75% người cao tuổi được khám sức khỏe ít nhất 1 lần/năm.\n"
                     "- Đón 60 nghìn lượt khách/năm vào năm 2030.\n"
                     "- Tổ chức đối thoại 2 lần/năm.\n"),
              ElementsAre(">= 12 km, annual", ">= 4 km, annual", ">= 75 %, by_2030",
                          ">= 60 nghìn lượt khách/năm, by_2030", ">= 2 lần/năm, annual"));
}

TEST(WrittenTargets, PartsOfAGrowthNamedApart) {
  EXPECT_THAT(
      listed("- Giá trị sản xuất tăng bình quân 8,4%/năm, riêng thủy sản tăng không dưới 11%/năm.\n"
             "- Hộ nghèo giảm bình quân 1%/năm, riêng hộ nghèo vùng cao giảm 2%/năm; 80% bản có đường nhựa.\n"
             "- Giá trị tăng thêm bình quân đạt 9,2%/năm.\n"
             "- Thu ngân sách năm 2030: 320 tỷ đồng, bằng 160% so với năm 2025.\n"),
      ElementsAre("growth_per_year 8.4 %/năm, average_per_year", "growth_per_year 11 %/năm, average_per_year",
                  ">= 1 %/năm, annual", ">= 2 %/năm, annual", ">= 80 %, by_2030",
                  "growth_per_year 9.2 %/năm, average_per_year", ">= 320 tỷ đồng, by_2030", ">= 160 %, vs_2025"));
}

TEST(WrittenTargets, WhatIsCountedPerHead) {
  EXPECT_THAT(listed("- Lương thực bình quân đầu người đạt 380 kg/người/năm.\n"
                     "- Tham gia bảo hiểm thất nghiệp đạt 55%; tỷ lệ thất nghiệp 2%.\n"
                     "- Không phát sinh hộ nghèo mới; không để xảy ra cháy rừng.\n"),
              ElementsAre(">= 380 kg/người/năm, by_2030", ">= 55 %, by_2030", "= 2 %, by_2030", "= 0 hộ nghèo, by_2030",
                          "= 0 vụ, by_2030"));
}

TEST(WrittenTargets, YearsBelowAHeadThatStandsOverThem) {
  EXPECT_THAT(read("CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2025 - 2030\n"
                   "STT\tChỉ tiêu\tĐơn vị tính\tƯớc TH 2025\tKế hoạch\n"
                   "\t\t\t\t2026\t2028\t2030\n"
                   "1\tTỷ lệ hộ nghèo\t%\t18,5\t15,5\t10\t5\n"
                   "2\tĐộ che phủ rừng\t%\t61,2\t61,5\t62\t63\n"),
              ElementsAre("1: = 5 %, by_2030", "2: >= 63 %, by_2030"));
  EXPECT_THAT(read("CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2025 - 2030\n"
                   "| TT | Chỉ tiêu | ĐVT | Thực hiện | | Kế hoạch | |\n"
                   "| | | | 2024 | 2025 | 2026 | 2030 |\n"
                   "| 1 | Thu ngân sách | tỷ đồng | 12 | 13 | 14 | 21 |\n"),
              ElementsAre("1: >= 21 tỷ đồng, by_2030"));
}

TEST(WrittenTargets, WhatIsStillToBeReached) {
  EXPECT_THAT(read("A- KẾT QUẢ THỰC HIỆN\n"
                   "Thu ngân sách 35 tỷ đồng.\n"
                   "B- MỤC TIÊU NHIỆM KỲ 2025 - 2030\n"
                   "I- Các chỉ tiêu cơ bản phấn đấu đạt được vào năm 2030\n"
                   "+ Thu ngân sách: 60 tỷ đồng;\n"
                   "+ Hộ nghèo: dưới 0,4%.\n"),
              ElementsAre(">= 60 tỷ đồng, by_2030", "<= 0.4 %, by_2030"));
}

TEST(WrittenTargets, HeadingsOfTheComingTerm) {
  const std::string past = "I. KẾT QUẢ NHIỆM KỲ 2020 - 2025\n- Thu ngân sách đạt 35 tỷ đồng.\n";
  const std::string goals = "\n- Thu ngân sách đạt 60 tỷ đồng.\n- Kết nạp 50 đảng viên.\n";
  for (const char* heading : {"II. DỰ BÁO TÌNH HÌNH VÀ MỤC TIÊU NHIỆM KỲ 2025 - 2030",
                              "II. BỐI CẢNH, TÌNH HÌNH; PHƯƠNG HƯỚNG, MỤC TIÊU NHIỆM KỲ 2025 - 2030",
                              "II. NHỮNG CHỈ TIÊU PHẢI ĐẠT ĐƯỢC TRONG NHIỆM KỲ 2025 - 2030",
                              "II. MỤC TIÊU ĐẾN NĂM 2030, KHẮC PHỤC TỒN TẠI, HẠN CHẾ", "II. GIAI ĐOẠN 2026 - 2030",
                              "II. NỘI DUNG CHỦ YẾU NHIỆM KỲ 2025 - 2030"}) {
    EXPECT_EQ(read(past + heading + goals).size(), 2U) << heading;
  }
  for (const char* heading :
       {"I. KẾT QUẢ THỰC HIỆN MỤC TIÊU, CHỈ TIÊU NHIỆM KỲ 2020 - 2025", "I. MỤC TIÊU, CHỈ TIÊU VÀ KẾT QUẢ THỰC HIỆN",
        "I. CÁC CHỈ TIÊU ĐẠT ĐƯỢC", "I. TÌNH HÌNH THỰC HIỆN CHỈ TIÊU"}) {
    EXPECT_THAT(read(heading + goals), IsEmpty()) << heading;
  }
}

TEST(WrittenTargets, FieldsOfTargetsLookNotBack) {
  EXPECT_THAT(listed("1. Về đánh giá, xếp loại tổ chức đảng\n"
                     "- 90% chi bộ hoàn thành tốt nhiệm vụ.\n"
                     "2. Về tình hình an ninh trật tự\n"
                     "- Giảm 12 vụ trộm cắp.\n"),
              ElementsAre(">= 90 %, by_2030", ">= 12 vụ, by_2030"));
}

TEST(WrittenTargets, LevelsAndAmountsThatLookLikeGrowthAndRhythm) {
  EXPECT_THAT(listed("- Tỷ lệ che phủ rừng tăng từ 45% năm 2025 lên 48% năm 2030.\n"
                     "- Kết nạp mới 3% trở lên so với tổng số đảng viên hiện có mỗi năm.\n"
                     "- Huy động vốn đầu tư đạt bình quân 40 tỷ đồng/năm.\n"
                     "- Bình quân lương thực đầu người đạt 480 kg/năm.\n"
                     "- Nâng cấp đô thị lên loại IV vào năm 2029.\n"),
              ElementsAre(">= 48 %, by_2030", ">= 3 %, annual", ">= 40 tỷ đồng/năm, annual", ">= 480 kg/năm, by_2030",
                          "= tiêu chuẩn, by_2029"));
}

TEST(WrittenTargets, WhatIsComparedWithAPeriodOrWithToday) {
  EXPECT_THAT(listed("- Thu nhập: 62 triệu đồng/người/năm, bằng 1,6 lần hiện nay.\n"
                     "- Thu ngân sách đạt 140 tỷ đồng, gấp 1,4 lần giai đoạn 2021 - 2025.\n"
                     "- Đảng viên mới: 85 - 90 người cả nhiệm kỳ; mỗi bản tối thiểu ba thuyền cứu hộ.\n"),
              ElementsAre(">= 62 triệu đồng/người/năm, by_2030", ">= 1.6 lần, by_2030", ">= 140 tỷ đồng, by_2030",
                          "growth_total 1.4 lần, vs_2025", "range 85..90 người, cumulative", ">= 3 thuyền, by_2030"));
}

TEST(WrittenTargets, AListOfGrowthBehindItsLabel) {
  EXPECT_THAT(
      listed("- Tốc độ tăng trưởng: nông nghiệp 4%, công nghiệp 15%, dịch vụ 13%/năm.\n"),
      ElementsAre("growth_per_year 4 %, annual", "growth_per_year 15 %, annual", "growth_per_year 13 %/năm, annual"));
}

TEST(WrittenTargets, WhatACongressDecided) {
  EXPECT_THAT(read("Thông báo nhanh kết quả Đại hội Đảng bộ phường Mây Hồng nhiệm kỳ 2025 - 2030\n"
                   "Đại hội thống nhất 21 chỉ tiêu, 4 nhiệm vụ trọng tâm, 3 đột phá. Một số chỉ tiêu cụ thể như sau:\n"
                   "– Có 5 chợ văn minh, mỗi chợ có ban quản lý, bãi giữ xe, hệ thống chữa cháy và nơi gom rác riêng.\n"
                   "– Tỷ lệ hộ nghèo dưới 0,3%, hộ cận nghèo được vay vốn, học nghề và giới thiệu việc làm ổn định.\n"),
              ElementsAre(">= 5 chợ, by_2030", "<= 0.3 %, by_2030"));
}

TEST(WrittenTargets, WorksOfAPartOfTheTerm) {
  EXPECT_THAT(
      listed("- Xây dựng 3.000 căn nhà ở, trong đó giai đoạn 2025 - 2027 hoàn thành 1.100 căn.\n"
             "- Sắp xếp chỗ ở cho 150 hộ vùng sạt lở, hoàn thành trước mùa mưa năm 2028.\n"
             "- Thu hút 12 dự án với tổng vốn 300 triệu USD.\n"
             "- Cải tạo 5 chung cư cũ; di dời 240 hộ dân ven kênh trong giai đoạn 2026 - 2028.\n"),
      ElementsAre(">= 3000 căn nhà, by_2030", ">= 1100 căn, by_2027", ">= 150 hộ, by_2028", ">= 12 dự án, by_2030",
                  ">= 300 triệu usd, by_2030", ">= 5 chung cư, by_2030", ">= 240 hộ dân, cumulative"));
}

}  // namespace
}  // namespace gandan::reading
