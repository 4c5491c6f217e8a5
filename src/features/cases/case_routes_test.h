// For tests of pages and forms: a ward with one report, called by its routes as nobody or as a role of a ward.
#pragma once

#include <gmock/gmock.h>

#include <toml++/toml.h>

#include <memory>
#include <optional>
#include <string>

#include "features/cases/ward_test.h"
#include "platform/http/prepared_body.h"
#include "platform/http/url.h"
#include "tests/support/test_database.h"

namespace gandan::cases::test_ward {

using http::Method;

class CaseRoutes : public ::testing::Test {
 protected:
  CaseRoutes() {
    http::RouterOptions options;
    options.identify = [this](const http::Request&, http::Context&) { return principal_; };
    router_ = std::make_unique<http::Router>(std::move(options));
    add_case_routes(*router_, rules());
    auto transaction = database_->write();
    NewCase wanted = lamp(transaction);
    wanted.text = "Đèn <b>tắt</b> hẳn";
    wanted.reporter = {"Trần Văn Tý", "0912345678", "ty@example.vn"};
    const auto received = receive_case(transaction, rules(), actor(), wanted);
    code_ = received->made.code;
    secret_ = received->secret;
    id_ = received->made.id.text();
    transaction.commit();
  }

  // A person of the unit in charge with a standard role of a ward.
  void act_as(const std::string& role, const std::string& person = "Ngô Thu Ngân") {
    principal_.reset();
    if (role.empty()) return;
    auto transaction = database_->read();
    principal_ = principal(transaction, person, {});
    const toml::table document = toml::parse(base::embedded_files().at("data/ward/standard.toml"));
    for (const toml::node& node : *document["role"].as_array()) {
      const toml::table& table = *node.as_table();
      if (table["key"].value_or<std::string>("") != role) continue;
      for (const toml::node& name : *table["permissions"].as_array()) {
        principal_->permissions.add(*auth::permission_named(name.value_or<std::string>("")));
      }
    }
  }

  http::Response call(Method method, const std::string& path, http::Fields form = {}, std::string address = {}) {
    http::Request request;
    request.remote_address = std::move(address);
    request.method = method;
    request.headers["accept"] = "text/html";
    request.headers["authorization"] = "Bearer test";  // exempt from CSRF, which has its own tests
    const size_t query = path.find('?');
    request.path = path.substr(0, query);
    if (query != std::string::npos) http::decode_form(path.substr(query + 1), request.query);
    request.form = std::move(form);
    http::Context context{site_, clock_, *database_, ward, {}, {}, {}, {}};
    return router_->dispatch(request, context);
  }

  static std::string body_of(const http::Response& response) {
    if (response.prepared) return std::string(response.prepared->bytes());
    return response.body ? *response.body : "";
  }
  std::string page(const std::string& path) {
    const auto response = call(Method::get, path);
    EXPECT_EQ(response.status, 200) << path;
    return body_of(response);
  }
  static http::Fields fields(std::initializer_list<std::pair<std::string, std::string>> entries) {
    http::Fields form;
    for (const auto& [name, value] : entries) form.add(name, value);
    return form;
  }
  std::optional<Case> stored() {
    auto transaction = database_->read();
    return find_case_by_code(transaction, ward, code_);
  }
  std::string neighbourhood_id() {
    auto transaction = database_->read();
    return neighbourhood(transaction, "Đền Công 1").text();
  }

  test::TestDatabase database_{db::Engine::sqlite, founded};
  base::FixedClock clock_{now};
  http::Site site_{"phường Uông Bí", "thành phố Quảng Ninh", {}, {}, false};
  std::unique_ptr<http::Router> router_;
  std::optional<auth::Principal> principal_;
  std::string code_, secret_, id_;
};

}  // namespace gandan::cases::test_ward
