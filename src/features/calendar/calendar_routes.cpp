// The table of this feature's routes. Who may change the days is asked by the action, too: two permissions allow it.
#include "features/calendar/calendar.h"
#include "features/calendar/days_off_page.h"

namespace gandan::calendar {

using auth::Permission;
using http::Method;

void add_calendar_routes(http::Router& router, const DeadlineKeeper& keeper, jobs::Runner& runner) {
  router.add({Method::get, "/days-off", Permission::signed_in, days_off_page});
  router.add({Method::post, "/days-off", Permission::signed_in,
              [keeper, &runner](const http::Request& request, http::Context& context) {
                return post_days(request, context, keeper, runner);
              }});
  router.add({Method::get, "/days-off/changes/{change}", Permission::signed_in, day_change_page});
}

}  // namespace gandan::calendar
