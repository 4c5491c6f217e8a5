#include "platform/auth/password.h"

#include <gtest/gtest.h>

namespace gandan::auth {
namespace {

TEST(Password, HashVerifiesOnlyItsOwnPassword) {
  const std::string hash = hash_password("bốn từ dễ nhớ thôi");
  EXPECT_EQ(hash.rfind("$argon2id$", 0), 0U);
  EXPECT_TRUE(verify_password("bốn từ dễ nhớ thôi", hash));
  EXPECT_FALSE(verify_password("bốn từ dễ nhớ thối", hash));
}

TEST(Password, TwoHashesOfOnePasswordDiffer) {
  EXPECT_NE(hash_password("mật khẩu"), hash_password("mật khẩu"));
}

TEST(Password, UnknownAccountsAndAccountsWithoutPasswordNeverVerify) {
  EXPECT_FALSE(verify_password("bất kỳ", std::nullopt));
  EXPECT_FALSE(verify_password("", std::string()));
  EXPECT_FALSE(verify_password("bất kỳ", std::string("not a hash")));
  EXPECT_FALSE(verify_password(std::string_view(), std::nullopt));  // a form without the field
}

TEST(NewPassword, IsCountedInCharactersNotBytes) {
  EXPECT_EQ(check_new_password("đđđđđđăăă", "hoa").error().message_key, "error.auth.password_short");  // 9
  EXPECT_TRUE(check_new_password("đđđđđđăăăâ", "hoa").ok());
}

TEST(NewPassword, IsRefusedWhenLongRepeatedOrTheAccountName) {
  EXPECT_EQ(check_new_password(std::string(199, 'a') + "bc", "hoa").error().message_key, "error.auth.password_long");
  EXPECT_EQ(check_new_password("aaaaaaaaaaaa", "hoa").error().message_key, "error.auth.password_guessable");
  EXPECT_EQ(check_new_password("nguyenthihoa1", "nguyenthihoa").error().field, "password");
}

TEST(NewPassword, IsRefusedWhenMostPeopleWhoGuessWouldTryIt) {
  for (const char* guessable : {"1234567890", "0987654321", "abcdefghijkl", "abababababab", "1212121212", "matkhau123",
                                "MatKhau@2026", "Password2026!", "admin12345", "qwertyuiop", "!!!quantri!!!"}) {
    EXPECT_EQ(check_new_password(guessable, "hoa").error().message_key, "error.auth.password_guessable") << guessable;
  }
  for (const char* good :
       {"mật khẩu của tôi", "bốn từ dễ nhớ thôi", "matkhaucuatoi9", "12345678901x", "trường làng 12"}) {
    EXPECT_TRUE(check_new_password(good, "hoa").ok()) << good;
  }
}

}  // namespace
}  // namespace gandan::auth
