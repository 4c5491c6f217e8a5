#include "app/application.h"

#include <algorithm>

#include "app/error_page.h"
#include "app/site_secret_store.h"
#include "features/audit/audit.h"
#include "features/people/people.h"
#include "features/programme/programme.h"
#include "features/reading/reading_routes.h"
#include "features/search/search.h"
#include "platform/http/assets.h"
#include "platform/http/preferences.h"

namespace gandan::app {
namespace {

using auth::Permission;

// keys: programme.navigation.* reading.navigation.* people.navigation.* audit.navigation.*
// icons: gauge target list-check building-bridge file-text users history
std::vector<http::NavigationEntry> navigation() {
  return {{"/dashboard", "programme.navigation.dashboard", "gauge", Permission::view_programme},
          {"/targets", "programme.navigation.targets", "target", Permission::view_programme},
          {"/tasks", "programme.navigation.tasks", "list-check", Permission::view_programme},
          {"/projects", "programme.navigation.projects", "building-bridge", Permission::view_programme},
          {"/reports", "reading.navigation.reports", "file-text", Permission::import_reports},
          {"/people", "people.navigation.people", "users", Permission::signed_in},
          {"/audit", "audit.navigation.audit", "history", Permission::view_audit}};
}

http::Site site_of(db::Database& database, const base::WardId& ward) {
  auto transaction = database.read();
  http::Site site{.ward_name = {}, .province_name = {}, .navigation = navigation()};
  if (const auto found = people::find_ward(transaction, ward)) {
    site.ward_name = found->name;
    site.province_name = found->province_name;
  }
  const auto everybody = people::active_people(transaction, ward);
  site.demo = std::any_of(everybody.begin(), everybody.end(), [](const auto& person) { return person.invented; });
  return site;
}

http::RouterOptions router_options(db::Database& database, const ApplicationOptions& options) {
  return {.identify = [rules = options.sign_in](
                          const http::Request& request,
                          http::Context& context) { return people::identify(request, context, rules); },
          .error_page = error_page,
          .csrf_key = site_secret(database, options.ward, "csrf"),
          .secure = options.sign_in.tls_in_front};
}

}  // namespace

Application::Application(db::Database& database, const base::Clock& clock, ApplicationOptions options)
    : database_(database),
      clock_(clock),
      options_(std::move(options)),
      site_(site_of(database, options_.ward)),
      router_(router_options(database, options_)) {
  http::add_asset_routes(router_);
  http::add_preference_routes(router_);
  people::add_people_routes(router_, options_.sign_in);
  audit::add_audit_routes(router_);
  search::add_search_routes(router_);
  programme::add_programme_routes(router_);
  reading::add_reading_routes(router_, options_.upload_limit_bytes);
}

http::Context Application::context(const http::Request& request) const {
  return {.site = site_,
          .clock = clock_,
          .database = database_,
          .ward = options_.ward,
          .language = http::language_of(request),
          .theme = http::theme_of(request),
          .principal = {},
          .csrf_token = {}};
}

void Application::keep_house() const {
  people::write_seen_sessions(database_, options_.ward, clock_.now(), options_.sign_in);
}

http::Response Application::answer(http::Request& request) const {
  http::Context made = context(request);
  return router_.dispatch(request, made);
}

}  // namespace gandan::app
