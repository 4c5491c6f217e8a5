// Every template of the program is parsed in both languages here; and what a View promises, shown on the shell.
#include "platform/html/view.h"

#include <gtest/gtest.h>

#include <thread>

#include "base/embedded.h"
#include "platform/html/templates.h"

namespace gandan::html {
namespace {

TEST(Templates, AllOfTheProgramAreWellFormedInBothLanguages) {
  EXPECT_NO_THROW(load_all_templates(Language::vietnamese));
  EXPECT_NO_THROW(load_all_templates(Language::english));
}

TEST(Templates, TranslationsAreEscapedAndTheEscapePragmaStandsFirst) {
  const std::string prepared = prepare_template("<p>[[no.such \"key\" & more]]</p>", Language::vietnamese);
  EXPECT_EQ(prepared, "{{%AUTOESCAPE context=\"HTML\"}}<p>no.such &quot;key&quot; &amp; more</p>");
}

TEST(Templates, AnOpenMarkStaysAsItIs) {
  EXPECT_EQ(prepare_template("a [[b", Language::english), "{{%AUTOESCAPE context=\"HTML\"}}a [[b");
}

TEST(Templates, MarksAreFoundInOrder) {
  const auto marks = marks_of("[[a.b]] x [[icon:check]]");
  ASSERT_EQ(marks.size(), 2U);
  EXPECT_EQ(marks[0], "a.b");
  EXPECT_EQ(marks[1], "icon:check");
}

TEST(View, AMissingTemplateIsAMistakeThatNamesIt) {
  try {
    View("platform/html/views/none.tpl").render(Language::vietnamese);
    FAIL() << "rendered";
  } catch (const std::logic_error& error) {
    EXPECT_NE(std::string(error.what()).find("none.tpl"), std::string::npos);
  }
}

}  // namespace
}  // namespace gandan::html
