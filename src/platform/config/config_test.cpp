#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "platform/config/describe.h"
#include "platform/config/load.h"

namespace gandan::config {
namespace {

class Config : public testing::Test {
 protected:
  void TearDown() override { std::filesystem::remove(path_); }

  base::Result<Loaded> load_text(std::string_view toml, const std::map<std::string, std::string>& environment = {}) {
    std::ofstream(path_) << toml;
    return load(path_, [&environment](std::string_view name) -> std::optional<std::string> {
      const auto found = environment.find(std::string(name));
      if (found == environment.end()) return std::nullopt;
      return found->second;
    });
  }

  std::string error_of(std::string_view toml, const std::map<std::string, std::string>& environment = {}) {
    const auto loaded = load_text(toml, environment);
    return loaded.ok() ? "ok" : loaded.error().message_key + " " + loaded.error().field;
  }

  std::filesystem::path path_ =
      std::filesystem::temp_directory_path() / ("gandan_config_test_" + std::to_string(getpid()) + ".toml");
};

const Words keys = [](std::string_view key) { return std::string(key); };

TEST_F(Config, EmptyFileGivesTheDefaults) {
  const auto loaded = load_text("");
  ASSERT_TRUE(loaded.ok());
  EXPECT_EQ(loaded->settings, standard_settings());
  EXPECT_EQ(loaded->settings.http_port, 8080);
  EXPECT_EQ(loaded->settings.ward_code, "06811");
  EXPECT_TRUE(loaded->sources.empty());
}

TEST_F(Config, FileSetsEveryType) {
  const auto loaded = load_text(
      "[database]\nurl = \"postgresql://ward@db/gandan\"\n[http]\nport = 80\ntls_in_front = true\n"
      "trusted_proxies = [\"10.0.0.1\", \"::1\"]\n[log]\nformat = \"json\"\n");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message_key;
  EXPECT_EQ(loaded->settings.database_url, "postgresql://ward@db/gandan");
  EXPECT_EQ(loaded->settings.http_port, 80);
  EXPECT_TRUE(loaded->settings.tls_in_front);
  EXPECT_EQ(loaded->settings.trusted_proxies, (std::vector<std::string>{"10.0.0.1", "::1"}));
  EXPECT_EQ(loaded->settings.log_format, "json");
  EXPECT_EQ(loaded->sources.at("http.port"), path_.string());
}

TEST_F(Config, EnvironmentWinsOverFile) {
  const auto loaded = load_text("[http]\nport = 80\n", {{"GANDAN_HTTP_PORT", "81"},
                                                        {"GANDAN_HTTP_TRUSTED_PROXIES", "10.0.0.1, 10.0.0.2"},
                                                        {"GANDAN_HTTP_TLS_IN_FRONT", "true"}});
  ASSERT_TRUE(loaded.ok());
  EXPECT_EQ(loaded->settings.http_port, 81);
  EXPECT_EQ(loaded->settings.trusted_proxies.size(), 2U);
  EXPECT_TRUE(loaded->settings.tls_in_front);
  EXPECT_EQ(loaded->sources.at("http.port"), "GANDAN_HTTP_PORT");
}

TEST_F(Config, WrongValuesNameTheSettingAndHowToMendIt) {
  EXPECT_EQ(error_of("[http]\nprot = 80\n"), "error.config.unknown_key http.prot");
  EXPECT_EQ(error_of("[web]\nport = 80\n"), "error.config.unknown_key web");
  EXPECT_EQ(error_of("http = 80\n"), "error.config.unknown_key http");
  EXPECT_EQ(error_of("[http]\nport = \"80\"\n"), "error.config.expected_whole http.port");
  EXPECT_EQ(error_of("[http]\nport = 65536\n"), "error.config.out_of_range http.port");
  EXPECT_EQ(error_of("[http]\naddress = \"localhost\"\n"), "error.config.malformed http.address");
  EXPECT_EQ(error_of("[http]\ntls_in_front = 1\n"), "error.config.expected_flag http.tls_in_front");
  EXPECT_EQ(error_of("[http]\ntrusted_proxies = \"10.0.0.1\"\n"), "error.config.expected_list http.trusted_proxies");
  EXPECT_EQ(error_of("[http]\ntrusted_proxies = [\"everybody\"]\n"), "error.config.malformed http.trusted_proxies");
  EXPECT_EQ(error_of("[log]\nlevel = \"loud\"\n"), "error.config.not_a_choice log.level");
  EXPECT_EQ(error_of("[database]\nurl = \"mysql://x\"\n"), "error.config.malformed database.url");
  EXPECT_EQ(error_of("[ward]\ncode = 6811\n"), "error.config.expected_text ward.code");
  EXPECT_EQ(error_of("[ward]\noffice_hours = \"7:30\"\n"), "error.config.malformed ward.office_hours");
  EXPECT_EQ(error_of("[ward]\noffice_hours = \"7:00-11:00, 13:00-17:00\"\n"), "ok");
  EXPECT_EQ(error_of("[http\n"), "error.config.syntax ");
  for (const char* tiles :
       {"https://tiles.example/{z}.png", "ftp://tiles.example/{z}/{x}/{y}", "//tiles.example/{z}/{x}/{y}",
        "https://{s}.tiles.example/{z}/{x}/{y}", "https:///{z}/{x}/{y}", "https://a; script-src *//{z}/{x}/{y}",
        "https://*/{z}/{x}/{y}", "tiles/{z}/{x}/{y}"}) {
    EXPECT_EQ(error_of("[map]\ntiles = \"" + std::string(tiles) + "\"\n"), "error.config.malformed map.tiles") << tiles;
  }
  for (const char* tiles : {"", "https://tiles.example:8443/a/{z}/{x}/{y}.png", "/tiles/{z}/{x}/{y}.png"}) {
    EXPECT_EQ(error_of("[map]\ntiles = \"" + std::string(tiles) + "\"\n"), "ok") << tiles;
  }
  for (const char* scanner : {"unix:", "unix:relative", "tcp:3310", "tcp::3310", "tcp:host:", "tcp:host:x", "/run/x"}) {
    EXPECT_EQ(error_of("[attachments]\nclamd = \"" + std::string(scanner) + "\"\n"),
              "error.config.malformed attachments.clamd")
        << scanner;
  }
  for (const char* scanner : {"", "unix:/run/clamav/clamd.ctl", "tcp:127.0.0.1:3310", "tcp:scan.ward.vn:3310"}) {
    EXPECT_EQ(error_of("[attachments]\nclamd = \"" + std::string(scanner) + "\"\n"), "ok") << scanner;
  }
  EXPECT_EQ(error_of("", {{"GANDAN_HTTP_PORT", "80a"}}), "error.config.expected_whole http.port");
  EXPECT_EQ(error_of("", {{"GANDAN_HTTP_PORT", ""}}), "error.config.expected_whole http.port");
}

TEST_F(Config, ErrorNamesTheFileOrTheVariable) {
  EXPECT_EQ(load_text("[http]\nport = -1\n").error().arguments[0].second, path_.string());
  EXPECT_EQ(load_text("", {{"GANDAN_HTTP_PORT", "-1"}}).error().arguments[0].second, "GANDAN_HTTP_PORT");
}

TEST_F(Config, AFileThatWasNamedMustBeThere) {
  const auto loaded = load("/nowhere/gandan.toml", process_environment);
  ASSERT_FALSE(loaded.ok());
  EXPECT_EQ(loaded.error().kind, base::ErrorKind::unavailable);
}

TEST_F(Config, PrintedTomlReadsBackTheSame) {
  const auto loaded = load_text("[http]\nport = 81\ntrusted_proxies = [\"10.0.0.1\"]\n[log]\nlevel = \"debug\"\n");
  ASSERT_TRUE(loaded.ok());
  const auto again = load_text(as_toml(*loaded, keys));
  ASSERT_TRUE(again.ok()) << again.error().message_key << again.error().field;
  EXPECT_EQ(again->settings, loaded->settings);
}

TEST_F(Config, PasswordsAreNeverShown) {
  const auto loaded = load_text("[database]\nurl = \"postgresql://ward:hunter2@db/gandan\"\n");
  ASSERT_TRUE(loaded.ok());
  EXPECT_EQ(as_text(*loaded, keys).find("hunter2"), std::string::npos);
  EXPECT_EQ(as_toml(*loaded, keys).find("hunter2"), std::string::npos);
  EXPECT_NE(as_text(*loaded, keys).find("postgresql://ward:***@db/gandan"), std::string::npos);
}

TEST(ConfigTable, KeysAndVariablesAreDistinctAndTheDefaultsAreAllowed) {
  std::set<std::string> names;
  for (const Setting& setting : all_settings()) {
    EXPECT_TRUE(names.insert(setting.environment()).second) << setting.key;
    EXPECT_EQ(std::string(setting.meaning_key), "config." + std::string(setting.key));
  }
  std::ofstream(std::filesystem::temp_directory_path() / "gandan_config_defaults.toml")
      << as_toml({standard_settings(), {}}, keys);
  const auto path = std::filesystem::temp_directory_path() / "gandan_config_defaults.toml";
  EXPECT_TRUE(load(path, [](std::string_view) { return std::nullopt; }).ok());
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace gandan::config
