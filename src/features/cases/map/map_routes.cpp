#include "features/cases/map/map_routes.h"

#include "features/cases/citizens/poster_page.h"
#include "features/cases/citizens/report_parts.h"
#include "features/cases/map/map_pages.h"
#include "features/cases/map/map_points.h"
#include "features/cases/officers/inbox_news.h"
#include "features/cases/rules_of_today.h"

namespace gandan::cases {

using auth::Permission;
using http::Method;

void add_map_and_report_routes(http::Router& router, const CaseRules& rules) {
  const auto get = [&](const char* pattern, Permission permission, auto page) {
    router.add({Method::get, pattern, permission, [rules, page](const http::Request& request, http::Context& context) {
                  return page(request, context, rules_of_today(rules, context));
                }});
  };
  get("/field-reports/map", Permission::public_, public_map_page);
  get("/field-reports/map.json", Permission::public_, public_points);
  get("/cases/map", Permission::view_cases, officer_map_page);
  get("/cases/map.json", Permission::view_cases, officer_points);
  get("/map/outlines.geojson", Permission::public_, outlines);
  get("/cases/poster", Permission::assign_cases, poster_page);
  get("/cases/news", Permission::view_cases, inbox_news);
  get("/cases/{code}/news", Permission::view_cases, case_news);
  get("/report/token", Permission::public_, report_token);
  get("/report/similar", Permission::public_, report_similar);
  get("/report/worker.js", Permission::public_, report_worker);
}

}  // namespace gandan::cases
