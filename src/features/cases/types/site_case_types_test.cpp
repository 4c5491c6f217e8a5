// Types of a site beside the carried ones.
#include <gtest/gtest.h>

#include "base/embedded.h"
#include "features/cases/types/site_case_types.h"

namespace gandan::cases {
namespace {

const base::Date today = *base::Date::make(2026, 11, 25);

std::string carried() {
  return std::string(base::embedded_files().at("data/case-types/field_report.toml"));
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  return text.replace(text.find(what), what.size(), by);
}

TEST(SiteCaseTypes, StandBesideTheCarriedOnes) {
  std::string own = replaced(carried(), "key = \"field_report\"", "key = \"school_report\"");
  own = replaced(own, "letters = \"PA\"", "letters = \"TH\"");
  const auto types = with_own_case_types({{"types/school_report.toml", own}}, today);
  ASSERT_TRUE(types.ok()) << types.error().message_key;
  EXPECT_EQ(types->all().size(), standard_case_types().all().size() + 1);
  EXPECT_NE(types->find("school_report"), nullptr);
  EXPECT_NE(types->find("field_report"), nullptr);
}

TEST(SiteCaseTypes, AllRateByOneScaleOrNotAtAll) {
  std::string own = replaced(carried(), "key = \"field_report\"", "key = \"school_report\"");
  own = replaced(own, "letters = \"PA\"", "letters = \"TH\"");
  const auto types = with_own_case_types(
      {{"school_report.toml", replaced(own, "most = 5\n\n[[field]]", "most = 10\n\n[[field]]")}}, today);
  ASSERT_FALSE(types.ok());
  EXPECT_EQ(types.error().message_key, "error.cases.type_rating");
  EXPECT_TRUE(
      with_own_case_types({{"school_report.toml", replaced(own, "[rating]\nleast = 1\nmost = 5\n", "")}}, today).ok());
}

TEST(SiteCaseTypes, GoBeforeTheCarriedOneOfTheSameKey) {
  const auto types =
      with_own_case_types({{"field_report.toml", replaced(carried(), "within_days = 15", "within_days = 5")}}, today);
  ASSERT_TRUE(types.ok()) << types.error().message_key;
  EXPECT_EQ(types->all().size(), standard_case_types().all().size());
  EXPECT_EQ(types->find("field_report")->reopen_within_days, 5);
}

TEST(SiteCaseTypes, ABrokenFileIsRefusedWithItsNameAndLine) {
  const auto types =
      with_own_case_types({{"broken.toml", replaced(carried(), "to = \"closed\"", "to = \"nowhere\"")}}, today);
  ASSERT_FALSE(types.ok());
  std::string told;
  for (const auto& [name, value] : types.error().arguments) told += name + "=" + value + " ";
  EXPECT_NE(told.find("file=broken.toml"), std::string::npos) << told;
  EXPECT_NE(told.find("line="), std::string::npos) << told;
}

}  // namespace
}  // namespace gandan::cases
