// The table of routes. A route cannot be made without a permission; the router checks it, and the CSRF token of
// every form that is posted, before the handler is called.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/auth/permission.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::http {

using Handler = std::function<Response(const Request&, Context&)>;

struct Route {
  Method method;
  std::string pattern;            // "/targets/{id}/figures"
  auth::Permission permission;
  Handler handler;
  uint64_t body_limit_bytes = 1ULL << 20U;  // over it: 413
};

// Finds who is asking from the request (the session cookie); installed by features/people.
using Identify = std::function<std::optional<auth::Principal>(const Request&, Context&)>;

class Router {
 public:
  void add(Route route);  // requires: no other route has the same method and pattern
  const std::vector<Route>& routes() const { return routes_; }

  // 404, 405 (with Allow), 401 or 303 to /sign-in, 403, 422 of a stale CSRF token, or what the handler says.
  // An exception of a handler is logged and answered with 500; db::Failure with 503.
  Response dispatch(Request& request, Context& context) const;

  // Limit for the body, known before the body is read.
  uint64_t body_limit_bytes(Method method, std::string_view path) const;

 private:
  std::vector<Route> routes_;
};

}  // namespace gandan::http
