// Targets as the lists of other kinds of wards write them: numbered like headings, labelled, yearly, in tables, with
// dates and denials.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/targets/read_targets_test.h"

namespace gandan::reading {
namespace {

using testing::ElementsAre;

TEST(TargetForms, LabelledItems) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "Chỉ tiêu 1: Độ che phủ rừng đạt 41%.\n"
                   "Chỉ tiêu 2: Hằng năm, Đảng bộ hoàn thành tốt nhiệm vụ trở lên; kết nạp ít nhất 9 đảng viên.\n"),
              ElementsAre("1: >= 41 %, by_2030", "2: >= hoàn thành tốt nhiệm vụ mức xếp loại, annual",
                          "2: >= 9 đảng viên, annual"));
}

TEST(TargetForms, NumberedLikeHeadings) {
  EXPECT_THAT(read("2. Các chỉ tiêu chủ yếu đến năm 2030\n"
                   "2.1. Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ đạt 91% trở lên.\n"
                   "2.2. Duy trì kết quả phổ cập giáo dục và xóa mù chữ.\n"
                   "2.3. Tỷ lệ dự án đúng tiến độ đạt 96%; kết nạp 12 đảng viên mỗi năm.\n"
                   "3. Nhiệm vụ, giải pháp\n"
                   "3.1. Cải tạo 15 công trình nước sạch.\n"),
              ElementsAre("2.1: >= 91 %, by_2030", "2.2: maintain, maintain", "2.3: >= 96 %, by_2030",
                          "2.3: >= 12 đảng viên, annual"));
}

TEST(TargetForms, YearlyTargetsUnderAHeadingThatSaysSo) {
  EXPECT_THAT(read("B. CHỈ TIÊU NHIỆM KỲ 2025 - 2030\n"
                   "I. Chỉ tiêu thực hiện hằng năm\n"
                   "1. Tạo việc làm cho 240 lao động.\n"
                   "2. Thu ngân sách tăng 6% trở lên.\n"
                   "II. Chỉ tiêu đến năm 2030\n"
                   "3. Độ che phủ rừng 38%.\n"),
              ElementsAre("1: >= 240 lao động, annual", "2: growth_per_year 6 %, annual", "3: >= 38 %, by_2030"));
}

TEST(TargetForms, DatesByWhichSomethingIsDue) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- 3/3 trường đạt chuẩn quốc gia trước 31/12/2028.\n"
                   "- Đến hết tháng 6/2027 có 40 hộ bán hàng qua mạng.\n"
                   "- Tỷ lệ hộ nghèo còn 2% theo Nghị định số 07/2021/NĐ-CP ngày 27/01/2021.\n"),
              ElementsAre(">= 3 trường, by_2028", ">= 40 hộ, by_2027", "= 2 %, by_2030"));
}

TEST(TargetForms, PlacesInARankingAreBetterTheLower) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Chỉ số cải cách hành chính nằm trong nhóm 12 xã, phường dẫn đầu thành phố.\n"
                   "- Chỉ số chuyển đổi số hằng năm thuộc tốp 7 của thành phố.\n"
                   "- Chỉ số hài lòng đạt 90%, thuộc nhóm 20 xã, phường dẫn đầu.\n"
                   "- Giảm tội phạm thuộc nhóm 3 loại nghiêm trọng xuống dưới 15 vụ.\n"),
              ElementsAre("<= 12 hạng, by_2030", "<= 7 hạng, annual", ">= 90 %, by_2030", "<= 15 vụ, by_2030"));
}

TEST(TargetForms, WhatFallsAndWhatIsReachedLater) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Giảm 30 hộ nghèo, 25 hộ cận nghèo.\n"
                   "- Xã phấn đấu đến năm 2027 đạt chuẩn nông thôn mới nâng cao và đến năm 2030 đạt nông thôn mới hiện "
                   "đại.\n"),
              ElementsAre(">= 30 hộ nghèo, by_2030", ">= 25 hộ cận nghèo, by_2030", "= tiêu chuẩn, by_2027",
                          "= tiêu chuẩn, by_2030"));
}

