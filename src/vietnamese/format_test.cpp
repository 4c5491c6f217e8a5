#include "vietnamese/format.h"

#include <gtest/gtest.h>

#include <limits>

namespace gandan::vietnamese {
namespace {

const base::Date day = *base::Date::make(2026, 11, 23);

TEST(Format, WritesDatesAsPeopleReadThem) {
  EXPECT_EQ(format_date(day), "23/11/2026");
  EXPECT_EQ(format_date(*base::Date::make(2025, 6, 5)), "05/06/2025");
  EXPECT_EQ(format_date_in_words(day), "ngày 23 tháng 11 năm 2026");
  EXPECT_EQ(format_date_in_words(day, Style::english), "23 November 2026");
  EXPECT_EQ(format_month(day), "11/2026");
  EXPECT_EQ(format_quarter(day), "quý IV/2026");
  EXPECT_EQ(format_quarter(day, Style::english), "Q4 2026");
}

TEST(Format, TellsInstantsInVietNamTime) {
  const base::Instant instant{base::local_midnight(day).epoch_milliseconds + (14 * 60 + 5) * 60000LL};
  EXPECT_EQ(format_instant(instant), "23/11/2026 14:05");
  EXPECT_EQ(format_time_of_day(instant), "14:05");
  EXPECT_EQ(format_instant({0}), "01/01/1970 07:00");
}

TEST(Format, WritesMoneyInItsUnit) {
  EXPECT_EQ(format_money({1'467'960'000'000}), "1.467,96 tỷ đồng");
  EXPECT_EQ(format_money({350'000'000}), "350 triệu đồng");
  EXPECT_EQ(format_money({4'500}), "4.500 đồng");
  EXPECT_EQ(format_money({999'999'999}), "1 tỷ đồng");
  EXPECT_EQ(format_money({-2'500'000}), "-2,5 triệu đồng");
  EXPECT_EQ(format_money({1'467'960'000'000}, Style::english), "1,467.96 billion VND");
  EXPECT_EQ(format_money_exact({1'467'960'000'000}), "1.467.960.000.000 đồng");
  EXPECT_EQ(format_money_exact({0}, Style::english), "0 VND");
  EXPECT_EQ(format_money({std::numeric_limits<int64_t>::max()}), "9.223.372.036,85 tỷ đồng");
}

TEST(Format, WritesNumbersAndPercentInBothLanguages) {
  const auto value = *base::Decimal::parse("1467.960");
  EXPECT_EQ(format_number(value, Style::vietnamese), "1.467,960");
  EXPECT_EQ(format_number(value, Style::english), "1,467.960");
  EXPECT_EQ(format_percent(*base::Decimal::parse("98.5")), "98,5%");
  EXPECT_EQ(format_percent(*base::Decimal::parse("98.5"), Style::english), "98.5%");
}

TEST(Format, WritesSizes) {
  EXPECT_EQ(format_size(900), "900 B");
  EXPECT_EQ(format_size(12'600), "12,3 KB");
  EXPECT_EQ(format_size(20 * 1024 * 1024), "20 MB");
  EXPECT_EQ(format_size(12'600, Style::english), "12.3 KB");
}

}  // namespace
}  // namespace gandan::vietnamese
