// The cookie of a browser that is known for an account.
#include "features/people/known_browser.h"

#include <gtest/gtest.h>

namespace gandan::people {
namespace {

TEST(KnownBrowser, IsKnownForItsAccountAloneAndWithItsKey) {
  const std::string cookie = known_browser_of("key", "lan.nt");
  EXPECT_TRUE(is_known_browser("key", "lan.nt", cookie));
  EXPECT_TRUE(is_known_browser("key", "Lan.NT", cookie)) << "as accounts are compared";
  EXPECT_FALSE(is_known_browser("key", "hoa.nt", cookie));
  EXPECT_FALSE(is_known_browser("another", "lan.nt", cookie));
  EXPECT_NE(known_browser_of("key", "lan.nt"), cookie);
}

TEST(KnownBrowser, NothingElseIs) {
  const std::string cookie = known_browser_of("key", "lan.nt");
  for (const std::string& text : {std::string(), std::string("."), cookie + "x", cookie.substr(1),
                                  cookie.substr(0, cookie.find('.') + 1), "x" + cookie.substr(1)}) {
    EXPECT_FALSE(is_known_browser("key", "lan.nt", text)) << text;
  }
  EXPECT_FALSE(is_known_browser("", "lan.nt", known_browser_of("", "lan.nt"))) << "without a key none is";
}

}  // namespace
}  // namespace gandan::people
