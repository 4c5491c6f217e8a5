#include "platform/http/router.h"

#include <spdlog/spdlog.h>

#include <stdexcept>

#include "platform/http/csrf.h"
#include "platform/http/route_tree.h"
#include "platform/http/url.h"

namespace gandan::http {
namespace {

constexpr uint64_t default_body_limit = 1ULL << 20U;

base::Error error_of(base::ErrorKind kind, std::string key) {
  return {kind, std::move(key), {}, {}, {}};
}

std::string allow_list(const std::vector<Method>& methods) {
  std::string text;
  for (const Method method : methods) {
    if (method == Method::options) continue;
    text += std::string(name_of(method)) + ", ";
  }
  return text + "OPTIONS";
}

// The page to return to after signing in. A form that was posted cannot be repeated by a link.
std::string sign_in_location(const Request& request) {
  std::string location = "/sign-in";
  if (request.method != Method::get && request.method != Method::head) return location;
  std::string next = encode_path(request.path);
  const std::string query = encode_form(request.query);
  if (!query.empty()) next += "?" + query;
  return location + "?next=" + percent_encode(next);
}

// A form whose token is out of date. When the browser vouches that a page of ours sent it, the person may send what
// they typed once more with a new token; otherwise a page elsewhere could have made it up. Passwords are not repeated
// in a page, nor can files be.
Problem stale_form(const Request& request) {
  Problem problem{422, error_of(base::ErrorKind::invalid, "error.http.stale_form")};
  if (request.header("sec-fetch-site") != "same-origin" || request.method != Method::post || !request.files.empty()) {
    return problem;
  }
  Fields typed;
  for (const auto& [name, value] : request.form.entries()) {
    if (name.find("password") != std::string::npos) return problem;
    if (name != "csrf") typed.add(name, value);
  }
  if (typed.entries().empty()) return problem;
  problem.error.message_key = "error.http.stale_form_kept";
  problem.resend = std::move(typed);
  problem.action = encode_path(request.path);
  const std::string query = encode_form(request.query);
  if (!query.empty()) problem.action += "?" + query;
  return problem;
}

}  // namespace

Router::Router(RouterOptions options)
    : options_(std::move(options)),
      tree_(std::make_unique<RouteTree>()),
      csrf_(std::make_unique<CsrfGuard>(options_.csrf_key, options_.secure)) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::add(Route route) {
  if (!route.handler) throw std::logic_error("a route without a handler: " + route.pattern);
  if (route.ready && (route.method != Method::get || route.permission != auth::Permission::public_)) {
    throw std::logic_error("only a public GET route may have a ready answer: " + route.pattern);
  }
  if (route.caller == Caller::program && route.permission != auth::Permission::public_) {
    throw std::logic_error("nobody is signed in on a route for programs: " + route.pattern);
  }
  if (route.caller == Caller::person && route.permission == auth::Permission::public_) {
    throw std::logic_error("a route for a person asks for a permission: " + route.pattern);
  }
  tree_->add(route.method, route.pattern, routes_.size());
  routes_.push_back(std::move(route));
}

void Router::tell_problems(std::string path, ProblemAnswer answer) {
  told_.emplace_back(std::move(path), std::move(answer));
}

std::optional<Response> Router::told_problem(const Problem& problem, const Request& request,
                                             html::Language language) const {
  for (const auto& [path, answer] : told_) {
    const std::string_view asked = request.path;
    if (asked == path || asked.starts_with(path + "/")) return answer(problem, request, language);
  }
  return std::nullopt;
}

uint64_t Router::body_limit_bytes(Method method, std::string_view path) const {
  const auto index = tree_->find(method, path);
  return index ? routes_[*index].body_limit_bytes : default_body_limit;
}

std::optional<Response> Router::ready_answer(Request& request) const {
  const auto index = tree_->find(request.method, request.path);
  if (!index || !routes_[*index].ready) return std::nullopt;
  const Route& route = routes_[*index];
  try {
    request.path_parameters = RouteTree::parameters(route.pattern, request.path);
    return route.ready(request);
  } catch (const std::exception& fault) {
    spdlog::error("ready answer of {}: {}", route.pattern, fault.what());
    return std::nullopt;  // the handler makes it
  }
}

Response Router::guarded(const std::function<Response()>& make, const Request& request, Context& context) const {
  Response response;
  try {
    response = make();
  } catch (const db::Failure& fault) {
    const std::string id = base::new_uuid_v7(context.clock.now());
    spdlog::error("{} {} {}: database: {}", id, name_of(request.method), request.path, fault.what());
    response = problem({503, error_of(base::ErrorKind::unavailable, "error.http.unavailable"), id}, request, context);
    response.with_header("retry-after", "10");
  } catch (const std::exception& fault) {
    const std::string id = base::new_uuid_v7(context.clock.now());
    spdlog::error("{} {} {}: {}", id, name_of(request.method), request.path, fault.what());
    response = problem({500, error_of(base::ErrorKind::unavailable, "error.http.internal"), id}, request, context);
  }
  return response;
}

Response Router::dispatch(Request& request, Context& context) const {
  const auto index = tree_->find(request.method, request.path);
  const auto make = [&] { return index ? answer(routes_[*index], request, context) : without_route(request, context); };
  return guarded(make, request, context);
}

std::optional<Response> Router::refuse_early(Request& request, Context& context) const {
  const auto index = tree_->find(request.method, request.path);
  bool refused = true;
  const auto make = [&] {
    if (!index) return without_route(request, context);
    auto refusal = refuse(routes_[*index], request, context);
    refused = refusal.has_value();
    return std::move(refusal).value_or(Response{});
  };
  Response response = guarded(make, request, context);
  if (!refused) return std::nullopt;
  return response;
}

std::optional<Response> Router::refuse(const Route& route, Request& request, Context& context) const {
  request.path_parameters = RouteTree::parameters(route.pattern, request.path);
  if (route.caller == Caller::program) return std::nullopt;
  if (options_.identify) context.principal = options_.identify(request, context);
  if (!context.principal && route.permission != auth::Permission::public_) return refuse_stranger(request, context);
  if (context.principal && !context.principal->permissions.has(route.permission)) {
    return problem({403, error_of(base::ErrorKind::forbidden, "error.http.forbidden")}, request, context);
  }
  if (route.caller == Caller::person && context.principal->by_api_token) {
    return problem({403, error_of(base::ErrorKind::forbidden, "error.http.person_only")}, request, context);
  }
  return std::nullopt;
}

Response Router::answer(const Route& route, Request& request, Context& context) const {
  if (auto refusal = refuse(route, request, context)) return *std::move(refusal);
  if (route.caller == Caller::program) return call(route, request, context);
  const CsrfGuard::Issue issue = csrf_->issue(request, context);
  context.csrf_token = issue.token;
  Response response;
  if (is_safe(request.method) || csrf_->allows(request, context)) {
    response = call(route, request, context);
  } else {
    response = problem(stale_form(request), request, context);
  }
  csrf_->remember(issue, response);
  return response;
}

Response Router::call(const Route& route, const Request& request, Context& context) const {
  Response response = route.handler(request, context);
  if (!response.problem) return response;
  if (!response.problem->detail.empty()) {
    spdlog::warn("{} {}: {}: {}", name_of(request.method), request.path, response.problem->message_key,
                 response.problem->detail);
  }
  Response page = problem({response.status, *response.problem}, request, context);
  for (auto& header : response.headers) page.headers.push_back(std::move(header));
  return page;
}

Response Router::without_route(const Request& request, Context& context) const {
  const std::vector<Method> methods = tree_->methods(request.path);
  if (methods.empty()) {
    if (options_.identify) context.principal = options_.identify(request, context);
    return problem({404, error_of(base::ErrorKind::not_found, "error.http.not_found")}, request, context);
  }
  Response response;
  if (request.method == Method::options) {
    response.status = 204;
  } else {
    response = problem({405, error_of(base::ErrorKind::invalid, "error.http.method_not_allowed")}, request, context);
  }
  return response.with_header("allow", allow_list(methods));
}

Response Router::refuse_stranger(const Request& request, Context& context) const {
  if (wants_html(request)) return see_other(sign_in_location(request));
  Response response =
      problem({401, error_of(base::ErrorKind::unauthorised, "error.http.unauthorised")}, request, context);
  return response.with_header("www-authenticate", "Bearer");
}

Response Router::problem(const Problem& problem, const Request& request, Context& context) const {
  if (auto told = told_problem(problem, request, context.language)) return *std::move(told);
  if (!wants_html(request)) return json_error(problem, context.language);
  if (options_.error_page) {
    try {
      return html_page(options_.error_page(problem, request, context), problem.status);
    } catch (const std::exception& fault) {
      spdlog::error("the error page failed: {}", fault.what());
    }
  }
  return short_error_page(problem, context.language, context.csrf_token);
}

}  // namespace gandan::http
