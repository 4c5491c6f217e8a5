#include "vietnamese/search_pattern.h"

#include <gtest/gtest.h>

namespace gandan::vietnamese {
namespace {

TEST(SearchPattern, WidensWithoutMarksAndStaysExactWithThem) {
  EXPECT_EQ(search_pattern("Ho ngheo").fold, "%ho ngheo%");
  EXPECT_EQ(search_pattern("Ho ngheo").exact, "");
  EXPECT_EQ(search_pattern("hộ").fold, "");
  EXPECT_EQ(search_pattern("HOÀ").exact, search_pattern("hòa").exact);
}

TEST(SearchPattern, OfBlanksIsNone) {
  EXPECT_EQ(search_pattern("  ").fold, "");
  EXPECT_EQ(search_pattern("  ").exact, "");
}

TEST(LikeContaining, TakesSignsOfLikeAsText) {
  EXPECT_EQ(like_containing("50%_\\"), "%50\\%\\_\\\\%");
}

}  // namespace
}  // namespace gandan::vietnamese
