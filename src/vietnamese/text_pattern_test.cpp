#include "vietnamese/text_pattern.h"

#include <gtest/gtest.h>

#include <string>

namespace gandan::vietnamese {
namespace {

TEST(TextPattern, TheWholeTextMustFit) {
  EXPECT_EQ(fit("[0-9]{9}|[0-9]{12}", "022185001234"), PatternFit::fits);
  EXPECT_EQ(fit("[0-9]{9}|[0-9]{12}", "022185001234 "), PatternFit::differs);
  EXPECT_EQ(fit("[0-9]{9}|[0-9]{12}", "02218500123"), PatternFit::differs);
  EXPECT_EQ(fit("\\d+", ""), PatternFit::differs);
}

TEST(TextPattern, KnowsVietnameseLetters) {
  EXPECT_EQ(fit("\\d+/\\d{4}/[\\p{Lu}-]+", "12/2026/QĐ-UBND"), PatternFit::fits);
  EXPECT_EQ(fit("Đ.t", "Đất"), PatternFit::fits) << "a letter with its marks is one";
}

TEST(TextPattern, OneThatCannotBeReadIsNone) {
  for (const std::string& broken : {std::string("["), std::string("(a"), std::string("*"), std::string()}) {
    EXPECT_EQ(fit(broken, "a"), PatternFit::no_pattern) << broken;
  }
  EXPECT_EQ(fit(std::string(most_pattern_letters + 1, 'a'), "a"), PatternFit::no_pattern);
}

// Each of these takes a backtracking engine longer than anybody would wait.
TEST(TextPattern, StopsWhereItWouldTryForEver) {
  const std::string many(2000, 'a');
  EXPECT_EQ(fit("(a+)+b", many), PatternFit::differs);
  EXPECT_EQ(fit("(a|aa)*c", many), PatternFit::differs);
  EXPECT_EQ(fit("(.*)*\\1x", many), PatternFit::differs);
}

TEST(TextPattern, ALongTextThatFitsIsNotStopped) {
  EXPECT_EQ(fit("(\\p{L}|\\d|[ .,])*", std::string(8000, 'a')), PatternFit::fits);
}

}  // namespace
}  // namespace gandan::vietnamese
