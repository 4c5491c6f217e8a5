#include "features/audit/audit.h"
#include "features/audit/audit_pages.h"

namespace gandan::audit {

void add_audit_routes(http::Router& router) {
  using http::Method;
  constexpr auto permission = auth::Permission::view_audit;
  router.add({Method::get, "/audit", permission, audit_page});
  router.add({Method::get, "/audit/{kind}/{id}", permission, record_page});
}

}  // namespace gandan::audit
