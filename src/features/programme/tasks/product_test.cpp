#include "features/programme/tasks/product.h"

#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

TEST(Product, AFileAnAddressOrTheNumberOfADocument) {
  for (const char* text :
       {"12/BC-UBND", "Báo cáo số 12/BC-UBND ngày 5/11/2026", "15-KL/ĐU", "05/2026/NQ-HĐND", "NQ 5/2026", "QĐ 5",
        "Quyết định 5", "kế hoạch số 12", "Biên bản bàn giao số 21 (minh hoạ)", "Số: 45/TTr-KT", "Đã gửi KH 12, xong",
        "công văn 88/UBND-KT", "Thông báo số: 7", "xem https://quangninh.gov.vn/tin/5", "(12/QĐ)"}) {
    EXPECT_TRUE(names_product(text)) << text;
  }
}

TEST(Product, WordsAreNone) {
  for (const char* text :
       {"", "đã làm", "Đã xong", "Báo cáo", "Đã báo cáo 12 hộ", "họp 3 lần", "ngày 05/11/2026", "12/2026", "3/hộ",
        "Kế hoạch, có 5 bước", "Danh sách người dự ngày 04/9/2026", "nhà số 12", "kh 5 năm", "http", "50-60 hộ"}) {
    EXPECT_FALSE(names_product(text)) << text;
  }
}

}  // namespace
}  // namespace gandan::programme