TEST(TargetForms, TwoDigitsAreTenPerCent) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2025 - 2030\n"
                   "- Giá trị sản xuất tăng bình quân 2 con số mỗi năm.\n"),
              ElementsAre("growth_per_year 10 %, average_per_year"));
}

TEST(TargetForms, FloorsAndCeilingsDenied) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Tỷ lệ rác được phân loại không dưới 70%.\n"
                   "- Tỷ lệ sinh con thứ ba không vượt 4%.\n"),
              ElementsAre(">= 70 %, by_2030", "<= 4 %, by_2030"));
}

TEST(TargetForms, AFigureThatDescribesWhatThereIsToBeNoneOf) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Không còn hộ nghèo có thu nhập dưới 25 triệu đồng/người/năm vào cuối năm 2028.\n"),
              ElementsAre("= 0 hộ nghèo, by_2028"));
}

TEST(TargetForms, MoreThanBefore) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Nâng diện tích cây xanh thêm 3.000 m2 so với năm 2025.\n"
                   "- Tỷ trọng nông nghiệp giảm còn 30%; dịch vụ tăng lên 42%.\n"
                   "- Thu ngân sách 61 tỷ đồng, tăng 7% so với ước thực hiện năm 2025.\n"
                   "- Tỷ lệ hộ cận nghèo còn dưới 3% (hiện nay 5,1%).\n"),
              ElementsAre("growth_total 3000 m2, vs_2025", "= 30 %, by_2030", "= 42 %, by_2030",
                          ">= 61 tỷ đồng, by_2030", "growth_total 7 %, vs_2025", "<= 3 %, by_2030"));
}

TEST(TargetForms, WhatIsMeantByEachYear) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Mỗi năm tư vấn nghề cho 120 lượt người.\n"
                   "- Hằng năm tạo việc làm cho 90 lao động; tỷ lệ lao động qua đào tạo đạt 66%.\n"
                   "- Phát triển 45 đảng viên trong nhiệm kỳ (bình quân 9 đảng viên/năm).\n"),
              ElementsAre(">= 120 lượt người, annual", ">= 90 lao động, annual", ">= 66 %, by_2030",
                          ">= 45 đảng viên, cumulative"));
}

TEST(TargetForms, ManySidesOfOneThing) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Hằng năm giảm từ 3% đến 5% số vụ tai nạn trên cả 3 tiêu chí.\n"
                   "- Xã đạt 19/19 tiêu chí nông thôn mới.\n"),
              ElementsAre("range 3..5 %, annual", ">= 19 tiêu chí, by_2030"));
}

TEST(TargetForms, AVisionIsNoTargetOfTheTerm) {
  EXPECT_THAT(read("MỤC TIÊU ĐẾN NĂM 2030, TẦM NHÌN ĐẾN NĂM 2045\n"
                   "Thu nhập bình quân đầu người đạt 88 triệu đồng.\n"
                   "Tầm nhìn đến năm 2045: Xã trở thành đô thị biển; thu nhập bình quân đầu người đạt 310 triệu "
                   "đồng.\n"),
              ElementsAre(">= 88 triệu đồng, by_2030"));
}

TEST(TargetForms, FiguresInTheNameOfATablesRowOnlyDescribe) {
  EXPECT_THAT(read("CHỈ TIÊU CHỦ YẾU\n"
                   "STT\tChỉ tiêu\tĐVT\tNăm 2025\tNăm 2030\n"
                   "1\tSố sản phẩm OCOP từ 3 sao trở lên\tSản phẩm\t2\t5 - 6\n"
                   "2\tGiá trị sản xuất trên 1 ha canh tác\tTriệu đồng\t90\t125\n"),
              ElementsAre("1: range 5..6 sản phẩm, by_2030", "2: >= 125 triệu đồng, by_2030"));
}

