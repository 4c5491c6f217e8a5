#include "features/cases/open311/open311_routes.h"

#include "features/cases/officers/case_photos.h"
#include "features/cases/open311/open311_post.h"
#include "features/cases/open311/open311_problem.h"
#include "features/cases/open311/open311_requests.h"
#include "features/cases/open311/open311_services.h"

namespace gandan::cases::open311 {
namespace {

using http::Method;

http::Route route(Method method, std::string pattern, http::Handler handler) {
  return {.method = method,
          .pattern = std::move(pattern),
          .permission = auth::Permission::public_,
          .handler = std::move(handler),
          .body_limit_bytes = method == Method::post ? upload_limit_bytes : uint64_t{1} << 20U,
          .caller = http::Caller::program};
}

}  // namespace

void add_routes(http::Router& router, const CaseRules& rules, const std::shared_ptr<VisitLimits>& limits,
                const std::shared_ptr<db::SharedWriter>& writer) {
  // The two formats are two paths, as the specification has them.
  const auto both = [&](Method method, const std::string& path, auto page) {
    for (const Format format : {Format::json, Format::xml}) {
      const char* ending = format == Format::json ? ".json" : ".xml";
      router.add(route(method, path + ending, [=](const http::Request& request, http::Context& context) {
        return page(request, context, format);
      }));
    }
  };
  const auto get = [&](const std::string& path, auto page) {
    both(Method::get, path, [rules, page](const http::Request& request, http::Context& context, Format format) {
      return page(request, context, rules, format);
    });
  };
  const auto get_one = [&](const std::string& pattern, auto page) {
    router.add(route(Method::get, pattern, [rules, page](const http::Request& request, http::Context& context) {
      return page(request, context, rules);
    }));
  };
  const auto post = [&](const std::string& path, auto page) {
    both(Method::post, path,
         [rules, limits, page](const http::Request& request, http::Context& context, Format format) {
           return page(request, context, rules, *limits, format);
         });
  };
  router.tell_problems("/open311", told_problem);
  get("/open311/discovery", discovery);
  get("/open311/v2/services", service_list);
  get_one("/open311/v2/services/{file}", service_definition);
  get("/open311/v2/requests", request_list);
  get_one("/open311/v2/requests/{file}", one_request);
  get_one("/open311/v2/tokens/{file}", one_token);
  get("/open311/v2/servicerequestupdates", update_list);
  post("/open311/v2/requests",
       [writer](const http::Request& request, http::Context& context, const CaseRules& site, VisitLimits& of_keys,
                Format format) { return post_request(request, context, site, of_keys, *writer, format); });
  post("/open311/v2/servicerequestupdates", post_update);
}

}  // namespace gandan::cases::open311
