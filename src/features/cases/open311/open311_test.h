// For tests of Open311: a ward with one report and a key, called through the router as a program calls it.
#pragma once

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "features/cases/engine/case_code.h"
#include "features/cases/open311/open311_keys.h"
#include "features/cases/ward_test.h"
#include "platform/http/url.h"
#include "tests/support/test_database.h"

namespace gandan::cases::test_ward {

using http::Method;
using nlohmann::json;

class Open311 : public ::testing::TestWithParam<db::Engine> {
 protected:
  Open311() {
    CaseRules with_address = rules();
    with_address.public_address = "https://uongbi.example.vn";
    add_case_routes(router_, with_address);
    auto transaction = database_->write();
    NewCase wanted = lamp(transaction);
    wanted.reporter = {"Trần Văn Tý", "0912345678", "ty@example.vn"};
    wanted.place.point = Point{21.0358, 106.7633};
    code_ = receive_case(transaction, rules(), actor(), wanted)->made.code;
    const auto made = open311::make_key(transaction, actor(), {"Ứng dụng thử", 3, false});
    key_ = made->secret;
    key_id_ = made->key.id.text();
    transaction.commit();
  }

  http::Response call(Method method, const std::string& path, http::Fields form = {}) {
    http::Request request;
    request.method = method;
    request.headers["accept"] = "*/*";
    request.headers["host"] = "uongbi.example.vn";
    const size_t mark = path.find('?');
    request.path = path.substr(0, mark);
    if (mark != std::string::npos) http::decode_form(path.substr(mark + 1), request.query);
    request.form = std::move(form);
    http::Context context{site_, clock_, *database_, ward, {}, {}, {}, {}};
    return router_.dispatch(request, context);
  }
  json read(const std::string& path, int status = 200) {
    const auto response = call(Method::get, path);
    EXPECT_EQ(response.status, status) << path << " " << *response.body;
    return json::parse(*response.body);
  }
  http::Response send(std::initializer_list<std::pair<std::string, std::string>> entries,
                      const std::string& path = "/open311/v2/requests.json") {
    http::Fields form;
    for (const auto& [name, value] : entries) form.add(name, value);
    return call(Method::post, path, std::move(form));
  }
  size_t count(const std::string& filter) { return read("/open311/v2/requests.json?" + filter).size(); }

  test::TestDatabase database_{GetParam(), founded};
  base::FixedClock clock_{now};
  http::Site site_{"phường Uông Bí", "thành phố Quảng Ninh", {}, {}, false};
  http::Router router_;
  std::string code_, key_, key_id_;
};

}  // namespace gandan::cases::test_ward
