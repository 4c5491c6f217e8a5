#include "features/audit/value_words.h"

#include <gtest/gtest.h>

namespace gandan::audit {
namespace {

constexpr auto vietnamese = html::Language::vietnamese;

TEST(ValueInWords, NamesOfColumnsAreTheWordsOfThePages) {
  EXPECT_EQ(value_in_words("task", "kind", "key_task", vietnamese), "Nhiệm vụ trọng tâm");
  EXPECT_EQ(value_in_words("task", "origin", "meeting", vietnamese), "Kết luận cuộc họp");
  EXPECT_EQ(value_in_words("target", "comparator", "at_most", html::Language::english), "at most");
  EXPECT_EQ(value_in_words("unit", "kind", "police", vietnamese), "Công an");
}

TEST(ValueInWords, DaysAreWrittenAsPeopleWriteThem) {
  EXPECT_EQ(value_in_words("task", "deadline", "2026-11-30", vietnamese), "30/11/2026");
  EXPECT_EQ(value_in_words("task", "deadline", "2026-13-30", vietnamese), "2026-13-30");
}

TEST(ValueInWords, FiguresAndPeriodsAreWrittenAsPeopleWriteThem) {
  EXPECT_EQ(value_in_words("target", "value", "-1.6", vietnamese), "-1,6");
  EXPECT_EQ(value_in_words("target", "value", "97.2", html::Language::english), "97.2");
  EXPECT_EQ(value_in_words("target", "value", "25000", vietnamese), "25.000");
  EXPECT_EQ(value_in_words("target", "value", "met", vietnamese), "met");
  EXPECT_EQ(value_in_words("task", "number", "2.1", vietnamese), "2.1");
  EXPECT_EQ(value_in_words("target", "period", "2026-Q3", vietnamese), "Quý III/2026");
  EXPECT_EQ(value_in_words("target", "period", "2026-H1", vietnamese), "6 tháng đầu năm 2026");
  EXPECT_EQ(value_in_words("target", "period", "2026-07", vietnamese), "Tháng 7/2026");
  EXPECT_EQ(value_in_words("target", "period", "2026", html::Language::english), "2026");
  EXPECT_EQ(value_in_words("target", "period", "2026-Q5", vietnamese), "2026-Q5");
}

TEST(ValueInWords, YesAndNo) {
  EXPECT_EQ(value_in_words("person", "active", "true", vietnamese), "có");
  EXPECT_EQ(value_in_words("person", "active", "false", html::Language::english), "no");
}

TEST(ValueInWords, WhatPeopleWroteStaysAsItIs) {
  EXPECT_EQ(value_in_words("target", "title", "met", vietnamese), "met");
  EXPECT_EQ(value_in_words("task", "kind", "", vietnamese), "");
  EXPECT_EQ(value_in_words("task", "kind", "of_a_later_version", vietnamese), "of_a_later_version");
}

}  // namespace
}  // namespace gandan::audit
