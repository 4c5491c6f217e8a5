#include "platform/log/log.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

namespace gandan::log {
namespace {

class Log : public testing::Test {
 protected:
  void SetUp() override { write_to(&stream_); }
  void TearDown() override {
    write_to(nullptr);
    configure(Level::info, Format::plain);
  }
  std::ostringstream stream_;
};

TEST_F(Log, PlainLineHasTimeLevelEventAndFields) {
  info("server ready", {{"port", "8080"}, {"ward", "06811"}});
  EXPECT_EQ(stream_.str().substr(24), " info server ready port=8080 ward=06811\n");
  EXPECT_EQ(stream_.str()[10], 'T');
  EXPECT_EQ(stream_.str()[23], 'Z');
}

TEST_F(Log, LinesBelowTheLevelAreNotWritten) {
  configure(Level::warning, Format::plain);
  info("nobody asked");
  EXPECT_EQ(stream_.str(), "");
  error("disk full");
  EXPECT_NE(stream_.str().find("error disk full"), std::string::npos);
}

TEST_F(Log, JsonLineParses) {
  configure(Level::debug, Format::json);
  debug("read", {{"reason", "a \"quoted\"\nword"}});
  const auto line = nlohmann::json::parse(stream_.str());
  EXPECT_EQ(line["level"], "debug");
  EXPECT_EQ(line["event"], "read");
  EXPECT_EQ(line["reason"], "a \"quoted\"\nword");
}

TEST_F(Log, ALineBreakInAValueCannotForgeALine) {
  warning("refused", {{"path", "/x\n2026-01-01 info forged"}});
  const std::string text = stream_.str();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
  EXPECT_NE(text.find("path=\"/x\\n2026"), std::string::npos);
}

TEST_F(Log, SecretsAreHiddenByTheirNames) {
  info("signing in", {{"password", "hunter2hunter2"}, {"csrf_token", "abc"}, {"route", "/sign-in"}});
  EXPECT_EQ(stream_.str().find("hunter2"), std::string::npos);
  EXPECT_NE(stream_.str().find("password=hidden csrf_token=hidden route=/sign-in"), std::string::npos);
}

TEST_F(Log, InvalidBytesAreReplaced) {
  configure(Level::info, Format::json);
  info("odd", {{"path", "/\xFF"}});
  EXPECT_EQ(nlohmann::json::parse(stream_.str())["path"], "/\xEF\xBF\xBD");
}

TEST(LogNames, OnlyKnownNamesAreAccepted) {
  EXPECT_EQ(level_named("warning"), Level::warning);
  EXPECT_EQ(level_named("WARN"), std::nullopt);
  EXPECT_EQ(format_named("json"), Format::json);
  EXPECT_EQ(format_named("xml"), std::nullopt);
}

}  // namespace
}  // namespace gandan::log
