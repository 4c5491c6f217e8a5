#include "features/audit/difference.h"

#include <gtest/gtest.h>

namespace gandan::audit {
namespace {

using Changes = std::vector<FieldChange>;

TEST(Differences, ShowOnlyFieldsThatChanged) {
  EXPECT_EQ(differences(R"({"name":"Hoa","position":"Chuyên viên"})", R"({"name":"Hoa","position":"Trưởng phòng"})"),
            (Changes{{"position", "Chuyên viên", "Trưởng phòng"}}));
}

TEST(Differences, ANewRecordHasNothingBefore) {
  EXPECT_EQ(differences("", R"({"name":"Hoa","email":""})"), (Changes{{"name", "", "Hoa"}}));
}

TEST(Differences, AFieldOrARecordThatIsGoneHasNothingAfter) {
  EXPECT_EQ(differences(R"({"name":"Hoa"})", ""), (Changes{{"name", "Hoa", ""}}));
  EXPECT_EQ(differences(R"({"a":1,"b":2})", R"({"a":1})"), (Changes{{"b", "2", ""}}));
}

TEST(Differences, NumbersTruthValuesNullsAndListsAreReadable) {
  EXPECT_EQ(
      differences(R"({"value":4.0,"active":true,"head":null,"roles":["a"]})",
                  R"({"value":4.5,"active":false,"head":"Hoa","roles":["a","b"]})"),
      (Changes{{"value", "4.0", "4.5"}, {"active", "true", "false"}, {"head", "", "Hoa"}, {"roles", "a", "a, b"}}));
}

TEST(Differences, TextThatIsNoObjectIsShownAsItIs) {
  EXPECT_EQ(differences("{broken", R"({"a":1})"), (Changes{{"", "{broken", R"({"a":1})"}}));
  EXPECT_EQ(differences("[1]", ""), (Changes{{"", "[1]", ""}}));
}

}  // namespace
}  // namespace gandan::audit
