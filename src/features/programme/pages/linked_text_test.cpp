#include "features/programme/pages/linked_text.h"

#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

std::string linked(std::string_view text) {
  return linked_text(html::Language::vietnamese, text).text();
}

TEST(LinkedText, AddressesOfTheWebAreLinksAndTheSentenceGoesOn) {
  const std::string html = linked("Xem https://quangninh.gov.vn/tin?a=1&b=2.\nCảm ơn");
  EXPECT_NE(html.find("href=\"https://quangninh.gov.vn/tin?a=1&amp;b=2\""), std::string::npos) << html;
  EXPECT_NE(html.find("</a>.<br>"), std::string::npos) << html;
}

TEST(LinkedText, NothingElseIsALinkAndNothingIsHtml) {
  for (const char* text : {"javascript:alert(1)", "httpx://a", "<a href=x>b</a>", "ftp://a.vn"}) {
    const std::string html = linked(text);
    EXPECT_EQ(html.find("<a "), std::string::npos) << html;
  }
  EXPECT_EQ(linked("https://a.vn/\"><script>").find("<script>"), std::string::npos);
}

}  // namespace
}  // namespace gandan::programme
