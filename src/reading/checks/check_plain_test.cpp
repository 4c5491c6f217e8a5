// Plain statements of reports: each once as it should be and once with one figure changed, and their neighbours that
// look alike and add up to nothing.
#include <gtest/gtest.h>

#include "reading/checks/check_shape_test.h"

namespace gandan::reading {
namespace {

using namespace test_shapes;

TEST(CheckPlain, WhatIsNamedAmongAWholeLiesWithinIt) {
  expect_each({
      {FindingKind::sum,
       "Xã Mường Lạ có 10 trường học, trong đó có 4 trường mầm non, 3 trường tiểu học và 3 trường THCS.",
       "Xã Mường Lạ có 10 trường học, trong đó có 4 trường mầm non, 3 trường tiểu học và 5 trường THCS."},
      {FindingKind::sum, "Xã có 18 thôn bản, trong đó 11 bản vùng cao và 7 bản vùng thấp.",
       "Xã có 18 thôn bản, trong đó 13 bản vùng cao và 7 bản vùng thấp."},
      {FindingKind::sum, "Gieo trồng 900 ha, trong đó lúa 400 ha, ngô 350 ha, sắn 150 ha.",
       "Gieo trồng 900 ha, trong đó lúa 400 ha, ngô 350 ha, sắn 250 ha."},
      {FindingKind::sum,
       "Ba năm thu 9,6 tỷ đồng, trong đó năm 2021 đạt 2,9 tỷ đồng; năm 2022 đạt 3,3 tỷ đồng; ước năm 2023 đạt 3,4 tỷ "
       "đồng.",
       "Ba năm thu 9,6 tỷ đồng, trong đó năm 2021 đạt 2,9 tỷ đồng; năm 2022 đạt 3,3 tỷ đồng; ước năm 2023 đạt 4,4 tỷ "
       "đồng."},
      {FindingKind::sum, "Chi 560 tỷ đồng; trong đó chi đầu tư 230 tỷ đồng, chi thường xuyên 330 tỷ đồng.",
       "Chi 560 tỷ đồng; trong đó chi đầu tư 230 tỷ đồng, chi thường xuyên 430 tỷ đồng."},
      {FindingKind::sum, "Quần đảo có 9 đảo, trong đó 4 đảo có dân.", "Quần đảo có 9 đảo, trong đó 14 đảo có dân."},
      {FindingKind::sum,
       "Vốn 50 tỷ đồng. Trong đó: Chương trình giảm nghèo 20 tỷ đồng; Chương trình nông thôn mới 30 tỷ đồng.",
       "Vốn 50 tỷ đồng. Trong đó: Chương trình giảm nghèo 20 tỷ đồng; Chương trình nông thôn mới 33 tỷ đồng."},
      {FindingKind::sum,
       "Ước đạt 800 tỷ đồng. Bao gồm: nông nghiệp 200 tỷ đồng, công nghiệp 350 tỷ đồng, dịch vụ 250 tỷ đồng.",
       "Ước đạt 800 tỷ đồng. Bao gồm: nông nghiệp 200 tỷ đồng, công nghiệp 350 tỷ đồng, dịch vụ 205 tỷ đồng."},
  });
  expect_silence({
      "Xã có 10 trường học, trong đó có 8 trường đạt chuẩn quốc gia, 6 trường đạt chuẩn xanh.",
      "Xã có 10 trường học, trong đó có 4 trường mầm non với 60 phòng học, 300 giáo viên.",
      "Đại hội có 150 đại biểu, trong đó 90 đại biểu có trình độ đại học, 110 đại biểu là nam, 40 đại biểu nữ.",
      "Kết nạp 80 đảng viên, trong đó nữ 45 đảng viên, đoàn viên 60 đảng viên.",
      "Gieo trồng 900 ha, trong đó lúa 400 ha, năng suất 58 tạ/ha, sản lượng 2.320 tấn.",
      "Có 25 dự án, trong đó 16 dự án do tỉnh đầu tư với 240 tỷ đồng.",
      "Thu 90 tỷ đồng, trong đó thuế tăng 120 tỷ đồng so với năm 2020.",
      "Có 600 hộ kinh doanh, trong đó dịch vụ 300 hộ, ăn uống 200 hộ.",
      "Tổng vốn 120 tỷ đồng, trong đó có dự án đường ven hồ 90 tỷ đồng, dự án chợ 25 tỷ đồng.",
      "Hội nghị có 45 đại biểu, trong đó 30 đại biểu là bí thư chi bộ, 25 đại biểu là trưởng khu phố.",
      "Đất 3.200 ha, trong đó đất rừng 2.400 ha, rừng phòng hộ 900 ha, rừng sản xuất 1.500 ha.",
      "Vốn 12 tỷ đồng, trong đó có công trình trên 1 tỷ đồng, công trình trên 15 tỷ đồng.",
      "Có 240 hộ nghèo, trong đó 130 hộ thiếu vốn, 150 hộ thiếu đất sản xuất.",
      "Toàn xã 2.400 hộ, trong đó 2.300 hộ dùng nước sạch, 2.380 hộ dùng điện.",
  });
}

TEST(CheckPlain, ATotalBehindItsParts) {
  expect_each({
      {FindingKind::sum, "Xây mới 12 căn, sửa chữa 20 căn, tổng cộng 32 căn.",
       "Xây mới 12 căn, sửa chữa 20 căn, tổng cộng 35 căn."},
      {FindingKind::sum,
       "Năm 2021: 50 tỷ đồng; năm 2022: 60 tỷ đồng; năm 2023: 70 tỷ đồng; tổng 3 năm đạt 180 tỷ đồng.",
       "Năm 2021: 50 tỷ đồng; năm 2022: 60 tỷ đồng; năm 2023: 70 tỷ đồng; tổng 3 năm đạt 190 tỷ đồng."},
  });
  expect_silence({
      "Trồng 15 ha quế, 20 ha hồi; xây 3 nhà, 5 lán, tổng cộng 8 công trình.",
      "Năm 2023 thu 40 tỷ đồng, năm 2024 thu 46 tỷ đồng, tổng cộng 5 năm 200 tỷ đồng.",
  });
}

TEST(CheckPlain, AmountsInParenthesesTablesWithBarsAndSharesThatAreCounted) {
  expect_each({
      {FindingKind::sum, "Vốn 90 tỷ đồng, trong đó 4 công trình cầu (50 tỷ đồng), 6 công trình chợ (40 tỷ đồng).",
       "Vốn 90 tỷ đồng, trong đó 4 công trình cầu (50 tỷ đồng), 6 công trình chợ (60 tỷ đồng)."},
      {FindingKind::sum,
       "TT | Tên dự án | Vốn (tỷ đồng) | Ghi chú\n1 | Cầu Đá | 30 | 2027\n2 | Chợ Mới | 45 | 2028\nTổng cộng | | 75 |",
       "TT | Tên dự án | Vốn (tỷ đồng) | Ghi chú\n1 | Cầu Đá | 30 | 2027\n2 | Chợ Mới | 45 | 2028\nTổng cộng | | 85 |"},
      {FindingKind::sum, "Xã có 3 dân tộc: Tày chiếm 60%, Dao chiếm 25%, Kinh chiếm 15%.",
       "Xã có 3 dân tộc: Tày chiếm 60%, Dao chiếm 25%, Kinh chiếm 18%."},
      {FindingKind::growth, "Chè đạt 900 ha, tăng 150 ha so với năm 2020 (năm 2020 là 750 ha).",
       "Chè đạt 900 ha, tăng 150 ha so với năm 2020 (năm 2020 là 780 ha)."},
      {FindingKind::ratio, "Thu 900 tỷ đồng, gấp 1,5 lần nhiệm kỳ 2015 - 2020 (600 tỷ đồng).",
       "Thu 900 tỷ đồng, gấp 1,5 lần nhiệm kỳ 2015 - 2020 (700 tỷ đồng)."},
      {FindingKind::sum, "Có 30 giường; 8 bác sĩ, 12 điều dưỡng, tổng cộng 20 nhân viên.",
       "Có 30 giường; 8 bác sĩ, 12 điều dưỡng, tổng cộng 22 nhân viên."},
  });
  expect_silence({
      "Xã có 3 dân tộc: Tày chiếm 60%, Dao chiếm 25%.",
      "Thu 90 tỷ đồng, trong đó thuế (tăng 8 tỷ đồng), phí (tăng 95 tỷ đồng so với năm 2020).",
  });
}

TEST(CheckPlain, SharesBesideTheirWhole) {
  expect_each({
      {FindingKind::percent, "Có 660 người trên tổng số 1.200 lao động qua đào tạo, đạt 55%.",
       "Có 660 người trên tổng số 1.200 lao động qua đào tạo, đạt 58%."},
      {FindingKind::percent, "Có 4.750 người/5.000 dân, đạt tỷ lệ 95%.", "Có 4.750 người/5.000 dân, đạt tỷ lệ 97%."},
      {FindingKind::percent, "Tỷ lệ hộ dùng nước sạch đạt 98,5%.", "Tỷ lệ hộ dùng nước sạch đạt 198,5%."},
      {FindingKind::percent, "Nhận 500 kiến nghị, trong đó trả lời 490 kiến nghị, đạt 98%.",
       "Nhận 500 kiến nghị, trong đó trả lời 490 kiến nghị, đạt 95%."},
      {FindingKind::percent, "Thu 2.300 triệu đồng, bằng 115% so với dự toán (2.000 triệu đồng).",
       "Thu 2.300 triệu đồng, bằng 125% so với dự toán (2.000 triệu đồng)."},
      {FindingKind::percent, "Toàn xã 5.000 hộ, có 100 hộ nghèo, chiếm 2%.",
       "Toàn xã 5.000 hộ, có 100 hộ nghèo, chiếm 3%."},
  });
  expect_silence({
      "Tỷ lệ thu ngân sách đạt 115%.",
      "Tỷ lệ hộ gia đình văn hóa đạt 102% kế hoạch.",
      "Tỷ lệ tăng dân số là 101%.",
      "Số bác sĩ đạt 12 bác sĩ/10.000 dân, tỷ lệ bảo hiểm 95%.",
      "Nhận 500 kiến nghị, trong đó trả lời 490 kiến nghị, đạt 104% chỉ tiêu.",
  });
}

TEST(CheckPlain, AveragesAndMultiples) {
  expect_each({
      {FindingKind::ratio, "Lập 40 tổ với 240 thành viên, bình quân 6 thành viên/tổ.",
       "Lập 40 tổ với 240 thành viên, bình quân 8 thành viên/tổ."},
      {FindingKind::growth, "Cả nhiệm kỳ kết nạp 150 đảng viên, bình quân mỗi năm 30 đảng viên.",
       "Cả nhiệm kỳ kết nạp 150 đảng viên, bình quân mỗi năm 40 đảng viên."},
      {FindingKind::ratio, "Mở 6 lớp cho 180 lao động, trung bình mỗi lớp 30 học viên.",
       "Mở 6 lớp cho 180 lao động, trung bình mỗi lớp 40 học viên."},
      {FindingKind::ratio, "Nuôi 500 ha, sản lượng 2.500 tấn, bình quân 5 tấn/ha.",
       "Nuôi 500 ha, sản lượng 2.500 tấn, bình quân 7 tấn/ha."},
      {FindingKind::ratio, "Năm 2020 có 200 người, năm 2025 có 500 người, tăng gấp 2,5 lần.",
       "Năm 2020 có 200 người, năm 2025 có 500 người, tăng gấp 3,5 lần."},
      {FindingKind::ratio, "Thu 900 tỷ đồng, tăng 1,5 lần so với nhiệm kỳ trước (600 tỷ đồng).",
       "Thu 900 tỷ đồng, tăng 1,9 lần so với nhiệm kỳ trước (600 tỷ đồng)."},
      {FindingKind::ratio, "Ước đạt 900 tỷ đồng, gấp 1,5 lần so với năm 2020 (600 tỷ đồng).",
       "Ước đạt 900 tỷ đồng, gấp 1,8 lần so với năm 2020 (600 tỷ đồng)."},
  });
  expect_silence({
      "Thu 900 tỷ đồng, tăng 0,5 lần so với nhiệm kỳ trước (600 tỷ đồng).",
      "Có 46 tổ với 240 thành viên, bình quân 5,2 thành viên/tổ.",
      "Có 3 trường với 90 lớp, 2.900 học sinh, bình quân 32 học sinh/lớp.",
      "Thu nhập bình quân 62 triệu đồng/người/năm, toàn xã 9.000 người.",
  });
}

TEST(CheckPlain, RestsGradesAndRounds) {
  expect_each({
      {FindingKind::sum, "Đến nay 20/26 thôn đạt chuẩn (chiếm 76,9%); còn 6 thôn chưa đạt.",
       "Đến nay 20/26 thôn đạt chuẩn (chiếm 76,9%); còn 9 thôn chưa đạt."},
      {FindingKind::percent, "Năm 2024: xuất sắc 8 chi bộ (20%), tốt 26 chi bộ (65%), hoàn thành 6 chi bộ (15%).",
       "Năm 2024: xuất sắc 8 chi bộ (20%), tốt 26 chi bộ (56%), hoàn thành 6 chi bộ (15%)."},
      {FindingKind::percent, "Kết nạp 96 đảng viên mới/80 chỉ tiêu, đạt 120%.",
       "Kết nạp 96 đảng viên mới/80 chỉ tiêu, đạt 110%."},
      {FindingKind::growth, "Hộ nghèo giảm từ 400 hộ (5%) năm 2021 xuống còn 120 hộ (1,5%) năm 2025, giảm 280 hộ.",
       "Hộ nghèo giảm từ 400 hộ (5%) năm 2021 xuống còn 120 hộ (1,5%) năm 2025, giảm 260 hộ."},
      {FindingKind::growth, "Thu giai đoạn 2021-2025 là 500 tỷ đồng, bình quân mỗi năm 100 tỷ đồng.",
       "Thu giai đoạn 2021-2025 là 500 tỷ đồng, bình quân mỗi năm 80 tỷ đồng."},
      {FindingKind::percent, "Có 30/32 chi bộ được xếp loại hoàn thành tốt nhiệm vụ trở lên trong năm, đạt 93,8%.",
       "Có 30/32 chi bộ được xếp loại hoàn thành tốt nhiệm vụ trở lên trong năm, đạt 98,3%."},
      {FindingKind::percent, "Thu 44 tỷ đồng/40 tỷ đồng, đạt 110% dự toán.",
       "Thu 44 tỷ đồng/40 tỷ đồng, đạt 120% dự toán."},
      {FindingKind::percent, "Tiếp nhận 64 tin; giải quyết 60 tin, đạt 93,8%.",
       "Tiếp nhận 64 tin; giải quyết 60 tin, đạt 83,9%."},
      {FindingKind::growth, "Xảy ra 45 vụ, giảm 25% so với nhiệm kỳ trước (60 vụ).",
       "Xảy ra 45 vụ, giảm 25% so với nhiệm kỳ trước (70 vụ)."},
      {FindingKind::numbering, "Một là, giữ đất. Hai là, giữ rừng. Ba là, giữ nước.",
       "Một là, giữ đất. Hai là, giữ rừng. Bốn là, giữ nước."},
      {FindingKind::percent, "Có 24 trường, trong đó 21 trường được kiên cố hóa, đạt 87,5%.",
       "Có 24 trường, trong đó 21 trường được kiên cố hóa, đạt 78,5%."},
      {FindingKind::growth, "Hộ nghèo đầu kỳ 90 hộ, cuối kỳ còn 30 hộ, giảm 60 hộ.",
       "Hộ nghèo đầu kỳ 90 hộ, cuối kỳ còn 30 hộ, giảm 50 hộ."},
      {FindingKind::sum, "Kỷ luật 20 đảng viên (khiển trách 12, cảnh cáo 7, khai trừ 1).",
       "Kỷ luật 20 đảng viên (khiển trách 13, cảnh cáo 7, khai trừ 1)."},
      {FindingKind::sum, "Xây mới 12 nhà, sửa chữa 20 nhà, tổng số 32 nhà.",
       "Xây mới 12 nhà, sửa chữa 20 nhà, tổng số 36 nhà."},
      {FindingKind::repeated_word, "Nơi có mặt bằng thì làm trước.", "Nơi có có mặt bằng thì làm trước."},
  });
  expect_silence({
      "Có 20/26 thôn đạt chuẩn; còn 4 thôn chưa có nhà văn hóa, 2 thôn chưa có đường.",
      "Có 12 hộ (3%), 8 hộ (2%), 40 hộ (10%).",
      "Có 15/28 chỉ tiêu đạt và vượt, 11/28 chỉ tiêu có khả năng đạt vào cuối nhiệm kỳ.",
  });
}

TEST(CheckPlain, GrowthOfMoneyPerHead) {
  expect_each({
      {FindingKind::growth,
       "Thu nhập tăng từ 40 triệu đồng/người/năm năm 2020 lên 65 triệu đồng/người/năm năm 2025, tăng 25 triệu đồng.",
       "Thu nhập tăng từ 40 triệu đồng/người/năm năm 2020 lên 65 triệu đồng/người/năm năm 2025, tăng 35 triệu đồng."},
      {FindingKind::growth, "Hộ nghèo giảm từ 500 hộ xuống còn 200 hộ, tương ứng giảm 60%.",
       "Hộ nghèo giảm từ 500 hộ xuống còn 200 hộ, tương ứng giảm 50%."},
  });
}

TEST(CheckPlain, KindsOfTargetsCriteriaAndWorks) {
  expect_each({
      {FindingKind::sum, "Đại hội đề ra 20 chỉ tiêu; có 11 chỉ tiêu vượt, 7 chỉ tiêu đạt và 2 chỉ tiêu không đạt.",
       "Đại hội đề ra 20 chỉ tiêu; có 11 chỉ tiêu vượt, 7 chỉ tiêu đạt và 3 chỉ tiêu không đạt."},
      {FindingKind::sum, "Có 15/19 tiêu chí đạt chuẩn, còn 4 tiêu chí chưa đạt.",
       "Có 15/19 tiêu chí đạt chuẩn, còn 6 tiêu chí chưa đạt."},
      {FindingKind::sum, "Triển khai 20 dự án, vốn 300 tỷ đồng; hoàn thành 14 dự án, đang thi công 6 dự án.",
       "Triển khai 20 dự án, vốn 300 tỷ đồng; hoàn thành 14 dự án, đang thi công 8 dự án."},
      {FindingKind::sum, "Có 30 chi bộ: 24 chi bộ thôn, 5 chi bộ trường học, 1 chi bộ trạm y tế.",
       "Có 30 chi bộ: 24 chi bộ thôn, 6 chi bộ trường học, 1 chi bộ trạm y tế."},
      {FindingKind::sum,
       "- Làm 12 km đường, trong đó:\n+ Đường trục xã 5 km.\n+ Đường ngõ xóm 7 km.\n- Xây 20 km mương.",
       "- Làm 12 km đường, trong đó:\n+ Đường trục xã 5 km.\n+ Đường ngõ xóm 9 km.\n- Xây 20 km mương."},
  });
}

TEST(CheckPlain, CountingInFiguresAndWords) {
  expect_each({
      {FindingKind::numbering, "I. KẾT QUẢ\n1. Lúa được mùa.\n2. Chợ được sửa.\n3. Đường được mở.\n4. Điện được kéo.",
       "I. KẾT QUẢ\n1. Lúa được mùa.\n2. Chợ được sửa.\n3. Đường được mở.\n5. Điện được kéo."},
      {FindingKind::numbering, "- Thứ nhất, giữ đất.\n- Thứ hai, giữ rừng.\n- Thứ ba, giữ nước.",
       "- Thứ nhất, giữ đất.\n- Thứ hai, giữ rừng.\n- Thứ tư, giữ nước."},
      {FindingKind::numbering, "Có ba việc: một là, giữ đất; hai là, giữ rừng; ba là, giữ nước.",
       "Có ba việc: một là, giữ đất; hai là, giữ rừng; bốn là, giữ nước."},
      {FindingKind::numbering, "CHƯƠNG I\nMỞ ĐẦU\nLời văn.\nCHƯƠNG II\nKẾT QUẢ\nLời văn.",
       "CHƯƠNG I\nMỞ ĐẦU\nLời văn.\nCHƯƠNG III\nKẾT QUẢ\nLời văn."},
  });
  expect_silence({
      "1. Kinh tế\n1. Lúa được mùa.\n2. Chợ được sửa.\n3. Đường được mở.\n2. Xã hội\nLời văn.",
      "1.1. Kinh tế\n1. Lúa được mùa.\n2. Chợ được sửa.\n3. Đường được mở.\n1.2. Xã hội\nLời văn.",
      "Tiếp dân vào thứ Hai, thứ Tư và thứ Sáu.",
      "Thứ nhất, giữ đất.\nThứ hai, giữ rừng.\nII. GIẢI PHÁP\nThứ nhất, giữ nước.",
  });
}

TEST(CheckPlain, SlipsOfThePen) {
  expect_each({
      {FindingKind::blank, "Dân góp 300 ngày công, trị giá 2 tỷ đồng.", "Dân góp 300 ngày công, trị giá tỷ đồng."},
      {FindingKind::character, "Phát huy dân chủ, giữ kỷ cương.", "Phát huy dân chủ,, giữ kỷ cương."},
      {FindingKind::date, "Nhiệm kỳ 2025 - 2030. Phấn đấu đến năm 2030 hết hộ nghèo.",
       "Nhiệm kỳ 2025 - 2030. Phấn đấu đến năm 2003 hết hộ nghèo."},
      {FindingKind::conflict,
       "Cuối năm 2023, tổng số đảng viên là 1.265 đồng chí.\nNăm 2024, tổng số đảng viên là 1.265 đồng chí.",
       "Cuối năm 2023, tổng số đảng viên là 1.265 đồng chí.\nNăm 2024, tổng số đảng viên là 1.256 đồng chí."},
  });
  expect_silence({"Thu hơn tỷ đồng từ du lịch.", "Giá trị tính bằng tỷ đồng."});
}

}  // namespace
}  // namespace gandan::reading
