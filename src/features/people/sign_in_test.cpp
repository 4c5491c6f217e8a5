// One's own way in: signing in, failing to, passwords, sessions and tokens, on both engines.
#include "features/people/sign_in.h"

#include <sstream>

#include "features/people/account_store.h"
#include "features/people/known_browser.h"
#include "features/people/people_actions_test.h"
#include "platform/auth/token.h"
#include "platform/log/log.h"

namespace gandan::people {
namespace {

using test_beginning::start;
using test_beginning::ward;

class SignIn : public test_beginning::PeopleActions {};
GANDAN_ON_EACH_ENGINE(SignIn);

TEST_P(SignIn, TheWelcomeLinkWorksOnceAndForADay) {
  EXPECT_EQ(accept_welcome(place(), welcome_, "ngắn", visitor_).error().field, "password");
  const auth::Principal principal = administrator();
  EXPECT_TRUE(principal.permissions.has(auth::Permission::manage_people));
  EXPECT_EQ(accept_welcome(place(), welcome_, "một mật khẩu khác", visitor_).error().message_key,
            "error.people.welcome_gone");
  auto transaction = database().write();
  const auto late = make_welcome_link(transaction, program(), every_permission(), principal.person);
  transaction.commit();
  pass(25 * 60 * 60);
  EXPECT_EQ(accept_welcome(place(), late->substr(9), "một mật khẩu khác", visitor_).error().kind,
            base::ErrorKind::not_found);
}

TEST_P(SignIn, SigningInRenewsTheSessionAndSaysTheSameOfEveryMistake) {
  administrator();
  const auto wrong = sign_in(place(), "tri.nq", "không phải nó", visitor_);
  const auto unknown = sign_in(place(), "khong.co", "không phải nó", visitor_);
  EXPECT_EQ(wrong.error(), unknown.error());
  const auto first = sign_in(place(), "TRI.NQ", "một mật khẩu dài", visitor_);
  ASSERT_TRUE(first.ok()) << first.error().message_key;
  visitor_.old_token = *first;
  const auto second = sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_);
  ASSERT_TRUE(second.ok());
  EXPECT_NE(*first, *second);
  EXPECT_FALSE(who(*first));
  ASSERT_TRUE(who(*second));
  EXPECT_EQ(who(*second)->display_name, "Nguyễn Quản Trị");
  sign_out(place(), *who(*second));
  EXPECT_FALSE(who(*second));
}

TEST_P(SignIn, ManyFailuresHaveToWaitEvenWithTheRightPassword) {
  administrator();
  rules_.throttle.free_account_failures = 1;
  EXPECT_FALSE(sign_in(place(), "tri.nq", "sai một lần rồi", visitor_).ok());
  EXPECT_FALSE(sign_in(place(), "tri.nq", "sai hai lần rồi", visitor_).ok());
  EXPECT_EQ(sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_).error().message_key, "error.people.wait");
  pass(2);
  EXPECT_TRUE(sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_).ok());
  EXPECT_FALSE(sign_in(place(), "tri.nq", "sai lần nữa đây", visitor_).ok());
  EXPECT_TRUE(sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_).ok());
}

TEST_P(SignIn, WhoGuessesElsewhereDoesNotKeepOutABrowserThatIsKnown) {
  administrator();
  rules_.throttle.free_account_failures = 1;
  rules_.browser_key = "khóa của phường";
  Visitor own = visitor_;
  own.known_browser = known_browser_of(rules_.browser_key, "Tri.nq");
  const Visitor stranger{"203.0.113.7", "browser", ""};
  const auto fails_of = [&](const Visitor& visitor) { return sign_in(place(), "tri.nq", "sai mật khẩu rồi", visitor); };
  for (int i = 0; i < 5; ++i) EXPECT_FALSE(fails_of(stranger).ok());
  EXPECT_EQ(sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_).error().message_key, "error.people.wait");
  EXPECT_TRUE(sign_in(place(), "tri.nq", "một mật khẩu dài", own).ok());
  EXPECT_EQ(fails_of(stranger).error().message_key, "error.people.wait") << "signing in elsewhere forgets no guess";
  for (int i = 0; i < 2; ++i) EXPECT_EQ(fails_of(own).error().message_key, "error.people.wrong_sign_in");
  EXPECT_EQ(fails_of(own).error().message_key, "error.people.wait");
}

