#include "features/search/search.h"
#include "features/search/search_page.h"

namespace gandan::search {

void add_search_routes(http::Router& router) {
  router.add({http::Method::get, "/search", auth::Permission::signed_in, search_page});
}

}  // namespace gandan::search
