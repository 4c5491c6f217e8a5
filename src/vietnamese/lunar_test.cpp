#include "vietnamese/lunar.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace gandan::vietnamese {
namespace {

using base::Date;

Date iso(std::string_view text) {
  return *Date::parse_iso(text);
}

TEST(Lunar, KnowsPublishedNewYears) {
  EXPECT_EQ(lunar_new_year(2024), iso("2024-02-10"));
  EXPECT_EQ(lunar_new_year(2025), iso("2025-01-29"));
  EXPECT_EQ(lunar_new_year(2026), iso("2026-02-17"));
  EXPECT_EQ(lunar_new_year(2027), iso("2027-02-06"));
}

TEST(Lunar, DiffersFromTheChineseCalendarWhereTheMeridianDecides) {
  EXPECT_EQ(lunar_new_year(1985), iso("1985-01-21"));  // a month before China's
  EXPECT_EQ(lunar_new_year(2007), iso("2007-02-17"));
  EXPECT_EQ(lunar_new_year(2030), iso("2030-02-02"));
}

TEST(Lunar, KnowsLeapMonths) {
  EXPECT_EQ(lunar_of(iso("2023-03-22")), (LunarDate{2023, 2, 1, true}));
  EXPECT_EQ(lunar_of(iso("2025-07-25")), (LunarDate{2025, 6, 1, true}));
  EXPECT_EQ(date_of({2024, 2, 1, true}), std::nullopt);
}

TEST(Lunar, EveryDayOfTwoCenturiesComesBackFromItsLunarDate) {
  for (Date date = iso("1900-02-01"); date < iso("2100-01-01"); date = date.plus_days(1)) {
    ASSERT_EQ(date_of(lunar_of(date)), date) << date.iso();
  }
}

TEST(Lunar, HoldsAgainstTheTableOfTheDomain) {
  std::ifstream file(GANDAN_SOURCE_DIR "/../shared/domain/lunar-dates.json");
  if (!file) GTEST_SKIP() << "../shared/domain is not on this machine";
  // One key a line: "year": 2026, then "tet_mung_1": "2026-02-17", perhaps "gio_to_10_3": "2026-04-26".
  int year = 0;
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    const auto value_after = [&](const std::string& key) {
      const size_t at = line.find(key);
      return at == std::string::npos ? std::string() : line.substr(at + key.size());
    };
    if (const auto text = value_after("\"year\": "); !text.empty()) year = std::stoi(text);
    if (const auto text = value_after("\"tet_mung_1\": \""); !text.empty()) {
      EXPECT_EQ(lunar_new_year(year).iso(), text.substr(0, 10));
      ++rows;
    }
    if (const auto text = value_after("\"gio_to_10_3\": \""); !text.empty()) {
      EXPECT_EQ(hung_kings_day(year).iso(), text.substr(0, 10));
    }
  }
  EXPECT_GT(rows, 10);
}

}  // namespace
}  // namespace gandan::vietnamese
