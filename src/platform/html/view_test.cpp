// Every template of the program is parsed in both languages here; and what a View promises, shown on the shell.
#include "platform/html/view.h"

#include <gtest/gtest.h>

#include "base/embedded.h"
#include "platform/html/asset.h"
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

TEST(Templates, EveryIconTheyNameIsInTheSprite) {
  if (!has_asset("icons.svg")) GTEST_SKIP() << "the web files are not built (./dev builds them)";
  const auto file = "web/" + asset_path("icons.svg").substr(std::string("/assets/").size());
  const std::string sprite(base::embedded_files().at(file));
  for (const auto& [name, source] : base::embedded_files()) {
    if (!name.ends_with(".tpl")) continue;
    for (const auto mark : marks_of(source)) {
      if (!mark.starts_with("icon:")) continue;
      EXPECT_NE(sprite.find("id=\"" + std::string(mark.substr(5)) + "\""), std::string::npos) << name << ": " << mark;
    }
  }
}

TEST(Assets, HaveTheHashedNameOfTheManifest) {
  if (!has_asset("app.css")) GTEST_SKIP() << "the web files are not built (./dev builds them)";
  for (const auto* name : {"app.css", "app.js", "chart.js", "icons.svg", "mark.svg", "licences.txt"}) {
    const auto path = asset_path(name);
    EXPECT_TRUE(path.starts_with("/assets/")) << path;
    EXPECT_NE(path, "/assets/" + std::string(name));
    EXPECT_TRUE(base::embedded_files().contains("web/" + path.substr(std::string("/assets/").size()))) << path;
  }
}

TEST(Assets, OneThatWasNotBuiltKeepsItsPlainName) {
  EXPECT_FALSE(has_asset("none.css"));
  EXPECT_EQ(asset_path("none.css"), "/assets/none.css");
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
