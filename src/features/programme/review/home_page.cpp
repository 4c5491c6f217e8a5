#include "features/programme/review/home_page.h"

#include "features/programme/pages/page_parts.h"
#include "features/programme/review/first_hour_page.h"

namespace gandan::programme {
namespace {

const char* home_of(const http::Context& context, const FindReading& find_reading) {
  using auth::Permission;
  auto transaction = context.database.read();
  const bool answers = may(context, Permission::enter_figures);
  const bool live = find_live_resolution(transaction, context.ward).has_value();
  // Who has work of their own sets the ward up until there is a programme; an administrator until nothing is missing.
  if ((!answers || !live) && first_hour_is_open(context, transaction, find_reading)) return "/start";
  if (may(context, Permission::ask_explanation)) return "/dashboard";
  if (answers) return "/mine";
  return may(context, Permission::view_programme) ? "/dashboard" : "/";
}

}  // namespace

http::Response home_page(const http::Request& /*request*/, http::Context& context, const FindReading& find_reading) {
  return http::see_other(home_of(context, find_reading));
}

}  // namespace gandan::programme
