// The table of this feature's routes.
#include "features/notices/notices.h"
#include "features/notices/notices_pages.h"

namespace gandan::notices {

void add_notices_routes(http::Router& router) {
  using auth::Permission;
  using http::Method;
  router.add({Method::get, "/notices", Permission::signed_in, notices_page});
  router.add({Method::get, "/notices/settings", Permission::signed_in, settings_page});
  router.add({Method::post, "/notices/settings", Permission::signed_in, post_settings});
  router.add({Method::post, "/notices/settings/ward", Permission::administer, post_ward_language});
  router.add({Method::post, "/notices/read", Permission::signed_in, post_all_read});
  router.add({Method::get, "/people/{id}/away", Permission::signed_in, away_page});
  router.add({Method::post, "/people/{id}/away", Permission::signed_in, post_away});
  router.add({Method::get, "/notices/{notice}", Permission::signed_in, open_notice});
}

}  // namespace gandan::notices
