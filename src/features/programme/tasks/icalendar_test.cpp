#include "features/programme/tasks/icalendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

using testing::HasSubstr;

TEST(Icalendar, TextIsEscapedAsTheStandardSays) {
  EXPECT_EQ(escaped_text("a;b,c\\d"), "a\\;b\\,c\\\\d");
  EXPECT_EQ(escaped_text("một\r\nhai\nba\rbốn"), "một\\nhai\\nba\\nbốn");
  EXPECT_EQ(escaped_text("x\x01y"), "xy");
}

TEST(Icalendar, NoLineIsLongerThan75OctetsAndNoCharacterIsCut) {
  std::string line = "SUMMARY:";
  for (int i = 0; i < 60; ++i) line += "nhiệm vụ ữ ";
  const std::string folded = folded_line(line);
  std::string joined;
  size_t at = 0;
  while (at < folded.size()) {
    const size_t end = folded.find("\r\n", at);
    ASSERT_NE(end, std::string::npos);
    const std::string part = folded.substr(at, end - at);
    EXPECT_LE(part.size(), 75U);
    const std::string content = at == 0 ? part : part.substr(1);
    EXPECT_TRUE(at == 0 || part.front() == ' ');
    EXPECT_NE(static_cast<unsigned char>(content.front()) & 0xC0U, 0x80U);
    joined += content;
    at = end + 2;
  }
  EXPECT_EQ(joined, line);
}

TEST(Icalendar, AShortLineStaysWhole) {
  EXPECT_EQ(folded_line("END:VEVENT"), "END:VEVENT\r\n");
  EXPECT_EQ(folded_line(std::string(75, 'a')), std::string(75, 'a') + "\r\n");
  EXPECT_EQ(folded_line(std::string(76, 'a')), std::string(75, 'a') + "\r\n a\r\n");
}

TEST(Icalendar, ADayIsAWholeDayAndTheStampIsUniversalTime) {
  const base::Date day = *base::Date::make(2026, 11, 24);
  const base::Instant early{base::local_midnight(day).epoch_milliseconds + 61'000};  // 00:01:01 in Việt Nam
  const std::string text = icalendar("Việc; của tôi", {{"1@ward", day, "Nộp, báo cáo", "", 3}}, early);
  EXPECT_THAT(text, HasSubstr("DTSTAMP:20261123T170101Z\r\n"));
  EXPECT_THAT(text, HasSubstr("DTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE=DATE:20261125\r\n"));
  EXPECT_THAT(text, HasSubstr("SUMMARY:Nộp\\, báo cáo\r\n"));
  EXPECT_THAT(text, HasSubstr("X-WR-CALNAME:Việc\\; của tôi\r\n"));
  EXPECT_TRUE(text.starts_with("BEGIN:VCALENDAR\r\n"));
  EXPECT_TRUE(text.ends_with("END:VCALENDAR\r\n"));
}

}  // namespace
}  // namespace gandan::programme
