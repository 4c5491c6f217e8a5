// The type that is carried, and broken ones: each refused with file, line and what is wrong.
#include <gmock/gmock.h>

#include "base/embedded.h"
#include "features/cases/engine/case.h"
#include "platform/html/translator.h"

namespace gandan::cases {
namespace {

using testing::Contains;
using testing::Pair;

std::string standard_text() {
  return std::string(base::embedded_files().at("data/case-types/field_report.toml"));
}

// The standard text with the first `from` replaced; the line of that place.
std::pair<std::string, std::string> changed(const std::string& from, const std::string& to) {
  std::string text = standard_text();
  const size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  text.replace(at, from.size(), to);
  return {text, std::to_string(line)};
}

base::Error refusal(const std::string& text) {
  const auto read = read_case_type(text, "kinds/broken.toml");
  EXPECT_FALSE(read.ok());
  return read ? base::Error{} : read.error();
}

TEST(CaseType, TheFieldReportIsWhole) {
  const CaseType* type = standard_case_types().find("field_report");
  ASSERT_NE(type, nullptr);
  EXPECT_EQ(type->letters, "PA");
  EXPECT_EQ(type->categories.size(), 12U);
  EXPECT_TRUE(type->is_public);
  EXPECT_EQ(type->due_minute, 17 * 60);
  for (const Category& category : type->categories) {
    EXPECT_NE(type->deadline(category.deadline, *base::Date::make(2026, 11, 24)), nullptr) << category.key;
    EXPECT_NE(type->responsible_rule(category.responsible), nullptr) << category.key;
  }
  EXPECT_EQ(type->deadline("repair", *base::Date::make(2025, 1, 1)), nullptr) << "held before it was made";
}

TEST(CaseType, ASlipOfTheKeyboardIsRefusedWithItsLine) {
  const auto [text, line] = changed("required = false", "requird = false");
  const auto error = refusal(text);
  EXPECT_EQ(error.message_key, "error.cases.type_unknown_name");
  EXPECT_THAT(error.arguments, Contains(Pair("line", line)));
  EXPECT_THAT(error.arguments, Contains(Pair("file", "kinds/broken.toml")));
  EXPECT_THAT(error.arguments, Contains(Pair("name", "requird")));
}

TEST(CaseType, WhatIsNoTomlIsRefusedWithItsLine) {
  const auto error = refusal("key = \"a\"\nletters = \n");
  EXPECT_EQ(error.message_key, "error.cases.type_syntax");
  EXPECT_THAT(error.arguments, Contains(Pair("line", "2")));
}

TEST(CaseType, NamesOfNothingAreRefused) {
  const auto [state, state_line] = changed("to = \"in_progress\"", "to = \"somewhere\"");
  EXPECT_EQ(refusal(state).message_key, "error.cases.type_choice");
  EXPECT_THAT(refusal(state).arguments, Contains(Pair("allowed", testing::HasSubstr("received, in_progress"))));
  EXPECT_THAT(refusal(state).arguments, Contains(Pair("line", state_line)));
  EXPECT_EQ(refusal(changed("deadline = \"repair\"", "deadline = \"never\"").first).message_key,
            "error.cases.type_choice");
  EXPECT_EQ(refusal(changed("who = [\"handle_cases\"", "who = [\"everybody\"").first).message_key,
            "error.cases.type_value");
  EXPECT_EQ(refusal(changed("letter = \"question\"", "letter = \"quest\"").first).message_key,
            "error.cases.type_choice");
}

TEST(CaseType, NobodyMayEndACaseWithoutAnAnswer) {
  EXPECT_EQ(refusal(changed("needs = [\"answer\"]", "needs = []").first).message_key, "error.cases.type_unanswered");
  EXPECT_EQ(refusal(changed("answered = true\nfinal = true", "final = true").first).message_key,
            "error.cases.type_final");
}

TEST(CaseType, PublicIsNoPermissionToMoveACase) {
  EXPECT_EQ(refusal(changed("who = [\"handle_cases\"", "who = [\"public\"").first).message_key,
            "error.cases.type_value");
}

TEST(CaseType, RulesOfOneKeyMayFollowEachOtherButNotOverlap) {
  const std::string more =
      "\n[[deadline]]\nkey = \"repair\"\ncount = 2\nkind = \"working_days\"\nvalid_from = 2027-01-01\n"
      "source = { vi = \"a\", en = \"b\" }\nsure = \"high\"\n";
  EXPECT_EQ(refusal(standard_text() + more).message_key, "error.cases.type_overlap");
}

TEST(CaseType, AStateThatNothingLeadsToIsRefused) {
  const std::string more =
      "\n[[state]]\nkey = \"lost\"\nname = { vi = \"a\", en = \"b\" }\ntone = \"grey\"\nclock = \"runs\"\n";
  const auto error = refusal(standard_text() + more);
  EXPECT_EQ(error.message_key, "error.cases.type_unreached");
  const auto lines = std::ranges::count(standard_text(), '\n');
  EXPECT_THAT(error.arguments, Contains(Pair("line", std::to_string(lines + 2)))) << "its own";
}

base::Error not_offered(const std::string& text, base::Date day = *base::Date::make(2026, 11, 25)) {
  const auto read = read_offered_case_type(text, "types/field_report.toml", day);
  EXPECT_TRUE(read_case_type(text, "field_report").ok()) << "cases keep such a version";
  return read ? base::Error{} : read.error();
}

TEST(CaseType, TheCarriedOneIsFitForNewCases) {
  EXPECT_EQ(not_offered(standard_text()).message_key, "");
}

TEST(CaseType, ALetterNamesOnlyWhatItIsFilledInWith) {
  const auto [text, line] = changed("{answer}\\nNếu", "{anser}\\nNếu");
  const auto error = not_offered(text);
  EXPECT_EQ(error.message_key, "error.cases.type_choice");
  EXPECT_THAT(error.arguments, Contains(Pair("line", line)));
  EXPECT_THAT(error.arguments, Contains(Pair("value", "{anser}")));
  EXPECT_THAT(error.arguments, Contains(Pair("allowed", testing::HasSubstr("answer"))));
}

TEST(CaseType, AUnitIsOfAKindThatThereIs) {
  const auto error = not_offered(changed("kind = \"division\"", "kind = \"divison\"").first);
  EXPECT_EQ(error.message_key, "error.cases.type_choice");
  EXPECT_THAT(error.arguments, Contains(Pair("allowed", testing::HasSubstr("division"))));
}

TEST(CaseType, ADeadlineHoldsToday) {
  EXPECT_EQ(not_offered(standard_text(), *base::Date::make(2025, 6, 30)).message_key, "error.cases.type_no_deadline");
}

TEST(CaseType, KeysAreWordsAndTheFileIsNamedByTheType) {
  EXPECT_EQ(not_offered(changed("key = \"mark\"", "key = \"Mốc\"").first).message_key, "error.cases.type_key");
  const auto read = read_offered_case_type(standard_text(), "types/other.toml", *base::Date::make(2026, 11, 25));
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().message_key, "error.cases.type_file");
}

// The standard text without the section that begins so.
std::string without(const std::string& section) {
  std::string text = standard_text();
  const size_t at = text.find(section);
  const size_t next = text.find("\n[", at);
  return text.erase(at, next + 1 - at);
}

TEST(CaseType, WhatMayBeLeftOutIsLeftOut) {
  const auto fixed = read_offered_case_type(without("[extension]"), "field_report", *base::Date::make(2026, 11, 25));
  ASSERT_TRUE(fixed.ok()) << fixed.error().message_key;
  EXPECT_EQ(fixed->extension.times, 0);
  const auto unrated = read_offered_case_type(without("[rating]"), "field_report", *base::Date::make(2026, 11, 25));
  ASSERT_TRUE(unrated.ok()) << unrated.error().message_key;
  EXPECT_FALSE(unrated->may_be_rated());
  EXPECT_EQ(not_offered(without("[reopen]")).message_key, "error.cases.type_reopen") << "there is a step for it";
}

TEST(CaseType, AnHourThatIsNoneIsRefused) {
  for (const char* typed : {"25:00", "17:60", ":::::", "1::30", "17.00", "5:00", ""}) {
    EXPECT_NE(refusal(changed("due_at = \"17:00\"", "due_at = \"" + std::string(typed) + "\"").first).message_key, "")
        << typed;
  }
}

TEST(CaseType, EveryStateLeadsToAnEnd) {
  const auto [text, line] = changed("from = [\"waiting\"]", "from = [\"received\"]");
  EXPECT_EQ(not_offered(text).message_key, "") << "merging is a way out still";
  std::string no_way = text;
  const std::string merging = ", \"reopened\", \"waiting\"]";
  no_way.replace(no_way.find(merging), merging.size(), ", \"reopened\"]");
  const auto error = not_offered(no_way);
  EXPECT_EQ(error.message_key, "error.cases.type_no_way_out");
  EXPECT_THAT(error.arguments, Contains(Pair("name", "waiting")));
}

TEST(CaseType, SomebodyMayTakeEachStepAndGiveWhatItAsksFor) {
  const std::string anybody = "who = [\"reporter\", \"handle_cases\", \"assign_cases\"]";
  EXPECT_EQ(not_offered(changed(anybody, "who = []").first).message_key, "error.cases.type_missing");
  EXPECT_EQ(not_offered(changed("from = [\"received\", \"reopened\"]", "from = []").first).message_key,
            "error.cases.type_missing");
  EXPECT_EQ(not_offered(changed("needs = [\"supplement\"]", "needs = [\"question\"]").first).message_key,
            "error.cases.type_reporter_needs");
  EXPECT_EQ(
      not_offered(
          changed("who = \"reporter\", letter = \"question\"", "who = \"destination\", letter = \"question\"").first)
          .message_key,
      "error.cases.type_destination");
}

TEST(CaseType, ALetterHasNoPlaceForWhatItsStepDoesNotAsk) {
  const auto error = not_offered(changed("{unit} cần hỏi thêm: {question}", "{unit} cần hỏi thêm: {answer}").first);
  EXPECT_EQ(error.message_key, "error.cases.type_unasked");
  EXPECT_THAT(error.arguments, Contains(Pair("value", "question: {answer}")));
  EXPECT_EQ(
      not_offered(changed("trả lời phản ánh {code}: {answer}", "trả lời: {answer} theo {decision}").first).message_key,
      "error.cases.type_unasked");
}

TEST(CaseType, WhatEverybodySeesStandsSomewhere) {
  EXPECT_EQ(not_offered(changed("\"state\", \"due\"", "\"due\"").first).message_key, "error.cases.type_shows_state");
}

TEST(CaseType, TheClockEndsWithTheAnswer) {
  EXPECT_EQ(not_offered(changed("clock = \"stopped\"", "clock = \"ended\"").first).message_key,
            "error.cases.type_clock");
  EXPECT_EQ(
      not_offered(changed("clock = \"ended\"\nanswered = true\n\n", "clock = \"runs\"\nanswered = true\n\n").first)
          .message_key,
      "error.cases.type_clock");
}

TEST(CaseType, AFieldIsNotMistakenForOneOfTheForm) {
  EXPECT_EQ(not_offered(changed("key = \"mark\"", "key = \"text\"").first).message_key, "error.cases.type_key_taken");
  EXPECT_EQ(not_offered(changed("key = \"yes\"", "key = \"no\"").first).message_key, "error.cases.type_key_twice");
  EXPECT_EQ(not_offered(changed("kind = \"choice\"", "kind = \"choice\"\nmost = 5").first).message_key,
            "error.cases.type_not_of_kind");
  EXPECT_EQ(not_offered(changed("kind = \"choice\"", "kind = \"text\"").first).message_key,
            "error.cases.type_not_of_kind");
}

TEST(CaseType, AReadyAnswerIsPutInAsItStands) {
  EXPECT_EQ(not_offered(changed("Phường đã kiểm tra", "Về {code}: đã kiểm tra").first).message_key,
            "error.cases.type_value");
}

TEST(CaseType, ANumberMayHaveBounds) {
  const std::string of_number = "kind = \"number\"\nmin = 0\nmax = 50.5";
  const auto read = read_case_type(changed("kind = \"text\"", of_number).first, "a");
  ASSERT_TRUE(read.ok());
  const auto fault = [&](const char* value) {
    const auto good = check_fields(*read, {{"mark", value}});
    return good ? std::string() : good.error().message_key;
  };
  EXPECT_EQ(fault("50.5"), "");
  EXPECT_EQ(fault("-1"), "error.cases.field_least");
  EXPECT_EQ(fault("51"), "error.cases.field_most");
  EXPECT_EQ(refusal(changed("kind = \"text\"", "kind = \"text\"\nmin = 1").first).message_key,
            "error.cases.type_bounds");
}

const std::string of_plate =
    "kind = \"text\"\npattern = '[0-9]{2}[A-Z]-[0-9]{5}'\npattern_words = { vi = \"Ghi như 14A-12345.\", en = \"As in "
    "14A-12345.\" }";

TEST(CaseType, ATextMayHaveAPatternWithItsOwnWords) {
  const auto read = read_case_type(changed("kind = \"text\"", of_plate).first, "a");
  ASSERT_TRUE(read.ok());
  EXPECT_TRUE(check_fields(*read, {{"mark", "14A-12345"}}).ok());
  EXPECT_TRUE(check_fields(*read, {{"mark", " 14A-12345 "}}).ok()) << "blanks around it are no matter";
  EXPECT_TRUE(check_fields(*read, {}).ok()) << "it need not be given";
  const auto refused = check_fields(*read, {{"mark", "14A 12345"}});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().field, "mark");
  EXPECT_EQ(html::translate(html::Language::vietnamese, refused.error()), "Ghi như 14A-12345.");
  EXPECT_EQ(html::translate(html::Language::english, refused.error()), "As in 14A-12345.");
}

