// Looking up and filling in messages; how locale files are read.
#include "platform/html/translator.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "platform/html/catalogue.h"

namespace gandan::html {
namespace {

TEST(Translator, SpeaksBothLanguages) {
  EXPECT_EQ(translate(Language::vietnamese, "http.page.sign_in"), "Đăng nhập");
  EXPECT_EQ(translate(Language::english, "http.page.sign_in"), "Sign in");
}

TEST(Translator, AKeyWithoutMessageIsGivenBack) {
  EXPECT_EQ(translate(Language::english, "http.page.never"), "http.page.never");
  EXPECT_EQ(translate(Language::english, "nowhere.at.all"), "nowhere.at.all");
  EXPECT_EQ(translate(Language::english, ""), "");
}

TEST(Translator, ArgumentsAreFilledInOnceAndNotInsideEachOther) {
  EXPECT_EQ(translate(Language::english, "html.pager.range", {{"first", "{last}"}, {"last", "50"}}),
            "Rows {last} to 50");
  EXPECT_EQ(translate(Language::english, "html.pager.range", {{"first", "1"}}), "Rows 1 to {last}");
}

TEST(Translator, WordsOfDataAreInTheReadersLanguage) {
  const auto error = base::invalid("error.cases.field_pattern", "", {{"words.vi", "Ghi số"}, {"words.en", "A number"}});
  EXPECT_EQ(translate(Language::vietnamese, error), "Ghi số");
  EXPECT_EQ(translate(Language::english, error), "A number");
}

TEST(Catalogue, KeysOfErrorsBelongToTheFolderThatRaisesThem) {
  EXPECT_EQ(folder_of_key("error.people.locked"), "people");
  EXPECT_EQ(folder_of_key("people.sign_in.title"), "people");
  EXPECT_EQ(folder_of_key("reading_rules.sum"), "reading");
}

TEST(Catalogue, LocaleFilesBelongToALanguageAndAFolder) {
  EXPECT_EQ(folder_of_locale("locales/vi/people.toml", Language::vietnamese), "people");
  EXPECT_EQ(folder_of_locale("locales/vi/reading_findings.toml", Language::vietnamese), "reading");
  EXPECT_EQ(folder_of_locale("locales/vi/people.toml", Language::english), "");
  EXPECT_EQ(folder_of_locale("web/app.css", Language::english), "");
}

TEST(Catalogue, TablesAndDottedKeysAreOneFlatList) {
  const auto messages = parse_messages("a.b = 'x'\n[c.d]\ne = 'y'\n", "test");
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_EQ(messages[0], (std::pair<std::string, std::string>{"a.b", "x"}));
  EXPECT_EQ(messages[1], (std::pair<std::string, std::string>{"c.d.e", "y"}));
}

TEST(Catalogue, AFileThatIsWrongIsNamed) {
  EXPECT_THROW(parse_messages("a = 1", "test"), std::runtime_error);
  EXPECT_THROW(parse_messages("a = 'x'\na = 'y'", "test"), std::runtime_error);
}

}  // namespace
}  // namespace gandan::html
