// Following a case by e-mail through a real mail server: nobody gets letters whom somebody else has named, everybody
// leaves by the link, and letters say only what everybody may read.
#include "features/cases/engine/case_followers.h"

#include "features/cases/citizens/follow_page.h"
#include "features/cases/engine/case_actions_test.h"
#include "features/cases/engine/case_follower_store.h"
#include "features/cases/engine/case_retention.h"
#include "platform/http/url.h"
#include "tests/support/smtp_server.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using testing::HasSubstr;
using testing::Not;

class CaseFollowers : public CaseActions {
 protected:
  CaseFollowers() {
    add_follower_jobs(
        runner_, rules(), ward,
        {{.url = server_.url(), .encryption = mail::Encryption::none, .authorities = {}, .from = "p@p.vn"},
         "https://p.vn",
         "phường Thử"});
    auto transaction = database().write();
    made_ = receive(transaction, lamp(transaction)).made;
    transaction.commit();
  }

  base::Result<void> in_transaction(const std::function<base::Result<void>(db::Transaction&)>& work) {
    auto transaction = database().write();
    auto done = work(transaction);
    if (done) transaction.commit();
    return done;
  }
  void ask(const std::string& email) {
    EXPECT_TRUE(in_transaction([&](auto& t) { return ask_to_follow(t, actor(), *made_, email); }).ok());
    run();
  }
  void take(const char* key, Filled filled = {}) {
    EXPECT_TRUE(in_transaction([&](auto& t) -> base::Result<void> {
                  const auto taken = step(t, *made_, as(leader_), key, filled);
                  return taken ? base::Result<void>() : taken.error();
                }).ok())
        << key;
    run();
  }
  void run() {
    while (runner_.run_next()) {
    }
  }
  // The link behind `path` in the newest letter.
  FollowLink link(const std::string& path = "https://p.vn/follow?") {
    const std::string text = newest();
    const size_t at = text.find(path) + path.size();
    http::Fields fields;
    http::decode_form(text.substr(at, text.find_first_of("\r\n >", at) - at), fields);
    return {std::string(fields.get("code")), std::string(fields.get("who")), std::string(fields.get("key"))};
  }
  std::string newest() { return test::text_of_mail(server_.received().back().bytes); }
  base::Result<void> confirm(const FollowLink& of) {
    return in_transaction([&](auto& t) { return confirm_following(t, actor(), of); });
  }
  base::Result<void> leave(const FollowLink& of) {
    return in_transaction([&](auto& t) { return leave_following(t, actor(), of); });
  }

  const test::SmtpServer server_;
  base::FixedClock clock_{now};
  jobs::Runner runner_{database(), clock_, ward};
  std::optional<Case> made_;
};
GANDAN_ON_EACH_ENGINE(CaseFollowers);

TEST_P(CaseFollowers, AnAddressIsAskedFirstThenToldAndLeavesByTheLink) {
  ask("lan@example.vn");
  ASSERT_EQ(server_.received().size(), 1U);
  EXPECT_EQ(server_.received()[0].to, "lan@example.vn");
  EXPECT_THAT(newest(), HasSubstr(made_->code));
  const FollowLink asked = link();
  take("start");
  EXPECT_EQ(server_.received().size(), 1U) << "nobody has confirmed";
  FollowLink wrong = asked;
  wrong.key += "x";
  EXPECT_EQ(fault(confirm(wrong)), "error.cases.follow_link");
  EXPECT_TRUE(confirm(asked).ok());
  EXPECT_TRUE(confirm(asked).ok()) << "twice is no error";
  take("ask", with(Need::question, "Cột số mấy?"));
  take("supplement", with(Need::supplement, "Cột 17"));
  EXPECT_EQ(server_.received().size(), 1U) << "what is between the ward and the reporter is nobody else's";
  take("answer", with(Need::answer, "Đã thay bóng."));
  ASSERT_EQ(server_.received().size(), 2U);
  EXPECT_THAT(newest(), HasSubstr("Đã thay bóng."));
  EXPECT_THAT(newest(), HasSubstr("https://p.vn/field-reports/" + made_->code));
  EXPECT_THAT(server_.received()[1].bytes, HasSubstr("List-Unsubscribe: <https://p.vn/follow/one-click?"));
  EXPECT_TRUE(leave(link()).ok());
  EXPECT_EQ(fault(leave(asked)), "error.cases.follow_link") << "it is gone";
  take("close");
  EXPECT_EQ(server_.received().size(), 2U);
}

TEST_P(CaseFollowers, EachEventIsToldOnceHoweverOftenTheJobRuns) {
  ask("lan@example.vn");
  EXPECT_TRUE(confirm(link()).ok());
  ask("lan@example.vn");
  EXPECT_EQ(server_.received().size(), 1U) << "it follows already";
  take("start");
  EXPECT_EQ(server_.received().size(), 2U);
  const std::string payload = [&] {
    auto transaction = database().read();
    return transaction.query_one("SELECT payload FROM job WHERE kind = 'cases.follow'")->text("payload");
  }();
  {
    auto transaction = database().write();
    jobs::enqueue(transaction, ward, {.kind = "cases.follow", .payload = payload}, now);
    transaction.commit();
  }
  run();
  EXPECT_EQ(server_.received().size(), 2U);
}

