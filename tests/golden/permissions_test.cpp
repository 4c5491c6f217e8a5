// Every role of a ward against every route: what the program answers, and not what a table says it would.
#include <gtest/gtest.h>

#include "app/application.h"
#include "features/people/account_store.h"
#include "features/people/person_store.h"
#include "tests/golden/demo_ward.h"
#include "tests/golden/golden.h"
#include "tests/support/test_database.h"

namespace gandan::golden {
namespace {

const base::WardId ward = *base::WardId::parse("06811");

class Permissions : public ::testing::Test {
 protected:
  // The same person in one role after another, so that nothing but the role differs.
  void take_role(const std::string& role) {
    auto transaction = database_->write();
    const auto account = people::account_named(transaction, ward, "ngan.nt");
    ASSERT_TRUE(account);
    transaction.execute("UPDATE person SET role_key = :role WHERE ward_id = :ward AND id = :person",
                        {{"role", role}, {"ward", ward.text()}, {"person", account->person.text()}});
    transaction.commit();
  }

  std::vector<people::Role> roles() {
    auto transaction = database_->read();
    return people::roles(transaction, ward);
  }

  const std::vector<http::Route>& routes() { return site_.application().router().routes(); }

  // Of a form the token is stale on purpose: 422 says that the router would have let the person in.
  int status_for(const http::Route& route, const scenarios::Cookies& cookies) {
    http::Request request;
    request.method = route.method;
    request.path = with_some_id(route.pattern);
    request.cookies.insert(cookies.begin(), cookies.end());
    return site_.answer(request).status;
  }

  scenarios::Cookies sign_in() { return site_.sign_in("ngan.nt"); }

 private:
  static std::string with_some_id(const std::string& pattern) {
    std::string path;
    for (size_t at = 0; at < pattern.size(); ++at) {
      if (pattern[at] != '{') {
        path += pattern[at];
        continue;
      }
      path += "01a1f6ae-9900-709d-99dd-75ebcf617203";
      at = pattern.find('}', at);
    }
    return path;
  }

  base::FixedClock clock_{moment()};
  test::TestDatabase database_{db::Engine::sqlite, demo_ward};
  scenarios::ApplicationSite site_{*database_, clock_};
};

std::string line_of(const http::Route& route) {
  return std::string(http::name_of(route.method)) + " " + route.pattern + " (" +
         std::string(auth::name_of(route.permission)) +
         (route.caller == http::Caller::program ? ", for programs" : "") + "):";
}

TEST_F(Permissions, OfEveryRoleOnEveryRoute) {
  std::vector<std::string> lines;
  for (const auto& route : routes()) lines.push_back(line_of(route));
  const auto cookies = sign_in();
  for (const auto& role : roles()) {
    take_role(role.key);
    for (size_t i = 0; i < routes().size(); ++i) {
      if (routes()[i].caller == http::Caller::program) continue;  // a key counts there, and no role
      const bool let_in = status_for(routes()[i], cookies) != 403;
      EXPECT_EQ(let_in,
                role.permissions.has(routes()[i].permission) || routes()[i].permission == auth::Permission::signed_in)
          << role.key << " " << lines[i];
      if (let_in) lines[i] += " " + role.key;
    }
  }
  std::string text = "# Who is let in, route by route.\n";
  for (const auto& line : lines) {
    if (!line.starts_with("GET /assets/")) text += line + "\n";
  }
  expect_golden("permissions.txt", text);
}

TEST_F(Permissions, AStrangerIsLetInOnlyWhereItIsSaidAloud) {
  for (const auto& route : routes()) {
    const int status = status_for(route, {});
    const bool refused = status == 401 || status == 303 || status == 403;
    EXPECT_TRUE(refused || route.permission == auth::Permission::public_) << line_of(route) << " " << status;
  }
}

}  // namespace
}  // namespace gandan::golden
