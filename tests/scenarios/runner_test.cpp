// The runner itself: good scenarios pass under every configuration, and a scenario that tells an untruth fails there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/scenarios/page.h"
#include "tests/scenarios/run.h"
#include "tests/scenarios/toy_site.h"

namespace gandan::scenarios {
namespace {

using ::testing::HasSubstr;

std::string complaint_of(const std::string& steps) {
  const Scenario scenario = read_scenario("scenario Test\n" + steps, "test.scenario");
  return run(scenario, Configuration::sqlite, make_toy_site).value_or("all went well");
}

TEST(ScenarioRunner, TellsTheLineAndWhatWasSeen) {
  const std::string complaint = complaint_of("as lan\nopen /notices\nsee Nothing of the kind\n");
  EXPECT_THAT(complaint, HasSubstr("test.scenario:4: see Nothing of the kind"));
  EXPECT_THAT(complaint, HasSubstr("No notices yet"));
}

TEST(ScenarioRunner, FailsWhenTextThatMustNotBeThereIsThere) {
  EXPECT_THAT(complaint_of("open /notices\nnot see No notices yet\n"), HasSubstr("this text is there"));
}

TEST(ScenarioRunner, FailsAtAnErrorThatNoStepExpects) {
  EXPECT_THAT(complaint_of("open /nowhere\nopen /notices\n"),
              HasSubstr("test.scenario:2: open /nowhere\n  status 404"));
  EXPECT_THAT(complaint_of("open /nowhere\nstatus 404\n"), HasSubstr("all went well"));
  EXPECT_THAT(complaint_of("open /notices\nstatus 404\n"), HasSubstr("status 200"));
}

TEST(ScenarioRunner, FailsWhenALinkOrButtonOrPersonIsMissing) {
  EXPECT_THAT(complaint_of("open /notices\nclick Nowhere\n"), HasSubstr("no link"));
  EXPECT_THAT(complaint_of("open /notices\npress Put up\n"), HasSubstr("no button"));
  EXPECT_THAT(complaint_of("as nam\n"), HasSubstr("no such person"));
  EXPECT_THAT(complaint_of("see anything\n"), HasSubstr("no page is open"));
}

TEST(ScenarioRunner, DoesNotSeeWhatIsNotShown) {
  EXPECT_THAT(complaint_of("open /notices\nsee Hidden\n"), HasSubstr("this text is not there"));
}

TEST(ScenarioText, SaysWhatIsWrongAndWhere) {
  const auto wrong = [](const std::string& text) -> std::string {
    try {
      read_scenario(text, "x");
    } catch (const std::runtime_error& error) {
      return error.what();
    }
    return "nothing";
  };
  EXPECT_THAT(wrong(""), HasSubstr("begins with"));
  EXPECT_THAT(wrong("scenario A\n"), HasSubstr("without a step"));
  EXPECT_EQ(wrong("scenario A\nopne /x\n"), "x:2: no such step: opne /x");
  EXPECT_THAT(wrong("scenario A\nopen\n"), HasSubstr("x:2: "));
  EXPECT_THAT(wrong("scenario A\nrestart now\n"), HasSubstr("x:2: "));
  EXPECT_THAT(wrong("scenario A\nopen /x\n  a = b\n"), HasSubstr("x:3: an indented line"));
  EXPECT_THAT(wrong("scenario A\nsend /x\n  a\n"), HasSubstr("x:3: write"));
}

TEST(ScenarioPage, SendsAFormAsItStandsOnThePage) {
  const Page page(
      "<!-- <form><button>Lưu</button></form> --><form><button>Tìm</button></form>"
      "<form method='post' action=\"/a?b=1&amp;c\"><input type=hidden name=\"version\" value=\"7\">"
      "<input name=\"name\" value=\"Lê &quot;A&quot;\"><input type=\"checkbox\" name=\"no\"><input type=\"checkbox\" "
      "name=\"yes\" checked><select name=\"kind\"><option>x</option><option value=\"y\" selected>Y</option></select>"
      "<textarea name=\"note\">a &lt; b</textarea><input name=\"off\" disabled value=\"1\">"
      "<button name=\"do\" value=\"drop\">Bỏ</button>"
      "<button name=\"do\" value=\"save\"><svg></svg> Lưu</button></form>");
  const auto form = page.form_of_button("Lưu");
  ASSERT_TRUE(form);
  EXPECT_TRUE(form->posts);
  EXPECT_EQ(form->action, "/a?b=1&c");
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"version", "7"}, {"name", "Lê \"A\""}, {"yes", "on"}, {"kind", "y"}, {"note", "a < b"}, {"do", "save"}};
  EXPECT_EQ(form->fields.entries(), expected);
  EXPECT_FALSE(page.form_of_button("Gửi"));
  EXPECT_EQ(form->chosen("kind", "Y"), "y");
  EXPECT_EQ(form->chosen("kind", "x"), "x");
  EXPECT_EQ(form->chosen("kind", "other"), "other");
  EXPECT_EQ(form->chosen("note", "Y"), "Y");
}

TEST(ScenarioPage, TextIsWhatAPersonReads) {
  const Page page(
      "<head><title>T</title></head><p>109 + 106&nbsp;= <b>215</b>,\n  <i>đúng</i></p><script>x</script><p>B</p>");
  EXPECT_EQ(page.text(), "109 + 106\u00a0= 215, đúng B");
}

}  // namespace
}  // namespace gandan::scenarios

int main(int count, char** arguments) {
  ::testing::InitGoogleTest(&count, arguments);
  gandan::scenarios::register_scenarios(GANDAN_SOURCE_DIR "/tests/scenarios/toy", gandan::scenarios::make_toy_site);
  return gandan::scenarios::run_registered_tests();
}
