// Two made-up reports as a whole, of kinds that lists of single sentences do not show: bullets with parts below them in
// a commune of the mountains, and running prose in a special zone on an island.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/targets/read_targets_test.h"

namespace gandan::reading {
namespace {

using testing::ElementsAre;

TEST(OtherWards, ACommuneOfTheMountains) {
  EXPECT_THAT(read("PHẦN THỨ NHẤT\n"
                   "TÌNH HÌNH THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2020 - 2025\n"
                   "- Tổng đàn gia súc 11.480 con; trồng mới 142 ha quế, đạt 118,3% kế hoạch (120 ha).\n"
                   "- Tỷ lệ hộ nghèo giảm từ 38,6% năm 2021 xuống còn 19,8% năm 2025.\n"
                   "PHẦN THỨ HAI\n"
                   "PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2025 - 2030\n"
                   "I- MỤC TIÊU\n"
                   "1. Mục tiêu chung: Giữ rừng, giữ nước, giữ bản sắc; đưa xã thoát khỏi diện đặc biệt khó khăn.\n"
                   "2. Mục tiêu cụ thể đến năm 2030\n"
                   "* Về kinh tế:\n"
                   "- Giá trị sản xuất nông, lâm nghiệp tăng bình quân 6,2%/năm.\n"
                   "- Tổng sản lượng lương thực có hạt 7.400 tấn, trong đó:\n"
                   "+ Thóc 4.300 tấn;\n"
                   "+ Ngô 3.100 tấn.\n"
                   "- Thu nhập bình quân đầu người đạt 36 triệu đồng/năm, gấp 1,5 lần so với năm 2025.\n"
                   "- 17/17 bản có đường ô tô đến trung tâm được cứng hóa.\n"
                   "* Về xã hội:\n"
                   "- Tỷ lệ hộ nghèo giảm bình quân 2 - 3%/năm; đến năm 2030 còn dưới 7%.\n"
                   "- Duy trì 3/3 trường đạt chuẩn quốc gia; giữ vững kết quả phổ cập giáo dục, xóa mù chữ mức độ 2.\n"
                   "- Tỷ lệ lao động qua đào tạo 55% trở lên, trong đó có bằng, chứng chỉ 24%.\n"
                   "* Về xây dựng Đảng:\n"
                   "- Kết nạp 80 đảng viên trở lên trong nhiệm kỳ, trong đó đảng viên nữ chiếm 35%.\n"
                   "- Hằng năm 90% chi bộ trở lên hoàn thành tốt nhiệm vụ, không có chi bộ yếu kém.\n"
                   "II- NHIỆM VỤ TRỌNG TÂM\n"
                   "1. Mở rộng vùng quế lên 900 ha.\n"),
              ElementsAre("growth_per_year 6.2 %/năm, average_per_year", ">= 7400 tấn, by_2030", ">= 4300 tấn, by_2030",
                          ">= 3100 tấn, by_2030", ">= 36 triệu đồng/năm, by_2030", "growth_total 1.5 lần, vs_2025",
                          ">= 17 bản, by_2030", "range 2..3 %/năm, annual", "<= 7 %, by_2030",
                          "maintain 3 trường, maintain", "maintain, maintain", ">= 55 %, by_2030", ">= 24 %, by_2030",
                          ">= 80 đảng viên, cumulative", "= 35 %, by_2030", ">= 90 %, annual", "= 0 chi bộ, annual"));
}

TEST(OtherWards, ASpecialZoneOnAnIsland) {
  EXPECT_THAT(
      read("BÁO CÁO CHÍNH TRỊ\n"
           "I. ĐÁNH GIÁ KẾT QUẢ NHIỆM KỲ QUA\n"
           "Lượng khách đến đảo đạt 182.000 lượt, trong đó khách quốc tế 14.000 lượt, khách nội địa 168.000 lượt.\n"
           "II. PHƯƠNG HƯỚNG, MỤC TIÊU GIAI ĐOẠN 2025 - 2030\n"
           "Mục tiêu tổng quát là xây dựng đảo thành khu du lịch sinh thái, căn cứ vững chắc về quốc phòng.\n"
           "Phấn đấu đến năm 2030, tổng giá trị sản xuất trên địa bàn tăng bình quân 13%/năm; lượng khách đến đảo đạt "
           "từ 400.000 lượt trở lên, trong đó khách quốc tế chiếm 12%; thời gian lưu trú bình quân đạt 2,2 ngày. Sản "
           "lượng khai thác duy trì ở mức 16.000 tấn/năm; 100% tàu cá từ 15 m trở lên lắp thiết bị giám sát hành "
           "trình. Thu nhập bình quân đầu người tăng gấp đôi so với năm 2025.\n"
           "Về hạ tầng và môi trường, nâng công suất nhà máy nước lên 5.000 m3/ngày đêm; tỷ lệ chôn lấp rác trực tiếp "
           "còn dưới 12%; phục hồi 30 ha rạn san hô và giữ vững tỷ lệ che phủ rừng 44,5%.\n"
           "III. NHIỆM VỤ, GIẢI PHÁP\n"
           "Phát triển du lịch xanh; phối hợp với 2 đồn biên phòng tuần tra trên biển.\n"),
      ElementsAre("growth_per_year 13 %/năm, average_per_year", ">= 400000 lượt, by_2030", "= 12 %, by_2030",
                  ">= 2.2 ngày, by_2030", "maintain 16000 tấn/năm, maintain", "= 100 %, by_2030",
                  "growth_total 2 lần, vs_2025", ">= 5000 m3/ngày, by_2030", "<= 12 %, by_2030", ">= 30 ha, by_2030",
                  "maintain 44.5 %, maintain"));
}

}  // namespace
}  // namespace gandan::reading
