#include "features/programme/targets/project_page.h"

#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/words.h"
#include "features/programme/resolution_store.h"
#include "features/programme/tasks/task_link_store.h"
#include "features/programme/tasks/task_parts.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/programme/projects.tpl.h"

// icons: building-bridge

namespace gandan::programme {

http::Response project_page(const http::Request& /*request*/, http::Context& context) {
  auto transaction = context.database.read();
  const auto language = context.language;
  const std::string title = html::translate(language, "programme.projects.title");
  html::View view("features/programme/views/projects.tpl");
  view.set_html(kp_HEADER, html::page_header(language, {.title = title}));
  const auto resolution = find_live_resolution(transaction, context.ward);
  const auto projects = resolution ? projects_of(transaction, context.ward, resolution->id) : std::vector<Project>{};
  if (!resolution) {
    view.add(kp_EMPTY).set_html(kp_STATE, no_programme(context));
  } else if (projects.empty()) {
    view.add(kp_EMPTY).set_html(
        kp_STATE, html::empty_state({"building-bridge", html::translate(language, "programme.projects.none"),
                                     html::translate(language, "programme.projects.none_text")}));
  } else {
    html::View& rows = view.add(kp_ROWS);
    for (const Project& project : projects) {
      html::View& row = rows.add(kp_ROW).set(kp_NUMBER, project.number).set(kp_NAME, project.name);
      row.set(kp_ID, project.id.text());
      for (const Task& task : tasks_serving(transaction, context.ward, project.id)) {
        html::View& served = row.add(kp_TASK).set(kp_TASK_PATH, "/tasks/" + task.id.text());
        served.set(kp_TASK_NAME, name_of_task(task));
        const TaskStatus status = status_of(task.plan.deadline, task.progress, context.clock.today());
        served.set_html(kp_TASK_STATUS, html::badge(badge_of(language, status)));
      }
      const std::string address = address_of(project.source);
      html::View& source = row.add(address.empty() ? kp_NO_REPORT : kp_REPORT);
      source.set(kp_PLACE, place_of(language, project.source));
      if (!address.empty()) source.set(kp_ADDRESS, address);
    }
  }
  return http::page(context, {title, view.render(language), "/projects"});
}

}  // namespace gandan::programme
