// Every route of people and audit, called as nobody and as each role: the status tells whether the permission holds.
#include <gtest/gtest.h>

#include "features/people/account_store.h"
#include "features/people/person_actions.h"
#include "features/people/person_store.h"
#include "features/people/sign_in.h"
#include "tests/support/test_database.h"

namespace gandan::people {
namespace {

using http::Method;

const base::WardId ward = *base::WardId::parse("06811");
constexpr base::Instant now{1'790'000'000'000};

class PeopleRoutes : public ::testing::Test {
 protected:
  PeopleRoutes() {
    http::RouterOptions options;
    options.identify = [this](const http::Request&, http::Context&) { return principal_; };
    router_ = std::make_unique<http::Router>(std::move(options));
    add_people_routes(*router_);
    audit::add_audit_routes(*router_);
    auto transaction = database_->write();
    const audit::Actor actor{ward, std::nullopt, "", audit::Channel::system, now};
    EXPECT_TRUE(create_ward(transaction, actor, {ward, "phường Uông Bí", "thành phố Quảng Ninh"}).ok());
    unit_ = units(transaction, ward).front().id.text();
    for (const Role& role : roles(transaction, ward)) {
      const auto id =
          add_person(transaction, actor, every_permission(), {"Lê " + role.key, "x", unit_, "", role.key}, false);
      EXPECT_TRUE(id.ok());
      principals_.emplace(role.key, auth::Principal{*id, *auth::UnitId::parse(unit_), auth::SessionId::make(now),
                                                    "Lê " + role.key, role.permissions});
      principals_.at(role.key).permissions.add(auth::Permission::signed_in);
    }
    neighbourhood_ = NeighbourhoodId::make(now).text();
    EXPECT_TRUE(
        add_neighbourhood(transaction, actor, {*NeighbourhoodId::parse(neighbourhood_), "Đền Công 1", false, ""}).ok());
    transaction.commit();
  }

  void act_as(const std::string& role) {
    principal_ = role.empty() ? std::nullopt : std::optional(principals_.at(role));
  }

  http::Response call(Method method, const std::string& path, http::Fields form = {},
                      const std::vector<std::pair<std::string, std::string>>& query_fields = {}) {
    http::Request request;
    request.method = method;
    request.headers["accept"] = "text/html";
    // A page needs no browser to prove its form here: CSRF has its own tests, and bearer tokens are exempt.
    request.headers["authorization"] = "Bearer test";
    const size_t query = path.find('?');
    request.path = path.substr(0, query);
    request.form = std::move(form);
    for (const auto& [name, value] : query_fields) request.query.add(name, value);
    http::Context context{site_, clock_, *database_, ward, {}, {}, {}, {}};
    return router_->dispatch(request, context);
  }

  std::string filled(std::string pattern) const {
    const auto put = [&pattern](const std::string& name, const std::string& value) {
      const size_t at = pattern.find(name);
      if (at != std::string::npos) pattern.replace(at, name.size(), value);
    };
    if (pattern.starts_with("/units/")) put("{id}", unit_);
    if (pattern.starts_with("/neighbourhoods/")) put("{id}", neighbourhood_);
    put("{id}", principals_.at("officer").person.text());
    put("{kind}", "person");
    put("{secret}", "unknown");
    put("{session}", auth::SessionId::make(now).text());
    put("{token}", auth::SessionId::make(now).text());
    return pattern;
  }

