// The table of this feature's routes: method, path, permission, handler.
#include "features/programme/explanations/explanation_page.h"
#include "features/programme/figures/figure_api.h"
#include "features/programme/figures/figure_page.h"
#include "features/programme/mine/mine_page.h"
#include "features/programme/pages/late_choice.h"
#include "features/programme/periods/frozen_page.h"
#include "features/programme/programme.h"
#include "features/programme/promises/promises_page.h"
#include "features/programme/review/activity_page.h"
#include "features/programme/review/dashboard_page.h"
#include "features/programme/review/first_hour_page.h"
#include "features/programme/review/home_page.h"
#include "features/programme/review/meeting_page.h"
#include "features/programme/review/work_page.h"
#include "features/programme/targets/indicator_pages.h"
#include "features/programme/targets/project_page.h"
#include "features/programme/targets/target_edit_page.h"
#include "features/programme/targets/target_list_page.h"
#include "features/programme/targets/target_page.h"
#include "features/programme/targets/target_plan_page.h"
#include "features/programme/tasks/task_list_page.h"
#include "features/programme/tasks/task_routes.h"

namespace gandan::programme {
namespace {

using auth::Permission;
using http::Method;

void add_public_routes(http::Router& router, const std::string& public_address) {
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
  add("/promises/{id}/embed", promise_embed);
  add("/promises.atom", [public_address](const http::Request& request, http::Context& context, Published& kept) {
    return promises_atom(request, context, kept, public_address);
  });
  add("/promises.json", promises_json);
  add("/promises.csv", promises_csv);
}

void add_kept_routes(http::Router& router, const FindOtherWork& find_other_work) {
  const auto kept = std::make_shared<KeptContent>();
  router.add({Method::get, "/dashboard", Permission::view_programme,
              [kept, find_other_work](const http::Request& request, http::Context& context) {
                return dashboard_page(request, context, *kept, find_other_work);
              }});
  router.add(
      {Method::get, "/tasks", Permission::view_programme, [kept](const http::Request& request, http::Context& context) {
         return task_list_page(request, context, *kept);
       }});
}

void add_explanation_routes(http::Router& router, uint64_t upload_limit_bytes) {
  router.add({Method::get, "/explanations", Permission::view_programme, explanations_page});
  router.add({Method::get, "/explanations/{id}", Permission::view_programme, explanation_page});
  router.add({Method::post, "/explanations/{id}/answer", Permission::enter_figures, post_answer, upload_limit_bytes});
  router.add({Method::post, "/explanations/{id}/decision", Permission::ask_explanation, post_decision});
  router.add({Method::post, "/explanations/{id}/withdrawal", Permission::ask_explanation, post_withdrawal});
  router.add({Method::get, "/targets/{id}/ask", Permission::ask_explanation, ask_about_target_page});
  router.add({Method::post, "/targets/{id}/ask", Permission::ask_explanation, post_ask_about_target});
  router.add({Method::get, "/tasks/{id}/ask", Permission::ask_explanation, ask_about_task_page});
  router.add({Method::post, "/tasks/{id}/ask", Permission::ask_explanation, post_ask_about_task});
}

constexpr uint64_t sheet_limit_bytes = 10ULL << 20U;

void add_figure_routes(http::Router& router, uint64_t upload_limit_bytes) {
  router.add({Method::post, "/targets/{id}/figures", Permission::enter_figures, post_figure, upload_limit_bytes});
  router.add({Method::get, "/targets/{id}/plan", Permission::edit_programme, target_plan_page});
  router.add({Method::post, "/targets/{id}/plan", Permission::edit_programme, post_target_plan});
  router.add({Method::get, "/figures", Permission::enter_figures, figures_page});
  router.add({Method::post, "/figures/{id}/approve", Permission::enter_figures, post_approve});
  router.add({Method::post, "/figures/{id}/return", Permission::enter_figures, post_return});
  router.add({Method::post, "/figures/{id}/drop", Permission::enter_figures, post_drop});
  router.add({Method::get, "/api/v1/targets", Permission::view_programme, api_targets});
  router.add({Method::get, "/api/v1/targets/{id}/figures", Permission::view_programme, api_figures_of});
  router.add({Method::post, "/api/v1/figures", Permission::enter_figures, api_figures, sheet_limit_bytes});
}

void add_indicator_routes(http::Router& router) {
  router.add({Method::get, "/indicators", Permission::view_programme, indicator_list_page});
  router.add({Method::post, "/indicators", Permission::edit_programme, post_new_indicator});
  router.add({Method::get, "/indicators/new", Permission::edit_programme, new_indicator_page});
  router.add({Method::post, "/indicators/{id}", Permission::edit_programme, post_indicator});
  router.add({Method::get, "/indicators/{id}/edit", Permission::edit_programme, indicator_edit_page});
  router.add({Method::post, "/indicators/{id}/withdraw", Permission::edit_programme, post_withdraw_indicator});
}

void add_period_routes(http::Router& router, const PeriodFacts& facts) {
  const auto with_facts = [&](auto page) -> http::Handler {
    return
        [facts, page](const http::Request& request, http::Context& context) { return page(request, context, facts); };
  };
  router.add({Method::get, "/periods", Permission::view_programme, periods_page});
  router.add({Method::post, "/periods", Permission::edit_programme, with_facts(post_period)});
  router.add({Method::get, "/periods/preview", Permission::edit_programme, with_facts(period_preview)});
  router.add({Method::get, "/periods/compare", Permission::view_programme, with_facts(comparison_page)});
  router.add({Method::get, "/periods/{id}", Permission::view_programme, with_facts(frozen_page)});
}

// The monthly review, who answers for what, and what happened.
void add_review_routes(http::Router& router, const FindOtherWork& find_other_work) {
  router.add({Method::get, "/meeting", Permission::view_programme, meeting_page});
  router.add({Method::post, "/meeting/notes", Permission::edit_programme, post_meeting_note});
  router.add({Method::get, "/activity", Permission::view_programme, activity_page});
  router.add({Method::get, "/people/{id}/work", Permission::view_programme,
              [find_other_work](const http::Request& request, http::Context& context) {
                return person_work_page(request, context, find_other_work);
              }});
  router.add({Method::get, "/units/{id}/work", Permission::view_programme,
              [find_other_work](const http::Request& request, http::Context& context) {
                return unit_work_page(request, context, find_other_work);
              }});
}

void add_first_hour_routes(http::Router& router, const FindReading& find_reading) {
  router.add({Method::get, "/start", Permission::import_reports,
              [find_reading](const http::Request& request, http::Context& context) {
                return first_hour_page(request, context, find_reading);
              }});
  router.add({Method::post, "/start", Permission::import_reports, post_first_hour});
  router.add({Method::get, "/home", Permission::signed_in,
              [find_reading](const http::Request& request, http::Context& context) {
                return home_page(request, context, find_reading);
              }});
}

}  // namespace

void add_programme_routes(http::Router& router, const FindReading& find_reading, uint64_t upload_limit_bytes,
                          const Others& others) {
  add_public_routes(router, others.public_address);
  add_kept_routes(router, others.of_work);
  add_figure_routes(router, upload_limit_bytes);
  add_indicator_routes(router);
  add_period_routes(router, others.of_periods);
  router.add({Method::get, "/choices", Permission::view_programme, choices_part});
  router.add({Method::get, "/targets", Permission::view_programme, target_list_page});
  router.add({Method::get, "/targets/{id}", Permission::view_programme, target_page});
  router.add({Method::post, "/targets/{id}", Permission::edit_programme, post_target});
  router.add({Method::get, "/targets/{id}/edit", Permission::edit_programme, target_edit_page});
  router.add({Method::post, "/targets/{id}/in-charge", Permission::edit_programme, post_in_charge});
  router.add({Method::post, "/targets/{id}/assigned-goals", Permission::edit_programme, post_assigned});
  add_task_routes(router, upload_limit_bytes, others.public_address);
  add_mine_routes(router, upload_limit_bytes, others.on_mine);
  add_explanation_routes(router, upload_limit_bytes);
  add_review_routes(router, others.of_work);
  add_first_hour_routes(router, find_reading);
  router.add({Method::get, "/projects", Permission::view_programme, project_page});
}

}  // namespace gandan::programme
