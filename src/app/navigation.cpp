#include "app/navigation.h"

// keys: cases.navigation.* calendar.navigation.* programme.navigation.* reading.navigation.* people.navigation.* audit.navigation.*
// keys: search.page.*
// icons: checklist inbox gauge target list-check building-bridge file-text users history
// icons: flag-check camera list-search route calendar-off

namespace gandan::app {

using auth::Permission;

std::vector<http::NavigationEntry> navigation() {
  return {{"/mine", "programme.navigation.mine", "checklist", Permission::enter_figures},
          {"/dashboard", "programme.navigation.dashboard", "gauge", Permission::view_programme},
          {"/targets", "programme.navigation.targets", "target", Permission::view_programme},
          {"/tasks", "programme.navigation.tasks", "list-check", Permission::view_programme},
          {"/cases", "cases.navigation.cases", "inbox", Permission::view_cases},
          {"/projects", "programme.navigation.projects", "building-bridge", Permission::view_programme},
          {"/reports", "reading.navigation.reports", "file-text", Permission::import_reports},
          {"/days-off", "calendar.navigation.days_off", "calendar-off", Permission::administer},
          {"/people", "people.navigation.people", "users", Permission::signed_in},
          {"/audit", "audit.navigation.audit", "history", Permission::view_audit},
          {"/", "programme.navigation.promises", "flag-check", Permission::public_},
          {"/report", "cases.navigation.report", "camera", Permission::public_},
          {"/field-reports", "cases.navigation.field_reports", "list-search", Permission::public_},
          {"/track", "cases.navigation.track", "route", Permission::public_}};
}

std::vector<http::NavigationEntry> pages_elsewhere() {
  return {{"/meeting", "search.page.meeting", "", Permission::view_programme},
          {"/periods", "search.page.periods", "", Permission::view_programme},
          {"/explanations", "search.page.explanations", "", Permission::view_programme},
          {"/figures", "search.page.figures", "", Permission::enter_figures},
          {"/figures/sheet", "search.page.figure_sheet", "", Permission::enter_figures},
          {"/indicators", "search.page.indicators", "", Permission::view_programme},
          {"/tasks/new", "search.page.new_task", "", Permission::edit_programme},
          {"/tasks/board", "search.page.board", "", Permission::view_programme},
          {"/tasks/timeline", "search.page.timeline", "", Permission::view_programme},
          {"/tasks/week", "search.page.week", "", Permission::view_programme},
          {"/tasks/units", "search.page.task_units", "", Permission::view_programme},
          {"/tasks/people", "search.page.task_people", "", Permission::view_programme},
          {"/tasks/calendar", "search.page.calendar", "", Permission::view_programme},
          {"/activity", "search.page.activity", "", Permission::view_programme},
          {"/cases/new", "search.page.new_case", "", Permission::receive_cases},
          {"/cases/map", "search.page.case_map", "", Permission::view_cases},
          {"/cases/overview", "search.page.case_overview", "", Permission::assign_cases},
          {"/cases/rules", "search.page.case_rules", "", Permission::assign_cases},
          {"/days-off", "search.page.days_off", "", Permission::signed_in},
          {"/units", "search.page.units", "", Permission::signed_in},
          {"/neighbourhoods", "search.page.neighbourhoods", "", Permission::signed_in},
          {"/notices", "search.page.notices", "", Permission::signed_in},
          {"/notices/settings", "search.page.notice_settings", "", Permission::signed_in},
          {"/account", "search.page.account", "", Permission::signed_in},
          {"/start", "search.page.start", "", Permission::import_reports},
          {"/", "search.page.public", "", Permission::signed_in}};
}

}  // namespace gandan::app
