#include "platform/http/csrf.h"

#include <gtest/gtest.h>

#include "platform/http/raw_client_test.h"
#include "platform/http/router.h"

namespace gandan::http {
namespace {

using auth::Permission;

// A site with a form for everybody and one page without; `person` is who is signed in.
class CsrfTest : public ::testing::Test {
 protected:
  CsrfTest() : router({[this](const Request&, Context&) { return person; }, {}, std::string(32, 'k'), false}) {
    router.add({Method::get, "/form", Permission::public_,
                [](const Request&, Context& context) { return plain_text("token=" + context.csrf_token); }});
    router.add({Method::get, "/plain", Permission::public_, [](const Request&, Context&) { return plain_text("hi"); }});
    router.add({Method::post, "/form", Permission::public_, [this](const Request&, Context&) {
                  ++posted;
                  return plain_text("saved");
                }});
  }

  Response dispatch(Request request) {
    Context context = test::context_without_database();
    return router.dispatch(request, context);
  }
  Response get(const std::string& path) {
    Request request;
    request.path = path;
    request.cookies = cookies;
    return dispatch(request);
  }
  Request post_with(std::string token) {
    Request request;
    request.method = Method::post;
    request.path = "/form";
    request.cookies = cookies;
    request.headers["accept"] = "text/html";
    request.form.add("text", "<đã nhập>");
    if (!token.empty()) request.form.add("csrf", std::move(token));
    return request;
  }
  // Opens the form as a browser does: keeps the cookie, gives the token.
  std::string open_form() {
    const Response page = get("/form");
    for (const auto& [name, value] : page.headers) {
      if (name != "set-cookie") continue;
      const size_t equals = value.find('=');
      cookies[value.substr(0, equals)] = value.substr(equals + 1, value.find(';') - equals - 1);
    }
    return page.body->substr(6);
  }
  static auth::Principal somebody() {
    const base::Instant now{1'700'000'000'000};
    return {auth::PersonId::make(now), auth::UnitId::make(now), auth::SessionId::make(now), "An", {}};
  }

  std::optional<auth::Principal> person;
  std::map<std::string, std::string, std::less<>> cookies;
  int posted = 0;
  Router router;
};

TEST_F(CsrfTest, AVisitorsFormIsAccepted) {
  EXPECT_EQ(dispatch(post_with(open_form())).status, 200);
  EXPECT_EQ(posted, 1);
  EXPECT_EQ(dispatch(post_with(open_form())).status, 200) << "the same visitor again";
}

TEST_F(CsrfTest, PagesWithoutAFormSetNoCookie) {
  EXPECT_TRUE(get("/plain").headers.size() == 1) << "content-type only";
  EXPECT_EQ(open_form().empty(), false);
  EXPECT_EQ(cookies.size(), 1U);
}

TEST_F(CsrfTest, TokensThatAreMissingWrongOrOfAnotherVisitorAreRefused) {
  const std::string token = open_form();
  for (const std::string& bad : {std::string(), std::string("x"), token + "x", token.substr(1)}) {
    EXPECT_EQ(dispatch(post_with(bad)).status, 422) << bad;
  }
  cookies["visitor"] = "somebody-else";
  EXPECT_EQ(dispatch(post_with(token)).status, 422);
  cookies.clear();
  EXPECT_EQ(dispatch(post_with(token)).status, 422);
  EXPECT_EQ(posted, 0);
}

TEST_F(CsrfTest, TokensBelongToOneSession) {
  const std::string before = open_form();
  person = somebody();
  EXPECT_EQ(dispatch(post_with(before)).status, 422);
  const std::string mine = open_form();
  EXPECT_EQ(dispatch(post_with(mine)).status, 200);
  person = somebody();
  EXPECT_EQ(dispatch(post_with(mine)).status, 422);
}

TEST_F(CsrfTest, AFormFromAnotherSiteIsRefusedEvenWithItsToken) {
  Request request = post_with(open_form());
  request.headers["sec-fetch-site"] = "cross-site";
  EXPECT_EQ(dispatch(request).status, 422);
}

TEST_F(CsrfTest, TheHeaderOfScriptsAndTheBearerTokenOfProgramsDoAsWell) {
  const std::string token = open_form();
  Request script = post_with("");
  script.headers["x-csrf-token"] = token;
  EXPECT_EQ(dispatch(script).status, 200);
  Request program = post_with("");
  program.headers["authorization"] = "Bearer abc";
  EXPECT_EQ(dispatch(program).status, 200);
  program.headers["authorization"] = "Basic abc";
  EXPECT_EQ(dispatch(program).status, 422);
}

TEST_F(CsrfTest, AStaleFormOfOurOwnPageCanBeSentAgain) {
  open_form();
  Request stale = post_with("old");
  stale.headers["sec-fetch-site"] = "same-origin";
  const Response page = dispatch(stale);
  EXPECT_EQ(page.status, 422);
  EXPECT_NE(page.body->find("value=\"&lt;đã nhập&gt;\""), std::string::npos) << *page.body;
  const size_t at = page.body->find("name=\"csrf\" value=\"");
  ASSERT_NE(at, std::string::npos);
  const std::string token = page.body->substr(at + 19, page.body->find('"', at + 19) - at - 19);
  EXPECT_EQ(dispatch(post_with(token)).status, 200);
}

TEST_F(CsrfTest, AStaleFormFromElsewhereOrWithAPasswordIsNotRepeated) {
  EXPECT_EQ(dispatch(post_with("old")).body->find("nhập&gt;"), std::string::npos);
  Request with_password = post_with("old");
  with_password.headers["sec-fetch-site"] = "same-origin";
  with_password.form.add("password", "geheim");
  EXPECT_EQ(dispatch(with_password).body->find("geheim"), std::string::npos);
}

TEST(CsrfGuard, AKeyThatOutlivesARestartKeepsFormsValid) {
  const Context context = test::context_without_database();
  Request request;
  request.cookies["visitor"] = "v";
  const std::string token = CsrfGuard(std::string(32, 'a'), false).issue(request, context).token;
  request.method = Method::post;
  request.form.add("csrf", token);
  EXPECT_TRUE(CsrfGuard(std::string(32, 'a'), false).allows(request, context));
  EXPECT_FALSE(CsrfGuard(std::string(32, 'b'), false).allows(request, context));
  EXPECT_FALSE(CsrfGuard("", false).allows(request, context));
}

TEST(CsrfGuard, TheCookieIsHostBoundBehindHttps) {
  const Context context = test::context_without_database();
  const CsrfGuard guard("", true);
  const auto issue = guard.issue(Request{}, context);
  Response response = plain_text(issue.token);
  guard.remember(issue, response);
  EXPECT_EQ(response.headers.back().second,
            "__Host-visitor=" + issue.new_visitor + "; Path=/; HttpOnly; SameSite=Lax; Secure");
}

}  // namespace
}  // namespace gandan::http
