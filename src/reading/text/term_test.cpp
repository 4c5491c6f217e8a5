#include "reading/text/term.h"

#include <gtest/gtest.h>

namespace gandan::reading {
namespace {

TEST(TermOf, TakesTheLatestTermNamed) {
  EXPECT_EQ(term_of("Kết quả nhiệm kỳ 2020-2025. Phương hướng nhiệm kỳ 2025 - 2030"), (Term{2025, 2030}));
}

TEST(TermOf, ReadsDashesAndParentheses) {
  EXPECT_EQ(term_of("NHIỆM KỲ (2025 – 2030)"), (Term{2025, 2030}));
  EXPECT_EQ(term_of("nhiệm kỳ 2026-2031"), (Term{2026, 2031}));
}

TEST(TermOf, SaysNothingWithoutATerm) {
  EXPECT_EQ(term_of("giai đoạn 2025-2030"), std::nullopt);
  EXPECT_EQ(term_of("nhiệm kỳ 2030-2025"), std::nullopt);
  EXPECT_EQ(term_of("nhiệm kỳ 20255-2030"), std::nullopt);
  EXPECT_EQ(term_of("nhiệm kỳ"), std::nullopt);
}

}  // namespace
}  // namespace gandan::reading
