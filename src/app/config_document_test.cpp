// docs/operators/configuration.md is what the table of settings says: `gandan config --format=markdown` writes it.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "platform/config/describe.h"
#include "platform/html/translator.h"

namespace gandan::app {
namespace {

TEST(ConfigurationDocument, IsWhatTheTableOfSettingsSays) {
  std::ifstream stream(GANDAN_SOURCE_DIR "/docs/operators/configuration.md");
  const std::string committed{std::istreambuf_iterator<char>(stream), {}};
  const auto words = [](html::Language language) {
    return [language](std::string_view key) { return html::translate(language, key); };
  };
  EXPECT_EQ(committed, config::as_markdown(words(html::Language::vietnamese), words(html::Language::english)))
      << "run: gandan config --format=markdown > docs/operators/configuration.md";
}

TEST(ConfigurationDocument, EverySettingIsExplainedInBothLanguages) {
  for (const config::Setting& setting : config::all_settings()) {
    for (const auto language : {html::Language::vietnamese, html::Language::english}) {
      EXPECT_NE(html::translate(language, setting.meaning_key), setting.meaning_key);
    }
  }
}

}  // namespace
}  // namespace gandan::app
