#include "features/programme/tasks/task_routes.h"

#include "features/programme/tasks/task_calendar.h"
#include "features/programme/tasks/task_csv.h"
#include "features/programme/tasks/task_list_page.h"
#include "features/programme/tasks/task_move_page.h"
#include "features/programme/tasks/task_overview_page.h"
#include "features/programme/tasks/task_own_part.h"
#include "features/programme/tasks/task_page.h"
#include "features/programme/tasks/task_template_page.h"

namespace gandan::programme {

using auth::Permission;
using http::Method;

void add_task_routes(http::Router& router, uint64_t upload_limit_bytes, const std::string& public_address) {
  const auto add = [&](Method method, const char* pattern, Permission permission, http::Handler handler) {
    router.add({method, pattern, permission, std::move(handler)});
  };
  add(Method::get, "/tasks/new", Permission::approve_figures, new_task_page);
  add(Method::post, "/tasks/new", Permission::approve_figures, post_new_task);
  add(Method::post, "/tasks/bulk", Permission::edit_programme, post_tasks_changed);
  add(Method::post, "/tasks/views", Permission::view_programme, post_task_view);
  add(Method::post, "/tasks/views/{view}", Permission::view_programme, post_task_view_removed);
  add(Method::get, "/tasks.csv", Permission::view_programme, tasks_csv);
  add(Method::get, "/tasks.xlsx", Permission::view_programme, tasks_xlsx);
  add(Method::get, "/tasks/board", Permission::view_programme, task_board_page);
  add(Method::get, "/tasks/timeline", Permission::view_programme, task_timeline_page);
  add(Method::get, "/tasks/units", Permission::view_programme, task_units_page);
  add(Method::get, "/tasks/people", Permission::view_programme, task_people_page);
  add(Method::get, "/tasks/week", Permission::view_programme, task_week_page);
  add(Method::get, "/tasks/calendar", Permission::view_programme, task_calendar_page);
  add(Method::post, "/tasks/calendar", Permission::view_programme,
      [=](const http::Request& request, http::Context& context) {
        return post_task_calendar(request, context, public_address);
      });
  add(Method::get, "/calendar/{secret}", Permission::public_,
      [=](const http::Request& request, http::Context& context) {
        return calendar_feed(request, context, public_address);
      });
  add(Method::get, "/tasks/templates", Permission::approve_figures, task_templates_page);
  add(Method::get, "/tasks/templates/new", Permission::edit_programme, new_task_template_page);
  add(Method::post, "/tasks/templates/new", Permission::edit_programme, post_new_task_template);
  add(Method::post, "/tasks/templates/{part}", Permission::edit_programme, post_task_template_removed);
  add(Method::get, "/tasks/templates/{part}/edit", Permission::edit_programme, task_template_edit_page);
  add(Method::post, "/tasks/templates/{part}/edit", Permission::edit_programme, post_task_template);
  add(Method::get, "/tasks/{id}", Permission::view_programme, task_page);
  add(Method::post, "/tasks/{id}", Permission::edit_programme, post_task);
  add(Method::get, "/tasks/{id}/edit", Permission::edit_programme, task_edit_page);
  add(Method::get, "/tasks/{id}/move", Permission::edit_programme, task_move_page);
  add(Method::post, "/tasks/{id}/move", Permission::edit_programme, post_task_move);
  router.add({Method::post, "/tasks/{id}/steps", Permission::enter_figures, post_task_step, upload_limit_bytes});
  add(Method::post, "/tasks/{id}/withdrawal", Permission::edit_programme, post_task_withdrawal);
  add(Method::post, "/tasks/{id}/links", Permission::enter_figures, post_task_link);
  add(Method::post, "/tasks/{id}/milestones", Permission::enter_figures, post_task_milestone);
  add(Method::post, "/tasks/{id}/milestones/{part}", Permission::enter_figures, post_milestone_change);
  add(Method::post, "/tasks/{id}/extensions", Permission::enter_figures, post_task_extension);
  add(Method::post, "/tasks/{id}/extensions/{part}", Permission::enter_figures, post_extension_answer);
  add(Method::post, "/tasks/{id}/comments", Permission::view_programme, post_task_comment);
  add(Method::post, "/tasks/{id}/watch", Permission::view_programme, post_task_watch);
}

}  // namespace gandan::programme
