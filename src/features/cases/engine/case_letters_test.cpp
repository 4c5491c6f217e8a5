// Letters to citizens through a real mail server: who gets them, what is in them, and leaving them. Feeds as XML.
#include <gmock/gmock.h>

#include <pugixml.hpp>

#include "features/cases/citizens/case_feed.h"
#include "features/cases/citizens/following_pages.h"
#include "features/cases/engine/case_letters.h"
#include "features/cases/ward_test.h"
#include "platform/http/url.h"
#include "tests/support/smtp_server.h"
#include "tests/support/test_database.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using auth::Permission;
using testing::HasSubstr;
using testing::Not;

class CaseLetters : public test::EachEngine {
 protected:
  CaseLetters() : EachEngine(founded) {}

  Received receive(const std::string& email) {
    auto transaction = database().write();
    NewCase wanted = lamp(transaction);
    wanted.reporter = {"Trần Văn Tý", "", email};
    auto received = receive_case(transaction, rules(), actor(), wanted).value();
    transaction.commit();
    return received;
  }
  void answer(const Case& subject, const char* step, Need need, const char* words) {
    auto transaction = database().write();
    const auto leader = principal(transaction, "Phạm Văn Ước", {Permission::handle_cases, Permission::assign_cases});
    ASSERT_TRUE(
        take_step(transaction, rules(), actor(), {&leader, false}, {subject.id, {}}, step, {{{need, words}}}).ok());
    transaction.commit();
  }
  static void run(jobs::Runner& runner) {
    while (runner.run_next()) {
    }
  }
  base::FixedClock clock{now};
};
GANDAN_ON_EACH_ENGINE(CaseLetters);

TEST_P(CaseLetters, WhoLeftAnAddressGetsTheAnswerUntilTheyLeave) {
  const test::SmtpServer server;
  jobs::Runner runner(database(), clock, ward);
  add_letter_jobs(runner, ward,
                  {{.url = server.url(), .encryption = mail::Encryption::none, .authorities = {}, .from = "p@p.vn"},
                   "https://p.vn",
                   "phường Thử"});
  const Received with = receive("ty@example.vn"), without = receive("");
  answer(with.made, "ask", Need::question, "Cột số mấy?");
  answer(without.made, "ask", Need::question, "Cột số mấy?");
  run(runner);
  run(runner);
  auto mails = server.received();
  ASSERT_EQ(mails.size(), 1U);
  EXPECT_EQ(mails[0].to, "ty@example.vn");
  const std::string text = test::text_of_mail(mails[0].bytes);
  EXPECT_THAT(text, HasSubstr("Cột số mấy?"));
  EXPECT_THAT(text, HasSubstr(with.made.code));
  EXPECT_THAT(text, Not(HasSubstr(with.secret)));
  const std::string begin = "&key=";
  const size_t at_key = text.find(begin) + begin.size();
  const std::string key = text.substr(at_key, text.find_first_of("\r\n", at_key) - at_key);
  {
    auto transaction = database().write();
    EXPECT_FALSE(unsubscribe(transaction, actor(), with.made.code, "made up").ok());
    EXPECT_FALSE(unsubscribe(transaction, actor(), without.made.code + "x", key).ok());
    ASSERT_TRUE(unsubscribe(transaction, actor(), with.made.code, key).ok());
    EXPECT_TRUE(unsubscribe(transaction, actor(), with.made.code, key).ok()) << "twice is no error";
    EXPECT_EQ(find_reporter(transaction, ward, with.made.id).email, "");
    transaction.commit();
  }
  answer(with.made, "supplement", Need::supplement, "Cột 17");
  answer(with.made, "answer", Need::answer, "Đã sửa.");
  run(runner);
  EXPECT_EQ(server.received().size(), 1U);
}

// What a mail program does with the button beside a letter (RFC 8058).
TEST_P(CaseLetters, AreLeftByOneClickOfAMailProgram) {
  const test::SmtpServer server;
  jobs::Runner runner(database(), clock, ward);
  add_letter_jobs(runner, ward,
                  {{.url = server.url(), .encryption = mail::Encryption::none, .authorities = {}, .from = "p@p.vn"},
                   "https://p.vn",
                   "phường Thử"});
  const Received received = receive("ty@example.vn");
  answer(received.made, "ask", Need::question, "Cột số mấy?");
  run(runner);
  const std::string bytes = server.received().at(0).bytes;
  EXPECT_THAT(bytes, HasSubstr("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
  const std::string begin = "List-Unsubscribe: <https://p.vn";
  const size_t at_path = bytes.find(begin) + begin.size();
  const std::string target = bytes.substr(at_path, bytes.find('>', at_path) - at_path);
  http::Router router;
  add_following_routes(router, rules());
  const auto call = [&](http::Method method, const char* body) {
    http::Request request;
    request.method = method;
    request.path = target.substr(0, target.find('?'));
    http::decode_form(target.substr(target.find('?') + 1), request.query);
    http::decode_form(body, request.form);
    const http::Site site{"phường Thử", "tỉnh Thử", {}, {}};
    http::Context context{site, clock, database(), ward, {}, {}, {}, {}};
    return router.dispatch(request, context).status;
  };
  const auto address = [&] {
    auto transaction = database().read();
    return find_reporter(transaction, ward, received.made.id).email;
  };
  EXPECT_EQ(call(http::Method::get, ""), 200);
  EXPECT_EQ(call(http::Method::post, ""), 422);
  EXPECT_EQ(address(), "ty@example.vn") << "opening it is no click";
  EXPECT_EQ(call(http::Method::post, "List-Unsubscribe=One-Click"), 200);
  EXPECT_EQ(address(), "");
  EXPECT_EQ(call(http::Method::post, "List-Unsubscribe=One-Click"), 200) << "twice is no error";
}

TEST(CaseFeed, IsWellFormedWhateverIsWritten) {
  Feed feed{"urn:uuid:1", "Đèn & <đường>", "/f/feed", "/f", {}, now};
  feed.entries.push_back({"urn:uuid:2", "a\x01<b>", "\"&\"", "/f/1", at(2026, 11, 26, 9, 5)});
  const std::string text = atom_of(feed);
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(text.c_str())) << text;
  EXPECT_STREQ(document.child("feed").child("updated").text().get(), "2026-11-26T09:05:00+07:00");
  EXPECT_STREQ(document.child("feed").child("entry").child("title").text().get(), "a<b>");
  EXPECT_STREQ(document.child("feed").child("title").text().get(), "Đèn & <đường>");
}

}  // namespace
}  // namespace gandan::cases