TEST(CaseType, APatternThatCannotBeReadIsRefusedWithItsLine) {
  std::string broken = of_plate;
  broken.replace(broken.find("[0-9]{2}"), 8, "[0-9{2}");
  const auto [text, line] = changed("kind = \"text\"", broken);
  const auto error = refusal(text);
  EXPECT_EQ(error.message_key, "error.cases.type_pattern");
  EXPECT_THAT(error.arguments, Contains(Pair("line", std::to_string(std::stoi(line) + 1))));
  EXPECT_THAT(error.arguments, Contains(Pair("file", "kinds/broken.toml")));
  std::string of_number = of_plate;
  of_number.replace(0, 13, "kind = \"number\"");
  EXPECT_EQ(refusal(changed("kind = \"text\"", of_number).first).message_key, "error.cases.type_pattern_kind");
  const std::string wordless = of_plate.substr(0, of_plate.find("\npattern_words"));
  EXPECT_EQ(refusal(changed("kind = \"text\"", wordless).first).message_key, "error.cases.type_missing");
}

TEST(CaseType, AnotherTextIsAnotherVersion) {
  const auto other = read_case_type(standard_text() + "\n# a remark\n", "a.toml");
  ASSERT_TRUE(other.ok());
  EXPECT_NE(other->hash, standard_case_types().find("field_report")->hash);
}

TEST(CaseType, TwoTypesOfOneKeyAreRefused) {
  const auto read = CaseTypes::read({{"a.toml", standard_text()}, {"b.toml", standard_text()}});
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().message_key, "error.cases.type_twice");
}

}  // namespace
}  // namespace gandan::cases
