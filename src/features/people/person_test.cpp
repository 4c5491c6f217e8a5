#include "features/people/person.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace gandan::people {
namespace {

TEST(PersonName, SortsByGivenNameInVietnameseOrder) {
  std::vector<std::string> names = {"Vũ Đình Ân",    "Bùi Văn Đạt",  "Lê Thị Dung",
                                    "Nguyễn Văn An", "Phạm Thị Ánh", "Lê An"};
  std::sort(names.begin(), names.end(),
            [](const auto& a, const auto& b) { return name_sort_key(a) < name_sort_key(b); });
  EXPECT_EQ(names, (std::vector<std::string>{"Lê An", "Nguyễn Văn An", "Phạm Thị Ánh", "Vũ Đình Ân", "Lê Thị Dung",
                                             "Bùi Văn Đạt"}));
}

TEST(PersonSearch, AnUnaccentedQueryWidensAndAnAccentedOneStaysExact) {
  EXPECT_EQ(search_patterns(" hoa ").fold, "%hoa%");
  EXPECT_EQ(search_patterns("hoa").marks, "%");
  EXPECT_EQ(search_patterns("Hòa").fold, "%");
  EXPECT_EQ(search_patterns("Hoà").marks, search_patterns("hòa").marks);
  EXPECT_EQ(search_patterns("50%_\\").fold, "%50\\%\\_\\\\%");
}

TEST(PersonAccount, IsMadeOfGivenNameAndInitials) {
  EXPECT_EQ(proposed_account("Nguyễn Thị Hoa"), "hoa.nt");
  EXPECT_EQ(proposed_account("Đặng Đức"), "duc.d");
  EXPECT_EQ(proposed_account("Hoa"), "hoa");
  EXPECT_EQ(proposed_account("..."), "nguoi");
}

TEST(PersonFields, AreTrimmedAndWrongOnesNamed) {
  const auto good = checked({" Nguyễn Thị Hoa ", " Chuyên viên", "", "", "officer"});
  ASSERT_TRUE(good.ok());
  EXPECT_EQ(good->name, "Nguyễn Thị Hoa");
  EXPECT_EQ(checked({"  ", "Chuyên viên", "", "", ""}).error().field, "name");
  EXPECT_EQ(checked({"Hoa", "", "", "", ""}).error().field, "position");
  EXPECT_EQ(checked({"Hoa", "Chuyên viên", "", "hoa@", ""}).error().field, "email");
  EXPECT_EQ(checked({"Hoa", "Chuyên viên", "", "a@b@c", ""}).error().field, "email");
  EXPECT_TRUE(checked({"Hoa", "Chuyên viên", "", "hoa@phuong.vn", ""}).ok());
  EXPECT_EQ(checked({std::string(201, 'a'), "x", "", "", ""}).error().message_key, "error.people.text_long");
}

}  // namespace
}  // namespace gandan::people