TEST_P(SignIn, TheOperatorIsToldOnceThatAnAccountIsGuessedAt) {
  const std::string person = administrator().person.text();
  rules_.throttle.free_account_failures = 2;
  std::ostringstream told;
  log::write_to(&told);
  for (int i = 0; i < 2; ++i) EXPECT_FALSE(sign_in(place(), "tri.nq", "sai mật khẩu", visitor_).ok());
  EXPECT_EQ(told.str(), "") << "mistyping is human";
  for (int i = 0; i < 6; ++i) EXPECT_FALSE(sign_in(place(), "tri.nq", "sai mật khẩu", visitor_).ok());
  for (int i = 0; i < 6; ++i) EXPECT_FALSE(sign_in(place(), "khong.co", "sai mật khẩu", visitor_).ok());
  log::write_to(nullptr);
  EXPECT_NE(told.str().find(person), std::string::npos);
  EXPECT_EQ(told.str().find('\n'), told.str().size() - 1) << "one line: " << told.str();
}

TEST_P(SignIn, AHouseholdOfIPv6FailsAsOne) {
  administrator();
  rules_.throttle.free_address_failures = 1;
  const auto from = [&](const char* address) {
    return sign_in(place(), "khong.co", "sai", {address, "browser", ""}).error().message_key;
  };
  EXPECT_EQ(from("2001:db8:1:2::1"), "error.people.wrong_sign_in");
  EXPECT_EQ(from("2001:db8:1:2::2"), "error.people.wrong_sign_in");
  EXPECT_EQ(from("2001:db8:1:2::3"), "error.people.wait");
  EXPECT_EQ(from("2001:db8:1:3::1"), "error.people.wrong_sign_in");
}

TEST_P(SignIn, ChangingThePasswordEndsTheOtherSessions) {
  const auth::Principal principal = administrator();
  const auto other = sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_);
  EXPECT_EQ(change_password(place(), principal, "sai mật khẩu cũ", "mật khẩu mới đây", visitor_).error().field,
            "old_password");
  ASSERT_TRUE(change_password(place(), principal, "một mật khẩu dài", "mật khẩu mới đây", visitor_).ok());
  EXPECT_FALSE(who(*other));
  EXPECT_FALSE(sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_).ok());
  EXPECT_TRUE(sign_in(place(), "tri.nq", "mật khẩu mới đây", visitor_).ok());
}

TEST_P(SignIn, SessionsEndWithTimeAndWhenNotUsed) {
  rules_.session_days = 2;
  rules_.session_idle_hours = 3;
  administrator();
  const auto token = sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_);
  for (int i = 0; i < 23; ++i) {
    pass(2 * 60 * 60);
    EXPECT_TRUE(who(*token)) << i;
    if (i % 2 == 0) write_seen_sessions(database(), ward, clock_.now(), rules_);
  }
  pass(2 * 60 * 60 + 1);
  EXPECT_FALSE(who(*token));  // two days are over
  const auto idle = sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_);
  pass(3 * 60 * 60 + 1);
  EXPECT_FALSE(who(*idle));
}

TEST_P(SignIn, ABearerTokenIdentifiesAndOnlyIt) {
  const auth::Principal principal = administrator();
  const auth::NewToken token = auth::new_token();
  {
    auto transaction = database().write();
    insert_api_token(transaction, ward, principal.person,
                     {auth::SessionId::make(start), "máy", start, {start.epoch_milliseconds + 1000}}, token.hash);
    transaction.commit();
  }
  const http::Site site{"phường Uông Bí", "", {}, {}, false};
  http::Context context{site, clock_, database(), ward, {}, {}, {}, {}};
  http::Request request;
  request.headers["authorization"] = "Bearer " + token.secret;
  ASSERT_TRUE(identify(request, context));
  EXPECT_TRUE(identify(request, context)->by_api_token);
  pass(2);
  EXPECT_FALSE(identify(request, context));
}

}  // namespace
}  // namespace gandan::people
