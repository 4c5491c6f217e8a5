// Shapes of statements, each once as it should be and once with one figure changed; and lists that need not add up.
#include <gtest/gtest.h>

#include "reading/checks/check_shape_test.h"

namespace gandan::reading {
namespace {

using namespace test_shapes;

TEST(CheckShapes, AListThatNamesTheRestIsWhole) {
  expect_each({
      {FindingKind::sum, "Tổng số 240 hộ; trong đó xóm Thượng 90 hộ, xóm Trung 80 hộ, còn lại 70 hộ ở xóm Hạ.",
       "Tổng số 240 hộ; trong đó xóm Thượng 90 hộ, xóm Trung 80 hộ, còn lại 60 hộ ở xóm Hạ."},
      {FindingKind::sum,
       "Tổng vốn 36,5 tỷ đồng, trong đó vốn tỉnh 20 tỷ đồng, vốn xã 11,2 tỷ đồng, còn lại 5.300 triệu đồng do dân góp.",
       "Tổng vốn 36,5 tỷ đồng, trong đó vốn tỉnh 20 tỷ đồng, vốn xã 11,2 tỷ đồng, còn lại 6.300 triệu đồng do dân "
       "góp."},
  });
  expect_silence({
      "Tổng vốn 25 tỷ đồng (vốn tỉnh 15 tỷ đồng, vốn huyện 7 tỷ đồng, còn lại là vốn xã).",
      "Tổng số 240 hộ; trong đó xóm Thượng 90 hộ, xóm Trung 80 hộ.",
  });
}

TEST(CheckShapes, PartsThatShareMembersMakeUpNoTotal) {
  expect_silence({
      "Ban Chấp hành gồm 27 đồng chí: nữ 9 đồng chí, tái cử 20 đồng chí, dưới 40 tuổi 5 đồng chí.",
      "Đại hội có 150 đại biểu (nữ 60 đại biểu, dân tộc thiểu số 20 đại biểu, trên đại học 45 đại biểu).",
      "Tổng số 15 trường (mầm non 5, tiểu học 5, THCS 4, THPT 1) với 12.500 học sinh.",
  });
}

TEST(CheckShapes, AListEndsWhereItsLastMemberBeginsAnother) {
  expect_each({{FindingKind::sum,
                "Miền có 40 huyện gồm 12 huyện núi, 20 huyện đồng bằng, 8 huyện biển và 910 xã gồm 700 xã cũ, 210 xã "
                "mới.",
                "Miền có 40 huyện gồm 12 huyện núi, 20 huyện đồng bằng, 6 huyện biển và 910 xã gồm 700 xã cũ, 210 xã "
                "mới."}});
}

TEST(CheckShapes, CountsOfTargetsMakeUpAllOfThem) {
  expect_each({
      {FindingKind::sum, "Hoàn thành 18/20 chỉ tiêu (11 chỉ tiêu vượt, 7 chỉ tiêu đạt, 2 chỉ tiêu không đạt).",
       "Hoàn thành 18/20 chỉ tiêu (11 chỉ tiêu vượt, 7 chỉ tiêu đạt, 4 chỉ tiêu không đạt)."},
      {FindingKind::sum, "Hoàn thành 18/20 chỉ tiêu, trong đó 11 chỉ tiêu vượt, 7 chỉ tiêu đạt.",
       "Hoàn thành 18/20 chỉ tiêu, trong đó 11 chỉ tiêu vượt, 8 chỉ tiêu đạt."},
      {FindingKind::sum, "Có 13/16 chỉ tiêu đạt và vượt, 3 chỉ tiêu chưa đạt.",
       "Có 13/16 chỉ tiêu đạt và vượt, 2 chỉ tiêu chưa đạt."},
      {FindingKind::sum, "Trong tổng số 16 chỉ tiêu có 9 chỉ tiêu vượt, 5 chỉ tiêu đạt, 2 chỉ tiêu không đạt.",
       "Trong tổng số 16 chỉ tiêu có 9 chỉ tiêu vượt, 6 chỉ tiêu đạt, 2 chỉ tiêu không đạt."},
  });
  expect_silence({
      "Nghị quyết đề ra 25 chỉ tiêu; đến nay 15 chỉ tiêu vượt, 6 chỉ tiêu đạt.",
      "Đến nay có 20/25 chỉ tiêu đạt và vượt, trong đó 8 chỉ tiêu vượt; 5 chỉ tiêu đang thực hiện.",
      "Có 20/22 chỉ tiêu hoàn thành, 2 chỉ tiêu chưa đánh giá, 3 chỉ tiêu vượt trước thời hạn.",
  });
}

TEST(CheckShapes, PartyOrganisationsAreCommitteesOrBranches) {
  expect_each({
      {FindingKind::sum, "Đảng bộ có 52 tổ chức cơ sở đảng, trong đó có 21 đảng bộ cơ sở và 31 chi bộ cơ sở.",
       "Đảng bộ có 52 tổ chức cơ sở đảng, trong đó có 21 đảng bộ cơ sở và 33 chi bộ cơ sở."},
      {FindingKind::sum,
       "Có 52 tổ chức đảng, trong đó 21 đảng bộ với 140 chi bộ trực thuộc và 31 chi bộ cơ sở, 1.900 đảng viên.",
       "Có 52 tổ chức đảng, trong đó 21 đảng bộ với 140 chi bộ trực thuộc và 30 chi bộ cơ sở, 1.900 đảng viên."},
  });
  expect_silence({"Có 49 tổ chức đảng trực thuộc, trong đó 3 đảng bộ và 3 chi bộ cơ sở; 43 chi bộ trực thuộc."});
}

TEST(CheckShapes, BallotsLandAndFilesDivide) {
  expect_each({
      {FindingKind::sum, "Thu về 120 phiếu; hợp lệ 117 phiếu, không hợp lệ 3 phiếu.",
       "Thu về 120 phiếu; hợp lệ 117 phiếu, không hợp lệ 4 phiếu."},
      {FindingKind::sum, "Tổng số 60 phiếu, trong đó 52 phiếu tán thành, 5 phiếu không tán thành, 3 phiếu ý kiến khác.",
       "Tổng số 60 phiếu, trong đó 52 phiếu tán thành, 5 phiếu không tán thành, 2 phiếu ý kiến khác."},
      {FindingKind::sum,
       "Tổng diện tích 900,5 ha; đất nông nghiệp 500,5 ha, đất phi nông nghiệp 350 ha, đất chưa sử dụng 50 ha.",
       "Tổng diện tích 900,5 ha; đất nông nghiệp 500,5 ha, đất phi nông nghiệp 350 ha, đất chưa sử dụng 60 ha."},
      {FindingKind::sum, "Đã giải quyết 1.450 hồ sơ; trong đó đúng hạn có 1.437 hồ sơ, quá hạn có 13 hồ sơ.",
       "Đã giải quyết 1.450 hồ sơ; trong đó đúng hạn có 1.437 hồ sơ, quá hạn có 11 hồ sơ."},
  });
  expect_silence({"Đã giải quyết 90 hồ sơ trên tổng số 100 hồ sơ, đúng hạn 88 hồ sơ, trễ hạn 2 hồ sơ."});
}

TEST(CheckShapes, SharesOfAWholeThatIsNamedNearBy) {
  expect_each({
      {FindingKind::percent, "Tỷ lệ hộ dùng nước sạch đạt 95% (285/300 hộ).",
       "Tỷ lệ hộ dùng nước sạch đạt 97% (285/300 hộ)."},
      {FindingKind::percent, "Hộ nghèo còn 36 hộ, chiếm 1,5% tổng số hộ (2.400 hộ).",
       "Hộ nghèo còn 36 hộ, chiếm 1,9% tổng số hộ (2.400 hộ)."},
      {FindingKind::percent, "Thu phí 63 tỷ đồng, đạt 105% kế hoạch (kế hoạch 60 tỷ đồng).",
       "Thu phí 63 tỷ đồng, đạt 115% kế hoạch (kế hoạch 60 tỷ đồng)."},
      {FindingKind::percent, "Trồng được 66/60 ha rừng, bằng 110% kế hoạch.",
       "Trồng được 66/60 ha rừng, bằng 112% kế hoạch."},
      {FindingKind::percent,
       "Có 250 người trúng cử. Nữ có 75 người, chiếm 30%; tái cử 50 người, chiếm 20%. Ngoài Đảng có 10 người, chiếm "
       "4%.",
       "Có 250 người trúng cử. Nữ có 75 người, chiếm 30%; tái cử 50 người, chiếm 20%. Ngoài Đảng có 10 người, chiếm "
       "6%."},
  });
  expect_silence({
      "Quận nhận 8.336 hồ sơ. Đã giải quyết 8.116 hồ sơ, đạt tỷ lệ 97,36% (đúng hạn là 8.116 hồ sơ, đạt tỷ lệ 97,36%).",
      "Xảy ra 120 vụ, bị thương 40 người; so với năm trước tăng 7 vụ (6,2%), giảm 8 người (16,7%).",
      "Thu được 45/50 tỷ đồng, bằng 110% so với cùng kỳ.",
      "Thu phí đạt 1,25 tỷ đồng, bằng 125% dự toán thị xã giao và bằng 104,2% dự toán phường (1,2 tỷ đồng).",
  });
}

TEST(CheckShapes, ChangesToldTwice) {
  expect_each({
      {FindingKind::growth, "Thu năm 2025 đạt 66 tỷ đồng, tăng 6 tỷ đồng (10%) so với năm 2024.",
       "Thu năm 2025 đạt 66 tỷ đồng, tăng 6 tỷ đồng (15%) so với năm 2024."},
      {FindingKind::growth, "Tỷ lệ hộ nghèo giảm từ 5,5% xuống 2,5%, giảm 3 điểm phần trăm.",
       "Tỷ lệ hộ nghèo giảm từ 5,5% xuống 2,5%, giảm 4 điểm phần trăm."},
      {FindingKind::growth, "Hộ nghèo giảm từ 4,5% năm 2021 xuống còn 2,1% năm 2025, bình quân giảm 0,6%/năm.",
       "Hộ nghèo giảm từ 4,5% năm 2021 xuống còn 2,1% năm 2025, bình quân giảm 1,6%/năm."},
      {FindingKind::growth,
       "Năm 2023 thu 40 tỷ đồng; năm 2024 thu 44 tỷ đồng, tăng 10% so với năm 2023; năm 2025 thu 55 tỷ đồng.",
       "Năm 2023 thu 40 tỷ đồng; năm 2024 thu 44 tỷ đồng, tăng 14% so với năm 2023; năm 2025 thu 55 tỷ đồng."},
      {FindingKind::ratio, "Thu nhập tăng từ 40 triệu đồng năm 2020 lên 72 triệu đồng năm 2025, gấp 1,8 lần.",
       "Thu nhập tăng từ 40 triệu đồng năm 2020 lên 72 triệu đồng năm 2025, gấp 2,1 lần."},
      {FindingKind::ratio, "Thu nhập đạt 72 triệu đồng, gấp 1,8 lần năm 2020 (40 triệu đồng).",
       "Thu nhập đạt 72 triệu đồng, gấp 2,2 lần năm 2020 (40 triệu đồng)."},
      {FindingKind::conflict, "Diện tích tự nhiên 1.340 ha (13,4 km2).", "Diện tích tự nhiên 1.340 ha (134 km2)."},
  });
  expect_silence({
      "Năm 2023 thu 40 tỷ đồng; năm 2024 chi 44 tỷ đồng, tăng 14% so với năm 2023.",
      "Thu đạt 52 tỷ đồng, tăng 2 tỷ đồng (4%) so với kế hoạch.",
      "Dư nợ đạt 45,6 tỷ đồng, tăng 5,2 tỷ đồng (12,9%) so với đầu năm.",
      "Tổng vốn giai đoạn 2021-2025 đạt 500 tỷ đồng, gấp 2 lần so với giai đoạn 2016-2020 (250 tỷ đồng), bình quân "
      "tăng "
      "9%/năm.",  // totals of two terms say little of the rate within one: a note
  });
}

TEST(CheckShapes, DatesAgreeWithTheCalendar) {
  expect_each({
      {FindingKind::date, "Họp vào thứ Ba, ngày 24 tháng 11 năm 2026.", "Họp vào thứ Tư, ngày 24 tháng 11 năm 2026."},
      {FindingKind::date, "Ra quân sáng Chủ nhật (22/11/2026).", "Ra quân sáng Chủ nhật (23/11/2026)."},
      {FindingKind::date, "Kiểm tra từ ngày 05/3 đến ngày 10/3/2025.", "Kiểm tra từ ngày 15/3 đến ngày 10/3/2025."},
      {FindingKind::date, "Thi công từ tháng 11/2024 đến tháng 3/2025.", "Thi công từ tháng 11/2025 đến tháng 3/2025."},
  });
  expect_silence({"Kỳ họp thứ Tư, ngày 23/12/2025 thông qua 12 nghị quyết.", "Hội nghị lần thứ hai ngày 15/3/2025.",
                  "Chiến dịch từ ngày 25/12 đến ngày 05/01/2025."});
}

TEST(CheckShapes, LettersAndArticlesRunOn) {
  expect_each({
      {FindingKind::numbering, "1. Mục tiêu\na) Kinh tế tăng trưởng.\nb) Xã hội ổn định.\nc) Văn hóa tốt.",
       "1. Mục tiêu\na) Kinh tế tăng trưởng.\nb) Xã hội ổn định.\nd) Văn hóa tốt."},
      {FindingKind::numbering,
       "1. Mục tiêu\na) Một việc.\nb) Hai việc.\nc) Ba việc.\nd) Bốn việc.\nđ) Năm việc.\ne) Sáu việc.\ng) Bảy việc.",
       "1. Mục tiêu\na) Một việc.\nb) Hai việc.\nc) Ba việc.\nd) Bốn việc.\nđ) Năm việc.\ne) Sáu việc.\nh) Bảy việc."},
      {FindingKind::numbering, "Điều 1. Phạm vi\nLời văn.\nĐiều 2. Đối tượng\nLời văn.",
       "Điều 1. Phạm vi\nLời văn.\nĐiều 3. Đối tượng\nLời văn."},
  });
  expect_silence({"1. Mục tiêu\na) Một việc.\nb) Hai việc.\nc) Ba việc.\nd) Bốn việc.\ne) Năm việc.\nf) Sáu việc.",
                  "1. Mục tiêu\na) Một việc.\nb) Hai việc.\n2. Giải pháp\na) Một việc.\nb) Hai việc."});
}

}  // namespace
}  // namespace gandan::reading
