// Figures in the reader's language, wherever the words around them come from.
#include "features/programme/pages/words.h"

#include <gtest/gtest.h>

#include "features/programme/evaluation/reason.h"
#include "platform/html/translator.h"

namespace gandan::programme {
namespace {

using html::Language;

TEST(FiguresInWords, TheSignsOfANumberChangePlacesInEnglish) {
  EXPECT_EQ(figures_in_words(Language::vietnamese, "1.467,96 tỷ đồng"), "1.467,96 tỷ đồng");
  EXPECT_EQ(figures_in_words(Language::english, "1.467,96 tỷ đồng"), "1,467.96 tỷ đồng");
  EXPECT_EQ(figures_in_words(Language::english, "5,2-6%"), "5.2-6%");
  EXPECT_EQ(figures_in_words(Language::english, "12 giường/1.000 dân"), "12 giường/1,000 dân");
}

TEST(FiguresInWords, AnErrorSpeaksTheReadersNumbers) {
  base::Error far = base::invalid("error.programme.value_far", "confirmed");
  add_figure(far.arguments, "value", "61,5%");
  add_figure(far.arguments, "before", "6,5%");
  EXPECT_NE(html::translate(Language::vietnamese, far).find("61,5%"), std::string::npos);
  EXPECT_NE(html::translate(Language::english, far).find("61.5%"), std::string::npos);
}

TEST(FiguresInWords, WhatIsNoNumberStays) {
  for (const char* text : {"hoàn thành tốt, xuất sắc", "loại A.", ", 3", "31/03/2027", ""}) {
    EXPECT_EQ(figures_in_words(Language::english, text), text);
  }
}

TEST(WordsOf, AReasonSpeaksTheReadersNumbers) {
  const Message message{"programme.reason.kept", {{"value", "97,1%"}, {"goal", "98,5%"}, {"period", "2026-Q3"}}};
  EXPECT_NE(words_of(Language::vietnamese, message).find("97,1%"), std::string::npos);
  EXPECT_NE(words_of(Language::english, message).find("97.1%"), std::string::npos);
  const Message pace{"programme.pace.amount", {{"gap", "1,9%"}, {"end", "2030"}}};
  EXPECT_NE(words_of(Language::english, pace).find("1.9"), std::string::npos);
}

TEST(GoalInWords, IsInTheReadersNumbers) {
  Aim aim;
  aim.comparator = Comparator::at_least;
  aim.value = base::Decimal::parse("98.5");
  aim.unit = "%";
  EXPECT_NE(goal_in_words(Language::english, aim).find("98.5%"), std::string::npos);
  EXPECT_NE(goal_in_words(Language::vietnamese, aim).find("98,5%"), std::string::npos);
}

}  // namespace
}  // namespace gandan::programme
