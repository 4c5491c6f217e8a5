// Messages as bytes, and through a real mail server: plain, encrypted, with a password, refused.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "platform/mail/mail.h"
#include "tests/support/smtp_server.h"

namespace gandan::mail {
namespace {

Message message() {
  return {.to = "hoa@example.vn",
          .to_name = "Nguyễn Thị Hoa",
          .from_name = "Phường Uông Bí",
          .subject = "Hôm nay có 3 việc của chị: chỉ tiêu bảo hiểm y tế còn thiếu số liệu quý III",
          .text = "Chị Hoa,\nCòn 2 ngày.\n",
          .id = "01-hoa",
          .date = {1'795'482'000'000}};
}

Server server_at(const std::string& url) {
  return {.url = url, .encryption = Encryption::none, .authorities = {}, .from = "gandan@ward.example.vn"};
}

TEST(Mail, CanBeLeftByOneClickWhereTheAddressIsOfHttps) {
  Message left = message();
  left.unsubscribe_at_once = true;
  left.unsubscribe = "https://ward.example.vn/track/unsubscribe/one-click?code=A&key=b_-C";
  const auto bytes = compose(server_at(""), left);
  ASSERT_TRUE(bytes.ok());
  EXPECT_NE(bytes->find("\r\nList-Unsubscribe: <" + left.unsubscribe + ">\r\n"), std::string::npos) << *bytes;
  EXPECT_NE(bytes->find("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), std::string::npos);
  left.unsubscribe = "http://127.0.0.1:8080/x";
  EXPECT_EQ(compose(server_at(""), left)->find("List-Unsubscribe"), std::string::npos);
  for (const char* broken : {"https://a.vn/\r\nBcc: x@y.vn", "https://a.vn/>", "https://a.vn/ x"}) {
    left.unsubscribe = broken;
    EXPECT_EQ(compose(server_at(""), left).error().message_key, "error.mail.header") << broken;
  }
}

TEST(Mail, AMessageIsUtf8InEncodedWordsAndBase64) {
  const auto bytes = compose(server_at(""), message());
  ASSERT_TRUE(bytes.ok());
  EXPECT_EQ(test::text_of_mail(*bytes), "Chị Hoa,\r\nCòn 2 ngày.\r\n");
  EXPECT_NE(bytes->find("Content-Type: text/plain; charset=utf-8\r\n"), std::string::npos);
  EXPECT_NE(bytes->find("Message-ID: <01-hoa@ward.example.vn>\r\n"), std::string::npos);
  EXPECT_NE(bytes->find("Date: Tue, 24 Nov 2026 "), std::string::npos) << *bytes;
  for (size_t at = 0; at < bytes->size();) {
    const size_t end = bytes->find("\r\n", at);
    ASSERT_NE(end, std::string::npos) << "a line ends without CRLF";
    EXPECT_LE(end - at, 78U);
    at = end + 2;
  }
  EXPECT_TRUE(std::ranges::all_of(*bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

TEST(Mail, WhatWouldAddAHeaderIsRefused) {
  const auto refused = [](auto change) {
    Message changed = message();
    change(changed);
    const auto bytes = compose(server_at(""), changed);
    return bytes ? std::string("taken") : bytes.error().message_key;
  };
  EXPECT_EQ(refused([](Message& m) { m.subject += "\r\nBcc: all@example.vn"; }), "error.mail.header");
  EXPECT_EQ(refused([](Message& m) { m.to_name = "a\nb"; }), "error.mail.header");
  EXPECT_EQ(refused([](Message& m) { m.from_name = "a\rb"; }), "error.mail.header");
  for (const std::string address : {"a@b\r\nBcc: c@d", "a@b,c@d", "a b@c", "<a@b>", "a", "@b", "a@", "-a@b", ""}) {
    EXPECT_EQ(refused([&](Message& m) { m.to = address; }), "error.mail.address") << address;
  }
}

TEST(Mail, AServerTakesAMessage) {
  const test::SmtpServer smtp;
  const auto sent = send(server_at(smtp.url()), message());
  ASSERT_TRUE(sent.ok()) << sent.error().detail;
  const auto received = smtp.received();
  ASSERT_EQ(received.size(), 1U);
  EXPECT_EQ(received[0].from, "gandan@ward.example.vn");
  EXPECT_EQ(received[0].to, "hoa@example.vn");
  EXPECT_EQ(test::text_of_mail(received[0].bytes), "Chị Hoa,\r\nCòn 2 ngày.\r\n");
}

TEST(Mail, ARefusedMailboxIsForGoodAndAServerThatIsAwayIsNot) {
  const test::SmtpServer smtp({"--refuse", "hoa@example.vn"});
  const auto refused = send(server_at(smtp.url()), message());
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().message_key, "error.mail.refused");
  EXPECT_EQ(refused.error().kind, base::ErrorKind::invalid);
  const auto away = send(server_at("smtp://127.0.0.1:1"), message());
  ASSERT_FALSE(away.ok());
  EXPECT_EQ(away.error().kind, base::ErrorKind::unavailable);
}

class EncryptedMail : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string made = (std::filesystem::temp_directory_path() / "gandan-mail-XXXXXX").string();
    ASSERT_NE(::mkdtemp(made.data()), nullptr);
    folder = made;
    const std::string command =
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext "
        "subjectAltName=DNS:localhost -keyout " +
        key() + " -out " + certificate() + " 2>/dev/null";
    ASSERT_EQ(std::system(command.c_str()), 0);
  }
  void TearDown() override { std::filesystem::remove_all(folder); }
  std::string key() const { return (folder / "key.pem").string(); }
  std::string certificate() const { return (folder / "certificate.pem").string(); }
  Server server(const test::SmtpServer& smtp) const {
    Server made = server_at(smtp.url());
    made.encryption = Encryption::starttls;
    made.authorities = certificate();
    made.user = "gandan";
    made.password = "mật khẩu";
    return made;
  }
  std::filesystem::path folder;
};

TEST_F(EncryptedMail, IsSentWithAPasswordToAServerThatIsWhoItShouldBe) {
  const test::SmtpServer smtp({"--tls", certificate(), key(), "--user", "gandan", "mật khẩu"});
  const auto sent = send(server(smtp), message());
  ASSERT_TRUE(sent.ok()) << sent.error().detail;
  EXPECT_EQ(smtp.received().size(), 1U);
}

TEST_F(EncryptedMail, NothingIsSentToAStrangerOrWithoutTheRightPasswordOrInTheClear) {
  const test::SmtpServer smtp({"--tls", certificate(), key(), "--user", "gandan", "mật khẩu"});
  Server stranger = server(smtp);
  stranger.authorities.clear();
  Server wrong = server(smtp);
  wrong.password = "sai";
  const test::SmtpServer plain;
  for (const Server& way : {stranger, wrong, server(plain)}) {
    const auto sent = send(way, message());
    ASSERT_FALSE(sent.ok());
    EXPECT_EQ(sent.error().message_key, "error.mail.unreachable") << sent.error().detail;
  }
  EXPECT_TRUE(smtp.received().empty());
  EXPECT_TRUE(plain.received().empty());
}

}  // namespace
}  // namespace gandan::mail
