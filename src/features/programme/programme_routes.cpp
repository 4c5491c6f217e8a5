// The table of this feature's routes: method, path, permission, handler.
#include "features/programme/dashboard_page.h"
#include "features/programme/programme.h"
#include "features/programme/project_page.h"
#include "features/programme/promises_page.h"
#include "features/programme/target_edit_page.h"
#include "features/programme/target_list_page.h"
#include "features/programme/target_page.h"
#include "features/programme/task_list_page.h"
#include "features/programme/task_routes.h"

namespace gandan::programme {
namespace {

using auth::Permission;
using http::Method;

void add_public_routes(http::Router& router) {
  const auto published = std::make_shared<Published>();
  const auto add = [&](const char* pattern, auto page) {
    http::Route route{Method::get, pattern, Permission::public_,
                      [published, page](const http::Request& request, http::Context& context) {
                        return page(request, context, *published);
                      }};
    route.ready = [published](const http::Request& request) { return published->ready(request); };
    router.add(std::move(route));
  };
  add("/", promises_page);
  add("/promises/{id}", promise_page);
  add("/promises.json", promises_json);
  add("/promises.csv", promises_csv);
}

void add_kept_routes(http::Router& router) {
  const auto kept = std::make_shared<KeptContent>();
  const auto add = [&](const char* pattern, auto page) {
    router.add(
        {Method::get, pattern, Permission::view_programme,
         [kept, page](const http::Request& request, http::Context& context) { return page(request, context, *kept); }});
  };
  add("/dashboard", dashboard_page);
  add("/tasks", task_list_page);
}

}  // namespace

void add_programme_routes(http::Router& router) {
  add_public_routes(router);
  add_kept_routes(router);
  router.add({Method::get, "/targets", Permission::view_programme, target_list_page});
  router.add({Method::get, "/targets/{id}", Permission::view_programme, target_page});
  router.add({Method::post, "/targets/{id}", Permission::edit_programme, post_target});
  router.add({Method::get, "/targets/{id}/edit", Permission::edit_programme, target_edit_page});
  router.add({Method::post, "/targets/{id}/figures", Permission::enter_figures, post_figure});
  router.add({Method::post, "/targets/{id}/in-charge", Permission::edit_programme, post_in_charge});
  router.add({Method::post, "/targets/{id}/assigned-goals", Permission::edit_programme, post_assigned});
  add_task_routes(router);
  router.add({Method::get, "/projects", Permission::view_programme, project_page});
}

}  // namespace gandan::programme
