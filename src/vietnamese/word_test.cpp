#include "vietnamese/word.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace gandan::vietnamese {
namespace {

TEST(WholeLetters, ABeginningNeverEndsWithinALetter) {
  const std::string text = "Đèn đường";
  for (size_t most = 0; most <= text.size() + 2; ++most) {
    const std::string_view cut = whole_letters(text, most);
    EXPECT_LE(cut.size(), most);
    EXPECT_TRUE(text.starts_with(cut));
    EXPECT_LE(std::min(most, text.size()) - cut.size(), 2U) << "no more is left out than one letter";
    EXPECT_EQ(letters_in(cut) + letters_in(std::string_view(text).substr(cut.size())), letters_in(text));
  }
  EXPECT_EQ(whole_letters("Đèn", 1), "");
  EXPECT_EQ(whole_letters("Đèn", 4), "Đè");
  EXPECT_EQ(whole_letters("Đèn", 100), "Đèn");
}

TEST(WholeLetters, BytesThatAreNoTextAreCutSomewhere) {
  EXPECT_EQ(whole_letters("\x80\x80\x80", 2), "");
}

}  // namespace
}  // namespace gandan::vietnamese
