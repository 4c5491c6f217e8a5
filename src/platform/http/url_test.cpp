#include "platform/http/url.h"

#include <gtest/gtest.h>

#include "platform/http/cookie.h"

namespace gandan::http {
namespace {

TEST(Url, DecodesPaths) {
  EXPECT_EQ(decode_path("/"), "/");
  EXPECT_EQ(decode_path("/a%20b/c+d"), "/a b/c+d");
  EXPECT_EQ(decode_path("/khu-ph\xE1%BB%91/"), "/khu-phố/");
  EXPECT_EQ(decode_path("/ho%CC%80a"), "/hòa") << "NFC";
  EXPECT_EQ(decode_path("/..."), "/...");
  for (const char* bad : {"", "a", "//", "/a//b", "/.", "/a/..", "/%2e%2e/", "/a%2Fb", "/a%5cb", "/a\\b", "/%00",
                          "/%0a", "/%7f", "/%", "/%4", "/%gg", "/%ff", "/%c0%af"}) {
    EXPECT_EQ(decode_path(bad), std::nullopt) << bad;
  }
}

TEST(Url, DecodesForms) {
  Fields fields;
  ASSERT_TRUE(decode_form("a=1&b=x+y%26&&c&=d&a=2", fields));
  EXPECT_EQ(fields.get("a"), "1");
  EXPECT_EQ(fields.all("a"), (std::vector<std::string_view>{"1", "2"}));
  EXPECT_EQ(fields.get("b"), "x y&");
  EXPECT_TRUE(fields.has("c"));
  EXPECT_EQ(fields.get(""), "d");
  for (const char* bad : {"a=%", "a=%0", "%00=a", "a=%00", "a=%ff", "%ff=a"}) {
    Fields ignored;
    EXPECT_FALSE(decode_form(bad, ignored)) << bad;
  }
  Fields few;
  EXPECT_FALSE(decode_form("a&b&c", few, 2));
}

TEST(Url, AFieldHasNoBlanksAtItsEnds) {
  Fields fields;
  ASSERT_TRUE(decode_form("a=++x+y%0D%0A&b=+%09%C2%A0%E2%80%8B&+c+=z", fields));
  EXPECT_EQ(fields.get("a"), "x y");
  EXPECT_EQ(fields.get("b"), "");
  EXPECT_EQ(fields.get(" c "), "z");
}

TEST(Url, WhatIsEncodedDecodesToItself) {
  const std::string text = "báo cáo & 100% / \"x\"=?#";
  Fields fields;
  fields.add(text, text);
  Fields read;
  ASSERT_TRUE(decode_form(encode_form(fields), read));
  EXPECT_EQ(read.entries(), fields.entries());
  EXPECT_EQ(decode_path(encode_path("/a b/ố%?#")), "/a b/ố%?#");
}

TEST(Cookie, WritesThemSafe) {
  EXPECT_EQ(set_cookie({"session", "abc", 60, true, SameSite::strict}),
            "__Host-session=abc; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=60");
  EXPECT_EQ(set_cookie({"a", "", 0}), "a=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  for (const char* bad : {"a;b", "a b", "a\r\nb", "a\"", "ố"}) {
    EXPECT_THROW(set_cookie({"a", bad}), std::logic_error) << bad;
    EXPECT_THROW(set_cookie({bad, "a"}), std::logic_error) << bad;
  }
}

TEST(Cookie, ReadsThem) {
  const auto cookies = parse_cookies("a=1; b=\"two\" ;c=x=y;;d; =e; a=2");
  EXPECT_EQ(cookies.size(), 3U);
  EXPECT_EQ(cookies.at("a"), "1");
  EXPECT_EQ(cookies.at("b"), "two");
  EXPECT_EQ(cookies.at("c"), "x=y");
}

TEST(FieldValue, HoldsNothingThatWouldBreakAFeedOrADocument) {
  EXPECT_EQ(field_value("Đèn\x01 hỏng\uFFFE\x1B\n "), "Đèn hỏng");
  EXPECT_EQ(field_value(std::string("a\0b", 3)), std::nullopt);
  EXPECT_EQ(field_value(" \x02 "), "");
}

}  // namespace
}  // namespace gandan::http
