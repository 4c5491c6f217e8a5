// The folder case_types of a site.
#include <gtest/gtest.h>

#include <fstream>

#include "app/own_case_types.h"
#include "base/embedded.h"
#include "platform/files/temporary.h"

namespace gandan::app {
namespace {

const base::Date today = *base::Date::make(2026, 11, 25);

TEST(OwnCaseTypes, AFolderThatIsNotThereIsEmpty) {
  const auto types = own_case_types("/nowhere/case_types", today);
  ASSERT_TRUE(types.ok());
  EXPECT_EQ(types->all().size(), cases::standard_case_types().all().size());
}

TEST(OwnCaseTypes, AFileOfTheSiteIsReadAndABrokenOneIsRefused) {
  const auto folder = files::TemporaryFolder::make("types").value();
  std::string text(base::embedded_files().at("data/case-types/field_report.toml"));
  text.replace(text.find("field_report"), 12, "ward_report_");
  text.replace(text.find("\"PA\""), 4, "\"XY\"");
  std::ofstream(folder.path() / "ward_report_.toml") << text;
  std::ofstream(folder.path() / "notes.txt") << "not a type";
  const auto types = own_case_types(folder.path(), today);
  ASSERT_TRUE(types.ok()) << types.error().message_key;
  EXPECT_NE(types->find("ward_report_"), nullptr);
  std::ofstream(folder.path() / "worse.toml") << "key = \"x\"\n";
  const auto broken = own_case_types(folder.path(), today);
  ASSERT_FALSE(broken.ok());
  EXPECT_EQ(broken.error().message_key.find("error.cases.type"), 0U) << broken.error().message_key;
}

}  // namespace
}  // namespace gandan::app
