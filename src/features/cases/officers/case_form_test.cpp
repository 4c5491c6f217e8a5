// What is typed into the form of a case, as it is kept and shown.
#include "features/cases/officers/case_form.h"

#include <gtest/gtest.h>

namespace gandan::cases {
namespace {

CaseType with_fee() {
  CaseType type;
  type.key = "certificate";
  FieldRule fee;
  fee.key = "fee";
  fee.type = FieldType::number;
  fee.name = {"Phí", "Fee"};
  fee.max = 50'000;
  type.fields = {fee};
  return type;
}

NewCase typed(const CaseType& type, const char* fee) {
  http::Fields fields;
  fields.add("fee", fee);
  return new_case_in(fields, type);
}

TEST(CaseForm, ANumberIsReadAsItIsWrittenHere) {
  const CaseType type = with_fee();
  EXPECT_EQ(typed(type, "20.000").fields.at("fee"), "20000");
  EXPECT_EQ(typed(type, "98,5").fields.at("fee"), "98.5");
  EXPECT_TRUE(check_fields(type, typed(type, "20.000").fields).ok());
  EXPECT_EQ(check_fields(type, typed(type, "200.000").fields).error().message_key, "error.cases.field_most");
  EXPECT_EQ(check_fields(type, typed(type, "hai").fields).error().message_key, "error.cases.field_unreadable");
  EXPECT_EQ(field_in_words(type.fields[0], "20000", html::Language::vietnamese), "20.000");
  EXPECT_EQ(field_in_words(type.fields[0], "20000", html::Language::english), "20,000");
}

TEST(CaseForm, WhatMustBeChosenDoesNotOfferThatItIsUnknown) {
  CaseType type = with_fee();
  FieldRule& wish = type.fields[0];
  wish.type = FieldType::choice;
  wish.choices = {{"a", {"Một", "One"}}};
  const FormWords words{html::Language::vietnamese, nullptr, nullptr};
  EXPECT_EQ(text_fields(words, type)[1].choices[0].label, "Không rõ");
  wish.required = true;
  EXPECT_EQ(text_fields(words, type)[1].choices[0].label, "Chọn...");
}

TEST(CaseForm, AFieldIsExplainedInTheWordsOfItsType) {
  CaseType type = with_fee();
  const FormWords words{html::Language::vietnamese, nullptr, nullptr};
  EXPECT_EQ(text_fields(words, type)[1].help, "");
  type.fields[0].hint = {"Theo biểu phí.", "By the list."};
  EXPECT_EQ(text_fields(words, type)[1].help, "Theo biểu phí.");
}

}  // namespace
}  // namespace gandan::cases
