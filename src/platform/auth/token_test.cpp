#include "platform/auth/token.h"

#include <gtest/gtest.h>

#include <set>

namespace gandan::auth {
namespace {

TEST(Token, IsUrlSafeAndNeverTwiceTheSame) {
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) {
    const NewToken token = new_token();
    EXPECT_EQ(token.secret.size(), 43U);
    EXPECT_EQ(token.secret.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
              std::string::npos);
    seen.insert(token.secret);
  }
  EXPECT_EQ(seen.size(), 100U);
}

TEST(Token, OnlyItsHashFindsItAgain) {
  const NewToken token = new_token();
  EXPECT_EQ(hash_of_token(token.secret), token.hash);
  EXPECT_NE(token.hash, token.secret);
  EXPECT_NE(hash_of_token(token.secret + "x"), token.hash);
}

// BLAKE2b-256 of the empty message, in base64url.
TEST(Token, HashIsBlake2b) {
  EXPECT_EQ(hash_of_token(""), "DldRwCblQ7Loqy6wYJnaodHl30d3j3eH-qtFzfEv46g");
}

}  // namespace
}  // namespace gandan::auth
