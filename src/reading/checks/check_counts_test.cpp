// Directions, ranges, counts that were announced, shares of what stands beside them: each once as it should be and once
// with one figure changed.
#include <gtest/gtest.h>

#include "reading/checks/check_shape_test.h"

namespace gandan::reading {
namespace {

using namespace test_shapes;

TEST(CheckCounts, WordsAndFiguresGoTheSameWay) {
  expect_each({
      {FindingKind::growth, "Tỷ lệ hộ nghèo giảm từ 4,1% năm 2020 xuống 2,2% năm 2025.",
       "Tỷ lệ hộ nghèo giảm từ 2,2% năm 2020 xuống 4,1% năm 2025."},
      {FindingKind::growth, "Đàn bò tăng từ 310 con lên 450 con.", "Đàn bò tăng từ 450 con lên 310 con."},
      {FindingKind::growth, "Trồng mới từ 20 đến 30 ha chè.", "Trồng mới từ 30 đến 20 ha chè."},
  });
  expect_silence({
      "Rút ngắn thời gian giải quyết từ 10 đến 5 ngày.",
      "Giảm từ 50 đến 40 vụ.",
      "Vốn từ 800 đến 1 tỷ đồng.",
      "Huy động trẻ từ 3 tuổi trở lên, 2 lớp mỗi thôn.",
  });
}

TEST(CheckCounts, AsManyAsWereAnnounced) {
  expect_each({
      {FindingKind::conflict, "Xã chọn 3 khâu đột phá: (1) đường; (2) chợ; (3) cán bộ.",
       "Xã chọn 4 khâu đột phá: (1) đường; (2) chợ; (3) cán bộ."},
      {FindingKind::conflict, "1. Hai khâu đột phá\n- Đường liên xóm.\n- Chợ đầu mối.",
       "1. Ba khâu đột phá\n- Đường liên xóm.\n- Chợ đầu mối."},
      {FindingKind::conflict, "Bốn nhiệm vụ trọng tâm:\n(1) Rừng.\n(2) Chợ.\n(3) Đường.\n(4) Trường.",
       "Ba nhiệm vụ trọng tâm:\n(1) Rừng.\n(2) Chợ.\n(3) Đường.\n(4) Trường."},
  });
  expect_silence({
      "Đại hội nêu 3 khâu đột phá và 2 chỉ tiêu chủ yếu: (1) rừng; (2) chợ.",
      "Ba khâu đột phá\nNội dung nêu ở phần sau.",
      "Có 2 khâu đột phá: (1) đường; (2) chợ. Có 3 nhiệm vụ trọng tâm: (1) rừng; (2) nước; (3) người.",
      "Ba khâu đột phá: (1) đường; (2) chợ;\n(3) cán bộ.",
      "Hai nhiệm vụ trọng tâm và ba khâu đột phá\n- Đường liên xóm.\n- Chợ đầu mối.",
      "1. Hai khâu đột phá\n(1) Đường liên xóm.\nĐường rộng hơn:\n- Xóm Thượng;\n- Xóm Hạ.\n(2) Chợ đầu mối.",
  });
}

TEST(CheckCounts, NoMoreThanThereAre) {
  expect_each({
      {FindingKind::ratio, "Đồng chí Nguyễn Văn M được 118/120 phiếu.", "Đồng chí Nguyễn Văn M được 121/120 phiếu."},
      {FindingKind::sum, "Triệu tập 150 đại biểu; có mặt 147 đại biểu, vắng 3 đại biểu.",
       "Triệu tập 150 đại biểu; có mặt 147 đại biểu, vắng 2 đại biểu."},
      {FindingKind::percent, "Số phiếu tán thành đạt 96,5%, không tán thành 3,5%.",
       "Số phiếu tán thành đạt 96,5%, không tán thành 4,5%."},
      {FindingKind::sum, "Có 18 chỉ tiêu, trong đó 11 chỉ tiêu vượt, 5 chỉ tiêu đạt, 2 chỉ tiêu không đạt.",
       "Có 18 chỉ tiêu, trong đó 11 chỉ tiêu vượt, 4 chỉ tiêu đạt, 2 chỉ tiêu không đạt."},
  });
  expect_silence({"Giải quyết việc làm 520/500 lao động, vượt kế hoạch."});
}

TEST(CheckCounts, LabelsRunOn) {
  expect_each({
      {FindingKind::numbering, "Chỉ tiêu 1: Rừng.\nChỉ tiêu 2: Chợ.\nChỉ tiêu 3: Đường.",
       "Chỉ tiêu 1: Rừng.\nChỉ tiêu 3: Chợ.\nChỉ tiêu 4: Đường."},
  });
}

TEST(CheckCounts, LevelsAndYears) {
  expect_each({
      {FindingKind::sum,
       "Có 40 chi bộ được xếp loại: hoàn thành xuất sắc 8 chi bộ, hoàn thành tốt 29 chi bộ, hoàn thành nhiệm vụ 3 chi "
       "bộ.",
       "Có 40 chi bộ được xếp loại: hoàn thành xuất sắc 8 chi bộ, hoàn thành tốt 28 chi bộ, hoàn thành nhiệm vụ 3 chi "
       "bộ."},
      {FindingKind::ratio, "Trao 40 suất quà, mỗi suất 2 triệu đồng, tổng trị giá 80 triệu đồng.",
       "Trao 40 suất quà, mỗi suất 2 triệu đồng, tổng trị giá 90 triệu đồng."},
      {FindingKind::ratio, "Thu nhập 5 triệu đồng/người/tháng (tương đương 60 triệu đồng/người/năm).",
       "Thu nhập 5 triệu đồng/người/tháng (tương đương 65 triệu đồng/người/năm)."},
      {FindingKind::date, "Cầu khởi công ngày 12/02/2024, hoàn thành ngày 30/9/2024.",
       "Cầu khởi công ngày 12/02/2024, hoàn thành ngày 30/9/2023."},
      {FindingKind::date, "CÁC CHỈ TIÊU ĐẾN NĂM 2030\n- Tỷ lệ hộ nghèo đến năm 2028 còn dưới 1%.",
       "CÁC CHỈ TIÊU ĐẾN NĂM 2030\n- Tỷ lệ hộ nghèo đến năm 2038 còn dưới 1%."},
      {FindingKind::growth, "Doanh thu đạt 460 tỷ đồng, tăng 15% so với cùng kỳ (400 tỷ đồng).",
       "Doanh thu đạt 460 tỷ đồng, tăng 18% so với cùng kỳ (400 tỷ đồng)."},
  });
  expect_silence({
      "CÁC CHỈ TIÊU ĐẾN NĂM 2030\n- Lập xong quy hoạch chung đến năm 2045 cho 100% diện tích.",
      "Có 42 chi bộ hoàn thành tốt nhiệm vụ trở lên, trong đó 8 chi bộ hoàn thành xuất sắc nhiệm vụ, 3 chi bộ hoàn "
      "thành nhiệm vụ.",
  });
}

TEST(CheckCounts, WhatIsCountedBesideItsCost) {
  expect_each({
      {FindingKind::percent, "Kết nạp 86 đảng viên (đạt 107,5% chỉ tiêu 80 đảng viên).",
       "Kết nạp 86 đảng viên (đạt 117,5% chỉ tiêu 80 đảng viên)."},
      {FindingKind::percent, "Xây dựng 12 km đường, trong đó Nhà nước 70%, nhân dân 30%.",
       "Xây dựng 12 km đường, trong đó Nhà nước 70%, nhân dân 40%."},
      {FindingKind::sum, "Trâu 820 con, bò 2.140 con, lợn 6.300 con; tổng đàn gia súc 9.260 con.",
       "Trâu 820 con, bò 2.140 con, lợn 6.300 con; tổng đàn gia súc 9.860 con."},
      {FindingKind::sum,
       "Đã làm 16 công trình với tổng mức đầu tư 52 tỷ đồng, trong đó giao thông 7 công trình (30 tỷ đồng), trường học "
       "5 công trình (14 tỷ đồng), thủy lợi 4 công trình (8 tỷ đồng).",
       "Đã làm 15 công trình với tổng mức đầu tư 52 tỷ đồng, trong đó giao thông 7 công trình (30 tỷ đồng), trường học "
       "5 công trình (14 tỷ đồng), thủy lợi 4 công trình (8 tỷ đồng)."},
      {FindingKind::sum, "Thu quỹ 940 triệu đồng, chi 815 triệu đồng, còn dư 125 triệu đồng.",
       "Thu quỹ 940 triệu đồng, chi 815 triệu đồng, còn dư 135 triệu đồng."},
      {FindingKind::ratio, "Dư nợ 72 tỷ đồng cho 1.600 hộ vay, bình quân 45 triệu đồng/hộ.",
       "Dư nợ 72 tỷ đồng cho 1.600 hộ vay, bình quân 54 triệu đồng/hộ."},
  });
  expect_silence({
      "Thu ngân sách 18 tỷ đồng, chi ngân sách 16,5 tỷ đồng, dư nợ tín dụng 40 tỷ đồng.",
      "Tồn đầu kỳ 20 triệu đồng, thu 90 triệu đồng, chi 80 triệu đồng, còn dư 30 triệu đồng.",
      "Có 15 dự án với tổng vốn 52 tỷ đồng, trong đó vốn tỉnh 30 tỷ đồng, 3 dự án đã xong.",
  });
}

TEST(CheckCounts, GradesExcludeEachOther) {
  expect_each({
      {FindingKind::ratio,
       "Lúa 1.240 ha, năng suất 6,5 tấn/ha, sản lượng 8.060 tấn; ngô 310 ha, năng suất 7 tấn/ha, sản lượng 2.170 tấn.",
       "Lúa 1.240 ha, năng suất 6,5 tấn/ha, sản lượng 8.060 tấn; ngô 310 ha, năng suất 7 tấn/ha, sản lượng 2.270 tấn."},
      {FindingKind::percent, "Trong 6.400 hộ dân có 5.952 hộ đạt gia đình văn hóa, đạt 93%.",
       "Trong 6.400 hộ dân có 5.952 hộ đạt gia đình văn hóa, đạt 95%."},
      {FindingKind::sum, "Thu hồi đất của 96 hộ; đã chi trả cho 81 hộ, còn 15 hộ chưa nhận tiền.",
       "Thu hồi đất của 96 hộ; đã chi trả cho 81 hộ, còn 25 hộ chưa nhận tiền."},
      {FindingKind::sum, "Phân loại chi bộ: hoàn thành xuất sắc 18,2%, hoàn thành tốt 72,7%, hoàn thành 9,1%.",
       "Phân loại chi bộ: hoàn thành xuất sắc 18,2%, hoàn thành tốt 72,7%, hoàn thành 12,1%."},
      {FindingKind::sum, "Có 24 dự án, trong đó đã hoàn thành 15 dự án, đang thi công 7 dự án, chưa khởi công 2 dự án.",
       "Có 24 dự án, trong đó đã hoàn thành 15 dự án, đang thi công 7 dự án, chưa khởi công 3 dự án."},
      {FindingKind::growth, "Bình quân mỗi năm trồng 87 ha rừng, 5 năm trồng 435 ha.",
       "Bình quân mỗi năm trồng 82 ha rừng, 5 năm trồng 435 ha."},
  });
  expect_silence({
      "Phân loại chi bộ: hoàn thành xuất sắc 18%, hoàn thành tốt 70%, hoàn thành 10%.",
      "Hoàn thành xuất sắc 19%, hoàn thành tốt nhiệm vụ trở lên 92%, đảng viên trẻ 30%.",
      "Bình quân mỗi năm kết nạp 9 đảng viên, 5 năm kết nạp 43 đảng viên.",
  });
}

TEST(CheckCounts, SharesAndYearsOfATerm) {
  expect_each({
      {FindingKind::percent, "Có 96 hộ nghèo, chiếm 3% tổng số 3.200 hộ.",
       "Có 96 hộ nghèo, chiếm 4% tổng số 3.200 hộ."},
      {FindingKind::growth, "Kết nạp 60 đảng viên trong nhiệm kỳ, bình quân 12 đảng viên/năm.",
       "Kết nạp 60 đảng viên trong nhiệm kỳ, bình quân 15 đảng viên/năm."},
      {FindingKind::growth, "Bình quân mỗi năm dạy nghề cho 80 lao động, 5 năm là 400 lao động.",
       "Bình quân mỗi năm dạy nghề cho 80 lao động, 5 năm là 500 lao động."},
      {FindingKind::growth, "Diện tích mía 240 ha, tăng 40 ha so với năm 2020 (200 ha).",
       "Diện tích mía 240 ha, tăng 40 ha so với năm 2020 (220 ha)."},
  });
}

}  // namespace
}  // namespace gandan::reading
