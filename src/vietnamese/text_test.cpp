#include "vietnamese/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace gandan::vietnamese {
namespace {

TEST(Text, ComposesCombiningAccents) {
  EXPECT_EQ(to_nfc("ho\u0300a"), "hòa");
  EXPECT_EQ(to_nfc("e\u0302\u0323"), "ệ");
  EXPECT_EQ(to_nfc("plain"), "plain");
}

std::string repeated(std::string_view mark, size_t times) {
  std::string text;
  for (size_t i = 0; i < times; ++i) text += mark;
  return text;
}

// Sorting them would take hours: whoever sends them must not hold up everybody.
TEST(Text, AMillionMarksOnALetterAreReadAFewAtATime) {
  const size_t many = 500'000;
  const std::string sent = "a" + repeated("\u0301", many) + repeated("\u0323", many);
  const std::string kept = to_nfc(sent);
  EXPECT_TRUE(is_valid_utf8(kept));
  EXPECT_EQ(to_nfc(kept), kept);
  EXPECT_EQ(fold(sent), "a");
  EXPECT_FALSE(fold_keeping_marks(sent).empty());
  EXPECT_TRUE(has_marks(sent));
  const std::string of_two_marks_each = "a" + repeated("\u0344", many);
  EXPECT_EQ(fold(of_two_marks_each), "a");
  EXPECT_EQ(to_nfc(to_nfc(of_two_marks_each)), to_nfc(of_two_marks_each));
}

TEST(Text, AsManyMarksAsPeopleWriteStayAsTheyAre) {
  const std::string word = "e" + repeated("\u0323", 29) + "\u0302";
  EXPECT_EQ(to_nfc(word).find("\u034F"), std::string::npos);
}

TEST(Text, ReplacesInvalidBytes) {
  EXPECT_EQ(to_nfc("a\xff"
                   "b"),
            "a\uFFFD"
            "b");
  EXPECT_FALSE(is_valid_utf8("a\xff"));
  EXPECT_FALSE(is_valid_utf8("\xe1\xba"));
  EXPECT_FALSE(is_valid_utf8("\xc0\x80"));
  EXPECT_TRUE(is_valid_utf8("Đảng ủy"));
  EXPECT_TRUE(is_valid_utf8(""));
}

TEST(Text, LeavesOutWhatNoDocumentCanHold) {
  EXPECT_EQ(without_controls("\x01"
                             "a\tb\r\n\x1B[31m\x7F \uFFFE\uFFFF\uFFFDệ\x02"),
            "a\tb\r\n[31m \uFFFDệ");
  EXPECT_EQ(without_controls("\xEF\xBF"), "\xEF\xBF");
  EXPECT_EQ(without_controls(""), "");
}

TEST(Text, LowersVietnameseLetters) {
  EXPECT_EQ(to_lower("ỦY BAN NHÂN DÂN ĐẤT ƯỚC"), "ủy ban nhân dân đất ước");
}

TEST(Text, FoldsToASearchKey) {
  EXPECT_EQ(fold("Đảng  ủy\u00A0 PHƯỜNG\n"), "dang uy phuong");
  EXPECT_EQ(fold("ho\u0300a"), "hoa");
  EXPECT_EQ(fold("   "), "");
}

TEST(Text, FoldsTheTwoWaysOfPlacingTones) {
  EXPECT_EQ(fold_keeping_marks("Hòa"), fold_keeping_marks("hoà"));
  EXPECT_EQ(fold_keeping_marks("ủy ban"), fold_keeping_marks("Uỷ ban"));
  EXPECT_EQ(fold_keeping_marks("khỏe"), fold_keeping_marks("khoẻ"));
  EXPECT_EQ(fold_keeping_marks("tùy"), fold_keeping_marks("tuỳ"));
  EXPECT_NE(fold_keeping_marks("hòa"), fold_keeping_marks("hóa"));
  EXPECT_EQ(fold_keeping_marks("Của quý"), "của quý");
  EXPECT_EQ(fold_keeping_marks("hoàn"), "hoàn");
}

TEST(Text, FindsMarks) {
  EXPECT_TRUE(has_marks("phường"));
  EXPECT_TRUE(has_marks("Đ"));
  EXPECT_FALSE(has_marks("phuong 12"));
}

TEST(Text, SortsAsAVietnameseDictionary) {
  std::vector<std::string> words = {"đa", "dạ", "da", "e", "ân", "ăn", "an", "ơn", "ôn", "on", "ưa", "ua", "Dương"};
  std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
  const std::vector<std::string> expected = {"an", "ăn", "ân", "da", "dạ", "Dương", "đa",
                                             "e",  "on", "ôn", "ơn", "ua", "ưa"};
  EXPECT_EQ(words, expected);
}

TEST(Text, NeverFailsOnAnyBytes) {
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; b += 5) {
      const std::string text = {static_cast<char>(a), static_cast<char>(b), 'a', static_cast<char>(a)};
      EXPECT_TRUE(is_valid_utf8(to_nfc(text)));
      EXPECT_TRUE(is_valid_utf8(fold(text)));
      EXPECT_TRUE(is_valid_utf8(fold_keeping_marks(text)));
      EXPECT_FALSE(sort_key(text).empty());
    }
  }
}

TEST(Text, NormalFormsAreStable) {
  for (const char* word : {"Đảng ủy phường", "thuỷ sản", "o\u0302\u0309", "Hoà Bình – “khoẻ”"}) {
    EXPECT_EQ(to_nfc(to_nfc(word)), to_nfc(word));
    EXPECT_EQ(fold(fold(word)), fold(word));
    EXPECT_EQ(fold_keeping_marks(fold_keeping_marks(word)), fold_keeping_marks(word));
  }
}

}  // namespace
}  // namespace gandan::vietnamese
