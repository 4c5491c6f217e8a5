// Codes as the standard has them: their size, and the squares in the corners by which a phone finds them.
#include "features/cases/citizens/qr_code.h"

#include <gtest/gtest.h>

namespace gandan::cases {
namespace {

TEST(QrCode, HasASizeOfTheStandardAndTheFinderInTheCorner) {
  const auto code = qr_code("https://uongbi.example.vn/report?neighbourhood=018f");
  ASSERT_TRUE(code);
  EXPECT_GE(code->width, 21);
  EXPECT_EQ((code->width - 21) % 4, 0);
  EXPECT_EQ(code->path.substr(0, 12), "M0 0h7v1h-7z") << "seven dark squares begin the finder pattern";
  const std::string right = "M" + std::to_string(code->width - 7) + " 0h7v1h-7z";
  EXPECT_NE(code->path.find(right), std::string::npos);
}

TEST(QrCode, OtherTextIsAnotherCodeAndTheSameTextTheSame) {
  EXPECT_EQ(qr_code("https://a.example/report")->path, qr_code("https://a.example/report")->path);
  EXPECT_NE(qr_code("https://a.example/report")->path, qr_code("https://b.example/report")->path);
}

TEST(QrCode, NothingAndTooMuchAreNoCode) {
  EXPECT_FALSE(qr_code(""));
  EXPECT_TRUE(qr_code(std::string(2000, 'a')));
  EXPECT_FALSE(qr_code(std::string(3000, 'a')));
}

}  // namespace
}  // namespace gandan::cases
