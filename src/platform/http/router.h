// The table of routes. A route cannot be made without a permission; the router checks it, and the CSRF token of
// every form that is posted, before the handler is called.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/auth/permission.h"
#include "platform/http/context.h"
#include "platform/http/error_page.h"
#include "platform/http/message.h"

namespace gandan::http {

class CsrfGuard;
class RouteTree;

using Handler = std::function<Response(const Request&, Context&)>;

// An answer that is ready in memory, or nullopt when the handler has to make it. Runs on a network thread before any
// check of who is asking: must not block, use the database, or give more than anybody may see.
using Ready = std::function<std::optional<Response>(const Request&)>;

// Who calls a route. A browser sends its cookies by itself, also when a page elsewhere made it: forms carry a CSRF
// token. A program proves itself by a key within the request: cookies are not looked at and nobody is signed in by
// them, so that no token is needed. A person is at a page and has signed in: a bearer token, which a program keeps,
// gives no way to what lets somebody in (accounts, passwords, sessions, further tokens).
enum class Caller : uint8_t { browser, program, person };

struct Route {
  Method method;
  std::string pattern;  // "/targets/{id}/figures"
  auth::Permission permission;
  Handler handler;
  uint64_t body_limit_bytes = 1ULL << 20U;  // over it: 413
  Ready ready = {};                         // GET routes of public_ only
  Caller caller = Caller::browser;          // program: routes of public_ only; person: never of public_
};

// Finds who is asking from the request (the session cookie, or "Authorization: Bearer", and then only that: requests
// with a bearer token need no CSRF token); installed by features/people.
using Identify = std::function<std::optional<auth::Principal>(const Request&, Context&)>;

// How errors are told to programs that expect a form of their own. Must not throw.
using ProblemAnswer = std::function<Response(const Problem&, const Request&, html::Language)>;

struct RouterOptions {
  Identify identify = {};     // without it nobody is signed in
  ErrorPage error_page = {};  // without it a short page without the site's shell
  std::string csrf_key = {};  // 32 secret bytes or more that outlive a restart; without it, random ones
  bool secure = false;        // people reach the site by https: cookies are Secure and named __Host-
};

class Router {
 public:
  explicit Router(RouterOptions options = {});
  ~Router();
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;

  // Static segments go before parameters. Requires: no other route has the same method and pattern, and the pattern
  // is well formed; std::logic_error otherwise.
  void add(Route route);
  // Every error at `path` and below it is told so, also where there is no route and when the body cannot be read.
  void tell_problems(std::string path, ProblemAnswer answer);
  const std::vector<Route>& routes() const { return routes_; }

  // 404, 405 (with Allow), 401 or 303 to /sign-in, 403, 422 of a stale CSRF token, or what the handler says.
  // HEAD is answered by the GET route, OPTIONS by the router. An exception of a handler is logged and answered with
  // 500; db::Failure with 503. Never throws. Sets `path_parameters`, `context.principal` and `context.csrf_token`.
  Response dispatch(Request& request, Context& context) const;

  // What dispatch would refuse by path and person alone, before the body is read: 404, 405, 401 or 303, 403, 503.
  // nullopt: read on; dispatch asks again. Sets `path_parameters` and `context.principal`. Never throws.
  std::optional<Response> refuse_early(Request& request, Context& context) const;

  // The answer of the route's `ready`, if it has one that is. Never throws, never blocks.
  std::optional<Response> ready_answer(Request& request) const;

  // The page, or JSON, for an error; what dispatch makes of failure().
  Response problem(const Problem& problem, const Request& request, Context& context) const;

  // What `tell_problems` says of an error at the request's path, if anything.
  std::optional<Response> told_problem(const Problem& problem, const Request& request, html::Language language) const;

  // Limit for the body, known before the body is read. 1 MiB where no route matches.
  uint64_t body_limit_bytes(Method method, std::string_view path) const;

 private:
  std::optional<Response> refuse(const Route& route, Request& request, Context& context) const;
  Response answer(const Route& route, Request& request, Context& context) const;
  // What `make` says, or 503 or 500 when it throws.
  Response guarded(const std::function<Response()>& make, const Request& request, Context& context) const;
  Response call(const Route& route, const Request& request, Context& context) const;
  Response without_route(const Request& request, Context& context) const;
  Response refuse_stranger(const Request& request, Context& context) const;

  std::vector<Route> routes_;
  std::vector<std::pair<std::string, ProblemAnswer>> told_;  // by path
  RouterOptions options_;
  std::unique_ptr<RouteTree> tree_;
  std::unique_ptr<CsrfGuard> csrf_;
};

}  // namespace gandan::http