TEST(TargetForms, SpansOfTimeThatAreAimedAt) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Thời gian lưu trú bình quân của khách đạt 2,4 ngày.\n"
                   "- Rút ngắn thời gian giải quyết hồ sơ đất đai xuống còn 12 ngày.\n"
                   "- Tổ chức 5 đợt ra quân, mỗi đợt trong thời gian 10 ngày.\n"),
              ElementsAre(">= 2.4 ngày, by_2030", "= 12 ngày, by_2030", ">= 5 đợt, by_2030"));
}

TEST(TargetForms, RatesPerHundred) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Bình quân 100 dân có 42 thuê bao Internet.\n"
                   "- Cứ 1.000 hộ có 15 hộ kinh doanh trên mạng.\n"
                   "- Trên 100 hộ làm nghề mây tre.\n"),
              ElementsAre(">= 42 thuê bao, by_2030", ">= 15 hộ, by_2030", ">= 100 hộ, by_2030"));
}

TEST(TargetForms, WhatIsCountedStandsBeforeItsFigure) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Tổng số lao động được giới thiệu việc làm hằng năm 640; số trang trại: 35.\n"),
              ElementsAre(">= 640 lao động, annual", ">= 35 trang trại, by_2030"));
}

TEST(TargetForms, StandardsKeptOrReachedByTheCommuneItself) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Phường giữ vững danh hiệu phường văn minh đô thị.\n"
                   "- Xã đạt vững mạnh về quốc phòng, an ninh.\n"),
              ElementsAre("maintain tiêu chuẩn, maintain", "= tiêu chuẩn, by_2030"));
}

TEST(TargetForms, NoneOfOneThingAndLittleOfAnother) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Không còn hộ nghèo, hộ cận nghèo dưới 0,7%.\n"),
              ElementsAre("= 0 hộ nghèo, by_2030", "<= 0.7 %, by_2030"));
}

TEST(TargetForms, WhatIsBuiltIsBuiltOnce) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Hằng năm tổ chức 4 lớp nghề; xây dựng mới 01 trung tâm văn hóa và 03 nhà văn hóa.\n"),
              ElementsAre(">= 4 lớp, annual", ">= 1 trung tâm, by_2030", ">= 3 nhà văn hóa, by_2030"));
}

TEST(TargetForms, KindsOfOrganisationsInARowAreOneShare) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "(1) Hằng năm, Đảng bộ hoàn thành tốt nhiệm vụ trở lên, có 92% chi, đảng bộ trực thuộc hoàn thành "
                   "tốt nhiệm vụ.\n"),
              ElementsAre("1: >= hoàn thành tốt nhiệm vụ mức xếp loại, annual", "1: >= 92 %, annual"));
}

TEST(TargetForms, TwoSumsOfOneTerm) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Thu hút trong 5 năm ít nhất 80 triệu USD vốn nước ngoài và 900 tỷ đồng vốn trong nước.\n"),
              ElementsAre(">= 80 triệu usd, cumulative", ">= 900 tỷ đồng, cumulative"));
}

TEST(TargetForms, RemarksBelowATitleAndSeatsAreNone) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "(Xã được lập từ 3 xã cũ; có 31 thôn, 18.240 nhân khẩu)\n"
                   "- Tỷ lệ thôn đạt chuẩn kiểu mẫu: 40%.\n"
                   "- Ban Chấp hành khóa mới gồm 27 đồng chí.\n"),
              ElementsAre(">= 40 %, by_2030"));
}

TEST(TargetForms, ARangeBrokenBehindItsDash) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Tỷ lệ hộ nghèo giảm bình quân 0,3 -\n"
                   "0,5%/năm.\n"),
              ElementsAre("range 0.3..0.5 %/năm, annual"));
}

