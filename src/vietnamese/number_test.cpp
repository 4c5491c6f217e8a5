#include "vietnamese/number.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace gandan::vietnamese {
namespace {

std::vector<std::string> found(std::string_view text) {
  std::vector<std::string> result;
  for (const auto& number : find_numbers(text)) result.push_back(number.value.text() + "|" + number.unit);
  return result;
}

using Found = std::vector<std::string>;

TEST(Number, ReadsThousandDotsAndDecimalCommas) {
  EXPECT_EQ(found("thu ngân sách đạt 1.467,96 tỷ đồng"), Found{"1467.96|tỷ đồng"});
  EXPECT_EQ(found("đạt 98,5%"), Found{"98.5|%"});
  EXPECT_EQ(found("có 05 cuộc và 1371 hộ"), (Found{"5|cuộc", "1371|hộ"}));
  EXPECT_EQ(found("1.600 lượt lao động; 249.673 triệu đồng"), (Found{"1600|lượt lao động", "249673|triệu đồng"}));
  EXPECT_EQ(found("rộng 50,1km2, dài 3.5 km"), (Found{"50.1|km2", "3.5|km"}));
}

TEST(Number, ReadsFiguresThatABlankBroke) {
  EXPECT_EQ(found("tăng 9 ,5 %/năm, che phủ 45, 6%, trồng 120. 000 cây"), (Found{"9.5|%/năm", "45.6|%", "120000|cây"}));
  EXPECT_EQ(found("các mức 30, 45, 60%"), (Found{"30|", "45|", "60|%"}));
  EXPECT_EQ(found("có 3 xã. 5 xã khác; 12 hộ, 6% số hộ"), (Found{"3|xã", "5|xã", "12|hộ", "6|%"}));
}

TEST(Number, KeepsOffsetsOfDigitsAndUnit) {
  const std::string text = "ước đạt 81,8 triệu đồng/người/năm.";
  const auto numbers = find_numbers(text);
  ASSERT_EQ(numbers.size(), 1U);
  EXPECT_EQ(text.substr(numbers[0].begin, numbers[0].end - numbers[0].begin), "81,8");
  EXPECT_EQ(numbers[0].unit, "triệu đồng/người/năm");
  EXPECT_EQ(numbers[0].unit_end, text.size() - 1);
  EXPECT_EQ(numbers[0].precision, Precision::about);
}

TEST(Number, ReadsWhatAUnitIsCountedPer) {
  EXPECT_EQ(found("15 bác sĩ/10.000 dân, 14,3%/năm, 504 người/km2"),
            (Found{"15|bác sĩ/10.000 dân", "14.3|%/năm", "504|người/km2"}));
  EXPECT_EQ(found("giảm 0,30%0/năm; 2‰; tăng 0,5 điểm %"), (Found{"0.30|‰/năm", "2|‰", "0.5|điểm %"}));
}

TEST(Number, TakesNoDatesForFigures) {
  for (const char* text :
       {"ngày 17/6/2025", "ngày 5 tháng 6 năm 2025", "năm 2030", "giai đoạn 2020-2025", "tháng 5-2020",
        "nhiệm kỳ 2020 – 2025", "dịp 30/4, 1/5", "tháng 6/2025", "lúc 14:30", "quý 3", "sinh nhật Bác (19/5)"}) {
    EXPECT_EQ(found(text), Found{}) << text;
  }
}

TEST(Number, TakesNoNamesForFigures) {
  for (const char* text : {"Nghị quyết số 1679/2025/UBTVQH15", "Nghị quyết 21-NQ/TW", "Quyết định số 45/QĐ-UBND",
                           "dịch Covid-19", "dịch Covid- 19, bão", "Kết luận Trung ương 4 (khóa XII)", "Đền Công 1",
                           "khu Đền Công 1, phường Trưng Vương", "QL18", "Quốc lộ 18A", "Điều 5", "mạng 5G",
                           "2.1.1. Phương hướng", "(1) Nâng cao", "Đại hội lần thứ 25", "cách mạng công nghiệp 4.0"}) {
    EXPECT_EQ(found(text), Found{}) << text;
  }
}

TEST(Number, CountsAfterANameWordWhenAUnitFollows) {
  EXPECT_EQ(found("Toàn phường 12 khu phố"), Found{"12|khu phố"});
  EXPECT_EQ(found("UBND 3 phường"), Found{"3|phường"});
  EXPECT_EQ(found("tổng số 20 cống"), Found{"20|cống"});
}

TEST(Number, ReadsBothSidesOfARatioAndOfARange) {
  EXPECT_EQ(found("hoàn thành 29/30 chỉ tiêu"), (Found{"29|", "30|chỉ tiêu"}));
  EXPECT_EQ(found("từ 10-12%"), (Found{"10|", "12|%"}));
}

TEST(Number, AYearNeedsNoDotButACountNeedsAUnit) {
  EXPECT_EQ(found("có 2000 người; so với 2011-2015 là 472,5 tỷ đồng"), (Found{"2000|người", "472.5|tỷ đồng"}));
}

TEST(Number, TellsHowPreciseAFigureIs) {
  const auto precision = [](std::string_view text) { return find_numbers(text).at(0).precision; };
  EXPECT_EQ(precision("khoảng 20 ha"), Precision::about);
  EXPECT_EQ(precision("gần 100%"), Precision::about);
  EXPECT_EQ(precision("trên 98,5%"), Precision::more_than);
  EXPECT_EQ(precision("hơn 3.000 lượt"), Precision::more_than);
  EXPECT_EQ(precision("dưới 1%"), Precision::less_than);
  EXPECT_EQ(precision("đạt 1%"), Precision::exact);
}

TEST(Number, ARateIsNotThousandsOfMillions) {
  EXPECT_EQ(found("đạt 5 tỷ lệ"), Found{"5|"});
}

TEST(Number, ParsesWhatAPersonTypes) {
  const auto text = [](std::string_view typed) {
    const auto v = parse_number(typed);
    return v ? v->text() : "none";
  };
  EXPECT_EQ(text("1.467,96"), "1467.96");
  EXPECT_EQ(text(" 1467,96 "), "1467.96");
  EXPECT_EQ(text("1.467"), "1467");
  EXPECT_EQ(text("98.5"), "98.5");
  EXPECT_EQ(text("-0,5"), "-0.5");
  EXPECT_EQ(text("007"), "7");
  for (const char* typed :
       {"", "-", "1,2,3", "1.2.3", "1.467,9.6", "12a", "1 467", ",5", "5,", "1,467.96", "99999999999999999999"}) {
    EXPECT_EQ(text(typed), "none") << typed;
  }
}

TEST(Number, WhatIsFormattedParsesToTheSameValueAndPrecision) {
  std::mt19937_64 random(20260101);
  for (int i = 0; i < 20000; ++i) {
    const int scale = static_cast<int>(random() % 10);
    const auto coefficient = static_cast<int64_t>(random() >> (1 + random() % 62));
    const auto value = base::Decimal::from_parts(random() % 2 ? coefficient : -coefficient, scale);
    const auto parsed = parse_number(format_number(value));
    ASSERT_TRUE(parsed) << format_number(value);
    EXPECT_EQ(*parsed, value);
    EXPECT_EQ(parsed->scale(), value.scale());
  }
}

TEST(Number, WhatIsFormattedIsFoundInASentence) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 5000; ++i) {
    const auto value =
        base::Decimal::from_parts(static_cast<int64_t>(random() % 100000000), static_cast<int>(random() % 3));
    const std::string text = "đạt " + format_number(value) + " triệu đồng/người.";
    const auto numbers = find_numbers(text);
    ASSERT_EQ(numbers.size(), 1U) << text;
    EXPECT_EQ(numbers[0].value, value) << text;
    EXPECT_EQ(numbers[0].unit, "triệu đồng/người");
  }
}

TEST(Number, OffsetsAreOrderedOnAnyBytes) {
  std::mt19937_64 random(99);
  const std::string alphabet = "0123456789.,/-% \n()mệtỷđ\xe1\xba\xff";
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (size_t length = random() % 40; length > 0; --length) text += alphabet[random() % alphabet.size()];
    size_t last = 0;
    for (const auto& number : find_numbers(text)) {
      EXPECT_LE(last, number.begin);
      EXPECT_LT(number.begin, number.end);
      EXPECT_LE(number.end, number.unit_end);
      EXPECT_LE(number.unit_end, text.size());
      last = number.end;
    }
  }
}

}  // namespace
}  // namespace gandan::vietnamese
