// More shapes of statements: pairs that divide a whole, harvests, plans and what exceeds them, days by name.
#include <gtest/gtest.h>

#include "reading/checks/check_shape_test.h"
#include "vietnamese/text.h"

namespace gandan::reading {
namespace {

using namespace test_shapes;

TEST(CheckForms, PairsDivideTheirWhole) {
  expect_each({
      {FindingKind::sum, "Kim ngạch đạt 74 triệu USD, trong đó xuất khẩu 43 triệu USD, nhập khẩu 31 triệu USD.",
       "Kim ngạch đạt 74 triệu USD, trong đó xuất khẩu 43 triệu USD, nhập khẩu 27 triệu USD."},
      {FindingKind::sum, "Sản lượng thủy sản 6.200 tấn, trong đó khai thác 4.700 tấn, nuôi trồng 1.500 tấn.",
       "Sản lượng thủy sản 6.200 tấn, trong đó khai thác 4.700 tấn, nuôi trồng 1.100 tấn."},
      {FindingKind::sum, "Đón 38.000 lượt khách, trong đó khách quốc tế 5.200 lượt, khách nội địa 32.800 lượt.",
       "Đón 38.000 lượt khách, trong đó khách quốc tế 5.200 lượt, khách nội địa 30.800 lượt."},
      {FindingKind::sum, "Hỗ trợ 96 nhà ở cho hộ nghèo, trong đó xây mới 61 nhà, sửa chữa 35 nhà.",
       "Hỗ trợ 96 nhà ở cho hộ nghèo, trong đó xây mới 61 nhà, sửa chữa 25 nhà."},
      {FindingKind::percent, "Hồ sơ đúng hạn 97,6%, quá hạn 2,4%.", "Hồ sơ đúng hạn 97,6%, quá hạn 3,4%."},
  });
  expect_silence({
      "Sản lượng thủy sản 6.200 tấn, trong đó khai thác xa bờ 2.700 tấn, nuôi trồng 1.500 tấn.",
      "Hỗ trợ 96 nhà ở, trong đó xây mới 50 nhà, sửa chữa 30 nhà, còn lại 16 nhà đang thi công.",
      "Đón 38.000 lượt khách, trong đó khách quốc tế 5.200 lượt.",
      "Hồ sơ đúng hạn 97,6%, quá hạn giảm 3,4% so với năm trước.",
  });
}

TEST(CheckForms, WhateverElseClosesAListOfMeasures) {
  expect_each({{FindingKind::sum,
                "Tổng chi 71,4 tỷ đồng, trong đó chi thường xuyên 50,2 tỷ đồng, chi đầu tư 17 tỷ đồng, chi khác 4,2 tỷ "
                "đồng.",
                "Tổng chi 71,4 tỷ đồng, trong đó chi thường xuyên 50,2 tỷ đồng, chi đầu tư 17 tỷ đồng, chi khác 2,2 tỷ "
                "đồng."}});
  expect_silence({
      "Tổng chi 71,4 tỷ đồng, trong đó chi thường xuyên 50,2 tỷ đồng, chi đầu tư 17 tỷ đồng.",
      "Tổng chi 71,4 tỷ đồng, trong đó chi thường xuyên 50,2 tỷ đồng, một số khoản chi khác 12 tỷ đồng.",
      "Xã có 900 hộ, trong đó dân tộc Dao 400 hộ, dân tộc thiểu số khác 350 hộ.",
  });
}

TEST(CheckForms, HarvestsWeighWhatTheFieldsBear) {
  expect_each({
      {FindingKind::ratio, "Gieo cấy 240 ha lúa, năng suất 62 tạ/ha, sản lượng 1.488 tấn.",
       "Gieo cấy 240 ha lúa, năng suất 62 tạ/ha, sản lượng 14.880 tấn."},
      {FindingKind::ratio, "Diện tích chè 130 ha, năng suất bình quân 8,2 tấn/ha, sản lượng đạt 1.066 tấn.",
       "Diện tích chè 130 ha, năng suất bình quân 8,2 tấn/ha, sản lượng đạt 1.366 tấn."},
  });
  expect_silence({
      "Diện tích cà phê 700 ha, năng suất 3 tấn/ha, sản lượng 1.650 tấn.",
      "Gieo cấy 240 ha lúa hai vụ, năng suất 62 tạ/ha, sản lượng 2.976 tấn.",
      "Lúa 240 ha, ngô 90 ha, năng suất lúa 62 tạ/ha, sản lượng 1.900 tấn.",
      "Diện tích chè gần 130 ha, năng suất 8,2 tấn/ha, sản lượng đạt 1.366 tấn.",
  });
}

TEST(CheckForms, GrowthIsWhatWasAdded) {
  expect_each({
      {FindingKind::growth, "Số hội viên tăng từ 320 lên 560 người, tăng 75%.",
       "Số hội viên tăng từ 320 lên 560 người, tăng 175%."},
      {FindingKind::ratio, "Số cơ sở tăng từ 30 lên 90 cơ sở, gấp 3 lần.",
       "Số cơ sở tăng từ 30 lên 90 cơ sở, gấp 4 lần."},
      {FindingKind::growth, "Kết nạp 58 đảng viên, vượt 8 đảng viên so với chỉ tiêu (50 đảng viên).",
       "Kết nạp 58 đảng viên, vượt 6 đảng viên so với chỉ tiêu (50 đảng viên)."},
  });
}

TEST(CheckForms, PlansAreMetOrExceeded) {
  expect_each({
      {FindingKind::percent, "Thu ngân sách đạt 66 tỷ đồng, vượt 10% dự toán (60 tỷ đồng).",
       "Thu ngân sách đạt 66 tỷ đồng, vượt 20% dự toán (60 tỷ đồng)."},
      {FindingKind::percent, "Trồng 180 ha rừng, đạt 120% kế hoạch (150 ha).",
       "Trồng 180 ha rừng, đạt 130% kế hoạch (150 ha)."},
      {FindingKind::percent, "Thu nhập đạt 54 triệu đồng, bằng 108% mục tiêu Nghị quyết (50 triệu đồng).",
       "Thu nhập đạt 54 triệu đồng, bằng 118% mục tiêu Nghị quyết (50 triệu đồng)."},
      {FindingKind::percent, "Bê tông hóa 12,6/15 km đường thôn, đạt 84%.",
       "Bê tông hóa 12,6/15 km đường thôn, đạt 94%."},
  });
}

TEST(CheckForms, ACapitalNamesTheDayOfTheWeek) {
  expect_each(
      {{FindingKind::date, "Đại hội khai mạc Thứ Tư, ngày 20/8/2025.", "Đại hội khai mạc Thứ Năm, ngày 20/8/2025."}});
  expect_silence(
      {"Kỳ họp thứ Năm, ngày 20/8/2025 đã bầu chủ tịch.", "Kỳ họp Thứ Năm, ngày 20/8/2025 đã bầu chủ tịch."});
}

TEST(CheckForms, SharesListedBelowAStructure) {
  expect_each(
      {{FindingKind::sum, "Cơ cấu kinh tế đến năm 2030:\n- Dịch vụ: 47%;\n- Công nghiệp: 41%;\n- Nông nghiệp: 12%.",
        "Cơ cấu kinh tế đến năm 2030:\n- Dịch vụ: 47%;\n- Công nghiệp: 41%;\n- Nông nghiệp: 17%."}});
  expect_silence({
      "Cơ cấu lại các ngành:\n- Nông nghiệp tăng 4%;\n- Công nghiệp tăng 60%;\n- Dịch vụ tăng 40%.",
      "Cơ cấu kinh tế đến năm 2030:\n- Dịch vụ: 45,2%;\n- Công nghiệp: 40,1%;\n- Nông nghiệp: 14,6%.",
      "Cơ cấu lao động:\n- Nông nghiệp: 40%;\n- Dịch vụ: 50%.",
  });
}

TEST(CheckForms, SharesOfAWholeInTheSentenceBefore) {
  expect_each({
      {FindingKind::percent, "Toàn xã có 3.200 hộ. Hộ nghèo còn 64 hộ, chiếm 2% tổng số hộ.",
       "Toàn xã có 3.200 hộ. Hộ nghèo còn 64 hộ, chiếm 3% tổng số hộ."},
      {FindingKind::percent, "Dân số 16.000 người. Số người tham gia bảo hiểm y tế 15.200 người, đạt 95% dân số.",
       "Dân số 16.000 người. Số người tham gia bảo hiểm y tế 15.200 người, đạt 91% dân số."},
  });
  expect_silence({
      "Dân số 16.000 người. Số người tham gia bảo hiểm y tế 15.200 người, đạt 94,5% dân số.",
      "Toàn xã có 3.200 hộ. Năm trước toàn xã có 3.100 hộ. Hộ nghèo còn 64 hộ, chiếm 3% tổng số hộ.",
      "Toàn xã có 3.200 hộ. Hộ thoát nghèo 64 hộ, chiếm 40% số hộ nghèo.",
  });
}

TEST(CheckForms, GrowthFromTheYearInBrackets) {
  expect_each({{FindingKind::growth,
                "Giá trị sản xuất đến năm 2030 đạt 1.610 tỷ đồng (năm 2025: 1.000 tỷ đồng), tăng bình quân 10%/năm.",
                "Giá trị sản xuất đến năm 2030 đạt 1.910 tỷ đồng (năm 2025: 1.000 tỷ đồng), tăng bình quân 10%/năm."}});
}

TEST(CheckForms, WhatIsQuotedOfALongTargetEndsWithALetter) {
  for (size_t shift = 0; shift < 8; ++shift) {
    const std::string name = "ỷ lệ hộ dân ở các khu dân cư tập trung " + std::string(shift, 'x') +
                             " được sử dụng nước sạch hợp vệ sinh từ hệ thống cấp nước tập trung của phường đạt ";
    const auto found = loud("CÁC CHỈ TIÊU ĐẾN NĂM 2030\n- T" + name +
                            "92%.\nNHIỆM VỤ, GIẢI PHÁP\nPhấn đấu đến năm 2030 t" + name + "95%.");
    ASSERT_EQ(found.size(), 1U) << shift;
    for (const auto& [key, value] : found.front().arguments) EXPECT_TRUE(vietnamese::is_valid_utf8(value)) << value;
  }
}

TEST(CheckForms, ATargetSetTwice) {
  expect_each({{FindingKind::conflict,
                "CÁC CHỈ TIÊU ĐẾN NĂM 2030\n- Tỷ lệ hộ dân dùng nước sạch đạt 92%.\nNHIỆM VỤ, GIẢI PHÁP\nPhấn đấu đến "
                "năm 2030 tỷ lệ hộ dân dùng nước sạch đạt 92%.",
                "CÁC CHỈ TIÊU ĐẾN NĂM 2030\n- Tỷ lệ hộ dân dùng nước sạch đạt 92%.\nNHIỆM VỤ, GIẢI PHÁP\nPhấn đấu đến "
                "năm 2030 tỷ lệ hộ dân dùng nước sạch đạt 95%."}});
  expect_silence({
      "CÁC CHỈ TIÊU ĐẾN NĂM 2030\n- Tỷ lệ hộ dân dùng nước sạch đạt 92%.\n- Tỷ lệ hộ dân thôn Đông dùng nước sạch đạt "
      "95%.",
      "CÁC CHỈ TIÊU ĐẾN NĂM 2030\n- Năm 2028 tỷ lệ hộ dân dùng nước sạch đạt 85%.\n- Năm 2030 tỷ lệ hộ dân dùng nước "
      "sạch "
      "đạt 92%.",
      "CÁC CHỈ TIÊU ĐẾN NĂM 2030\nXã Mây Hồng: tỷ lệ hộ dân dùng nước sạch đạt 92%.\nXã Mây Xanh: tỷ lệ hộ dân dùng "
      "nước "
      "sạch đạt 95%.",
  });
}

}  // namespace
}  // namespace gandan::reading
