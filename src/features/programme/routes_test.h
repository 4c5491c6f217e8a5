// For tests of routes: called without a socket, by whom one likes, on the database of the fixture.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "features/programme/ward_test.h"
#include "platform/http/prepared_body.h"
#include "platform/http/url.h"

namespace gandan::programme::test_ward {

using Form = std::vector<std::pair<std::string, std::string>>;

class Routed {
 public:
  Routed(const Routed&) = delete;
  Routed& operator=(const Routed&) = delete;

 protected:
  Routed() : router_(options()) {}
  virtual ~Routed() = default;
  virtual db::Database& served() = 0;

  static http::Request request(http::Method method, const std::string& path, const Form& form = {}) {
    http::Request made;
    made.method = method;
    made.headers["accept"] = "text/html";
    made.headers["authorization"] = "Bearer test";  // exempt from CSRF, which has its own tests
    const size_t query = path.find('?');
    made.path = path.substr(0, query);
    if (query != std::string::npos) http::decode_form(path.substr(query + 1), made.query);
    for (const auto& [name, value] : form) made.form.add(name, value);
    return made;
  }
  http::Response answer(http::Request asked) {
    http::Context context{site_, clock_, served(), ward, {}, {}, {}, {}};
    return router_.dispatch(asked, context);
  }
  http::Response call(http::Method method, const std::string& path, const Form& form = {}) {
    return answer(request(method, path, form));
  }
  std::string page(const std::string& path) {
    const auto response = call(http::Method::get, path);
    EXPECT_EQ(response.status, 200) << path;
    return body_of(response);
  }

  static std::string body_of(const http::Response& response) {
    if (response.prepared) return std::string(response.prepared->bytes());
    return response.body ? *response.body : "";
  }
  static std::string location_of(const http::Response& response) {
    for (const auto& [name, value] : response.headers) {
      if (name == "location") return value;
    }
    return "";
  }

  std::optional<auth::Principal> who_;  // signed in; nobody
  base::FixedClock clock_{now};
  http::Site site_{"phường Uông Bí", "thành phố Quảng Ninh", {}, {}, false};
  http::Router router_;

 private:
  http::RouterOptions options() {
    http::RouterOptions made;
    made.identify = [this](const http::Request&, http::Context&) { return who_; };
    return made;
  }
};

}  // namespace gandan::programme::test_ward
