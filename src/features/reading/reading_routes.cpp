#include "features/reading/reading_routes.h"

#include "features/reading/report_pages.h"
#include "features/reading/review_pages.h"

namespace gandan::reading {

using auth::Permission;
using http::Method;

void add_reading_routes(http::Router& router, const UploadPlace& uploads) {
  const auto upload = [uploads](const http::Request& request, http::Context& context) {
    return upload_report(request, context, uploads);
  };
  const std::vector<http::Route> routes = {
      {Method::get, "/reports", Permission::import_reports, reports_page},
      {Method::post, "/reports", Permission::import_reports, upload, uploads.limit_bytes},
      {Method::get, "/reports/uploads/{upload}", Permission::import_reports, upload_page},
      {Method::get, "/reports/{report}", Permission::view_programme, report_page},
      {Method::get, "/reports/{report}/review", Permission::import_reports, review_page},
      {Method::post, "/reports/{report}/items", Permission::import_reports, add_card},
      {Method::post, "/reports/{report}/items/{item}", Permission::import_reports, change_card},
      {Method::post, "/reports/{report}/accept-all", Permission::import_reports, accept_all_cards},
      {Method::post, "/reports/{report}/go-live", Permission::import_reports, take_live},
  };
  for (const auto& route : routes) router.add(route);
}

}  // namespace gandan::reading