  test::TestDatabase database_{db::Engine::sqlite};
  base::FixedClock clock_{now};
  http::Site site_{"phường Uông Bí", "thành phố Quảng Ninh", {}, {}, false};
  std::optional<auth::Principal> principal_;
  std::map<std::string, auth::Principal> principals_;
  std::unique_ptr<http::Router> router_;
  std::string unit_, neighbourhood_;
};

TEST_F(PeopleRoutes, EveryRouteAsksForItsPermissionFromEveryRole) {
  size_t calls = 0;
  for (const http::Route& route : router_->routes()) {
    const std::string path = filled(route.pattern);
    act_as("");
    const int as_nobody = call(route.method, path).status;
    if (route.permission == auth::Permission::public_) {
      EXPECT_NE(as_nobody, 401) << path;
    } else {
      EXPECT_TRUE(as_nobody == 401 || as_nobody == 303) << path << " " << as_nobody;
    }
    for (const auto& [role, principal] : principals_) {
      if (route.pattern == "/people/{id}/activity") continue;  // would end the officer; its own test below
      act_as(role);
      const int status = call(route.method, path).status;
      const bool allowed = principal.permissions.has(route.permission);
      EXPECT_EQ(status == 403, !allowed) << role << " " << path << " " << status;
      EXPECT_LT(status, 500) << role << " " << path;
      ++calls;
    }
  }
  EXPECT_GT(calls, 150U);
}

TEST_F(PeopleRoutes, SigningOutEndsTheCookieAndWhatTheBrowserKeeps) {
  act_as("officer");
  const auto response = call(Method::post, "/sign-out");
  std::string headers;
  for (const auto& [name, value] : response.headers) headers += name + ": " + value + "\n";
  EXPECT_NE(headers.find("session=; "), std::string::npos) << headers;
  EXPECT_NE(headers.find("clear-site-data: \"cache\""), std::string::npos) << headers;
}

TEST_F(PeopleRoutes, AProgramWithATokenGivesNobodyAWayIn) {
  act_as("administrator");
  principal_->by_api_token = true;
  EXPECT_EQ(call(Method::get, "/people").status, 200);
  for (const char* path : {"/account/tokens", "/account/password", "/people", "/people/{id}", "/people/{id}/activity",
                           "/people/{id}/welcome-link", "/people/{id}/end-sessions"}) {
    EXPECT_EQ(call(Method::post, filled(path)).status, 403) << path;
  }
}

TEST_F(PeopleRoutes, OnlyThoseWhoManagePeopleDeactivate) {
  const std::string path = filled("/people/{id}/activity");
  act_as("leader");
  EXPECT_EQ(call(Method::post, path).status, 403);
  act_as("administrator");
  EXPECT_EQ(call(Method::post, path).status, 303);
}

TEST_F(PeopleRoutes, PagesShowWhatTheyPromise) {
  act_as("administrator");
  const auto body = [&](const std::string& path) {
    const auto response = call(Method::get, path);
    EXPECT_EQ(response.status, 200) << path;
    return response.body ? *response.body : std::string();
  };
  EXPECT_NE(body("/people").find("Lê officer"), std::string::npos);
  EXPECT_NE(body("/units").find("Đảng ủy"), std::string::npos);
  EXPECT_NE(body("/neighbourhoods").find("Đền Công 1"), std::string::npos);
  EXPECT_NE(body("/audit").find("thêm khu phố"), std::string::npos);
  EXPECT_NE(body(filled("/people/{id}")).find("thêm người"), std::string::npos);
  EXPECT_NE(body(filled("/audit/{kind}/{id}")).find("Lê officer"), std::string::npos);
}

TEST_F(PeopleRoutes, AHundredPeopleStandOnAPageAndEachOnOnePageOnly) {
  auto transaction = database_->write();
  const audit::Actor actor{ward, std::nullopt, "", audit::Channel::system, now};
  for (int i = 0; i < 150; ++i) {
    const std::string name = "Vũ Văn " + std::to_string(1000 + i);
    ASSERT_TRUE(add_person(transaction, actor, every_permission(), {name, "x", unit_, "", "officer"}, false).ok());
  }
  transaction.commit();
  act_as("officer");
  const std::string first = *call(Method::get, "/people", {}, {{"sort", "name"}}).body;
  auto reading = database_->read();
  const auto people = active_people(reading, ward);
  const std::string second =
      *call(Method::get, "/people", {}, {{"sort", "name"}, {"after", people.at(99).id.text()}}).body;
  for (size_t i = 0; i < people.size(); ++i) {
    const std::string link = "/people/" + people[i].id.text() + "\"";
    EXPECT_EQ(first.find(link) != std::string::npos, i < 100) << people[i].name;
    EXPECT_EQ(second.find(link) != std::string::npos, i >= 100) << people[i].name;
  }
}

TEST_F(PeopleRoutes, OfficersSeeNoHistoryAndNoAccounts) {
  act_as("officer");
  const auto response = call(Method::get, filled("/people/{id}"));
  EXPECT_EQ(response.body->find("thêm người"), std::string::npos);
  EXPECT_EQ(response.body->find("officer.l"), std::string::npos);
}

TEST_F(PeopleRoutes, AWrongFormKeepsWhatWasTypedAndEscapesIt) {
  act_as("administrator");
  http::Fields form;
  form.add("name", "<b>Hoa</b>");
  form.add("position", "");
  const auto response = call(Method::post, "/people", form);
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(response.body->find("<b>Hoa"), std::string::npos);
  EXPECT_NE(response.body->find("&lt;b&gt;Hoa"), std::string::npos);
}

}  // namespace
}  // namespace gandan::people