TEST(TargetForms, BulletsBelowALabelOfGrowthGrow) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "1. Tốc độ tăng giá trị sản xuất bình quân hằng năm:\n"
                   "- Nông nghiệp 3,5%;\n"
                   "- Dịch vụ 11%.\n"
                   "2. Tỷ lệ hộ dùng nước sạch 88%.\n"),
              ElementsAre("growth_per_year 3.5 %, average_per_year", "growth_per_year 11 %, average_per_year",
                          "2: >= 88 %, by_2030"));
}

TEST(TargetForms, ALabelOfTheFieldHidesNoWordOfTime) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "Về xã hội: Hằng năm mở 6 lớp nghề; tạo việc làm cho 250 lao động.\n"
                   "Về môi trường: Giữ ổn định độ che phủ rừng 44%.\n"),
              ElementsAre(">= 6 lớp, annual", ">= 250 lao động, annual", "maintain 44 %, maintain"));
}

TEST(TargetForms, SharesInBracketsAndLaterSteps) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Tỷ lệ lao động qua đào tạo 72% (có bằng cấp, chứng chỉ 31%).\n"
                   "- Tỷ lệ hộ nghèo giảm còn 1,6% vào năm 2028, 0,9% vào năm 2030.\n"
                   "- Doanh thu du lịch tăng gấp đôi năm 2025.\n"),
              ElementsAre(">= 72 %, by_2030", ">= 31 %, by_2030", "= 1.6 %, by_2028", "= 0.9 %, by_2030",
                          "growth_total 2 lần, vs_2025"));
}

TEST(TargetForms, TheWardKeepsItsTitleBesideItsQuarters) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- 5/5 khu phố giữ vững danh hiệu văn hóa, phường giữ vững danh hiệu phường văn minh.\n"),
              ElementsAre(">= 5 khu phố, by_2030", "maintain tiêu chuẩn, maintain"));
}

TEST(TargetForms, HeadingsInCapitalsThatLostTheirMarks) {
  EXPECT_THAT(read("BAO CAO CHINH TRI\n"
                   "PHAN THU NHAT: KET QUA THUC HIEN NGHI QUYET\n"
                   "Thu ngân sách đạt 17 tỷ đồng; kết nạp 60 đảng viên.\n"
                   "PHAN THU HAI: PHUONG HUONG, MUC TIEU\n"
                   "I. CAC CHI TIEU CHU YEU DEN NAM 2030\n"
                   "1. Tỷ lệ hộ nghèo dưới 0,6%.\n"
                   "2. Có 94% số hộ dùng nước sạch.\n"
                   "II. CAC NHIEM VU TRONG TAM\n"
                   "1. Mở 12 lớp nghề.\n"),
              ElementsAre("1: <= 0.6 %, by_2030", "2: >= 94 %, by_2030"));
}

TEST(TargetForms, WhatBracketsRestateIsNoRhythm) {
  EXPECT_THAT(read("**Chỉ tiêu về kinh tế đến năm 2030**\n"
                   "1. **Thu ngân sách**: tăng bình quân 8%/năm, đến năm 2030 đạt 310 tỷ đồng.\n"
                   "2. **Doanh nghiệp**: có thêm 200 doanh nghiệp (40 doanh nghiệp/năm).\n"
                   "**Chỉ tiêu về xã hội**\n"
                   "3. **Giáo dục**: 9/11 trường đạt chuẩn quốc gia.\n"),
              ElementsAre("1: growth_per_year 8 %/năm, average_per_year", "1: >= 310 tỷ đồng, by_2030",
                          "2: >= 200 doanh nghiệp, by_2030", "3: >= 9 trường, by_2030"));
}

TEST(TargetForms, AReductionEachYearSetsNoRhythmForRates) {
  EXPECT_THAT(read("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                   "- Hằng năm giảm 0,3% hộ nghèo; tỷ lệ tham gia bảo hiểm y tế 97%.\n"
                   "- Diện tích tích tụ thêm giai đoạn 2026 - 2030: 70 ha.\n"),
              ElementsAre(">= 0.3 %, annual", ">= 97 %, by_2030", ">= 70 ha, cumulative"));
}

}  // namespace
}  // namespace gandan::reading