TEST_P(CaseFollowers, OfAHiddenCaseNothingIsTold) {
  ask("lan@example.vn");
  EXPECT_TRUE(confirm(link()).ok());
  EXPECT_TRUE(in_transaction([&](auto& t) {
                return set_publicity(t, actor(), as(leader_), {made_->id, {}}, Publicity::hidden, "có tên người");
              }).ok());
  take("answer", with(Need::answer, "Đã thay bóng."));
  EXPECT_EQ(server_.received().size(), 1U);
}

TEST_P(CaseFollowers, AddressesAreErasedWithTheReporterAndWhenTheyAreNeverConfirmed) {
  ask("lan@example.vn");
  const FollowLink stays = link();
  EXPECT_TRUE(confirm(stays).ok());
  ask("nobody@example.vn");
  const FollowLink goes = link();
  const auto forget = [&](base::Instant when) {
    EXPECT_TRUE(in_transaction([&](auto& t) -> base::Result<void> {
                  forget_unconfirmed(t, ward, when);
                  return {};
                }).ok());
  };
  forget(at(2026, 11, 27, 8));
  const auto is_there = [&](const FollowLink& of) {
    auto transaction = database().read();
    return following_of(transaction, ward, of).ok();
  };
  EXPECT_TRUE(is_there(goes));
  forget(at(2026, 11, 27, 10));
  EXPECT_FALSE(is_there(goes));
  EXPECT_TRUE(is_there(stays));
  take("answer", with(Need::answer, "Xong."));
  take("close");
  EXPECT_TRUE(in_transaction([&](auto& t) -> base::Result<void> {
                EXPECT_EQ(erase_what_is_over(t, actor(at(2028, 1, 1, 9)), 10).reporters, 1);
                return {};
              }).ok());
  EXPECT_FALSE(is_there(stays));
}

TEST_P(CaseFollowers, ThePagesAskOnceMoreSayWhatIsWrongAndStopAFlood) {
  http::Router router;
  CaseRules site = rules();
  site.sends_letters = true;
  add_follow_routes(router, site, std::make_shared<VisitLimits>());
  const http::Site names{"phường Thử", "tỉnh Thử", {}, {}};
  const auto call = [&](http::Method method, const std::string& path, const std::string& form = {}) {
    http::Request request;
    request.method = method;
    request.remote_address = "203.0.113.7";
    request.headers["accept"] = "text/html";
    request.headers["authorization"] = "Bearer test";  // exempt from CSRF, which has its own tests
    request.path = path.substr(0, path.find('?'));
    if (path.find('?') != std::string::npos) http::decode_form(path.substr(path.find('?') + 1), request.query);
    http::decode_form(form, request.form);
    http::Context context{names, clock_, database(), ward, {}, {}, {}, {}};
    return router.dispatch(request, context);
  };
  using http::Method;
  const std::string path = "/field-reports/" + made_->code + "/follow";
  EXPECT_EQ(call(Method::get, path).status, 200);
  EXPECT_EQ(call(Method::get, "/field-reports/UB-PA-2611-0099-A/follow").status, 404);
  const auto refused = call(Method::post, path, "email=lan%40");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(*refused.body, HasSubstr("value=\"lan@\""));
  EXPECT_EQ(call(Method::post, path, "email=").status, 422);
  EXPECT_EQ(call(Method::post, path, "email=lan%40example.vn").status, 303);
  run();
  const FollowLink of = link();
  const std::string query = "code=" + of.code + "&who=" + of.follower + "&key=" + of.key;
  EXPECT_THAT(*call(Method::get, "/follow?" + query).body, HasSubstr("value=\"confirm\""));
  EXPECT_EQ(call(Method::get, "/follow?" + query + "x").status, 404);
  EXPECT_EQ(call(Method::post, "/follow", query + "&act=confirm").status, 200);
  EXPECT_THAT(*call(Method::get, "/follow?" + query).body, HasSubstr("value=\"leave\""));
  EXPECT_EQ(call(Method::post, "/follow/one-click?" + query, "x=1").status, 422);
  EXPECT_EQ(call(Method::post, "/follow/one-click?" + query, "List-Unsubscribe=One-Click").status, 200);
  EXPECT_EQ(call(Method::get, "/follow?" + query).status, 404);
  int sent = 0;
  while (call(Method::post, path, "email=lan%40example.vn").status == 303 && sent < 10) ++sent;
  EXPECT_EQ(sent, 2) << "three letters to one mailbox, whoever asks";
  EXPECT_EQ(call(Method::post, path, "email=mai%40example.vn").status, 303);
}

}  // namespace
}  // namespace gandan::cases
