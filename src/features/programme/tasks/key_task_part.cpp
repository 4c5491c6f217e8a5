#include "features/programme/tasks/key_task_part.h"

#include <algorithm>

#include "features/programme/pages/who_links.h"
#include "features/programme/pages/words.h"
#include "features/programme/tasks/key_task_store.h"
#include "features/programme/tasks/task_parts.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"
#include "views/features/programme/key_tasks.tpl.h"

namespace gandan::programme {
namespace {

std::string title_of(html::Language language, const std::vector<KeyTaskStanding>& standings) {
  const auto key_tasks =
      std::ranges::count(standings, TaskKind::key_task, [](const auto& one) { return one.task.kind; });
  const auto count = static_cast<std::ptrdiff_t>(standings.size());
  return html::translate(
      language, "programme.key_tasks.title",
      {{"key_tasks", std::to_string(key_tasks)}, {"breakthroughs", std::to_string(count - key_tasks)}});
}

// What is below it, in words; what is late is told with the one that waits longest.
std::string reason_of(html::Language language, const KeyTaskStanding& standing) {
  if (standing.late > 0) {
    return html::translate(language, "programme.key_tasks.late", {{"count", std::to_string(standing.late)}});
  }
  if (standing.waiting > 0) {
    return html::translate(language, "programme.key_tasks.waiting", {{"count", std::to_string(standing.waiting)}});
  }
  if (standing.open > 0) {
    return html::translate(language, "programme.key_tasks.open", {{"count", std::to_string(standing.open)}});
  }
  return html::translate(language, "programme.key_tasks.nothing_open");
}

}  // namespace

html::SafeHtml key_task_part(const http::Context& context, db::Transaction& transaction, const Resolution& resolution,
                             const Names& names) {
  const auto language = context.language;
  const base::Date today = context.clock.today();
  const auto standings = key_task_standings(transaction, context.ward, resolution.id, today);
  html::View view("features/programme/views/key_tasks.tpl");
  if (standings.empty()) return view.render(language);
  html::View& list = view.add(kkt_LIST).set(kkt_TITLE, title_of(language, standings));
  for (const KeyTaskStanding& standing : standings) {
    const Task& task = standing.task;
    html::View& row = list.add(kkt_ROW);
    row.set_html(kkt_STATUS, html::badge(badge_of(language, standing.status(today))));
    row.set(kkt_PATH, "/tasks/" + task.id.text()).set(kkt_NAME, name_of_task(task));
    row.set(kkt_KIND, html::translate(language, "programme.task_kind." + std::string(name_of(task.kind))));
    row.set(kkt_REASON, reason_of(language, standing));
    if (const auto& late = standing.most_late) {
      row.add(kkt_LATE)
          .set(kkt_LATE_PATH, "/tasks/" + late->id.text())
          .set(kkt_LATE_NAME, name_of_task(*late))
          .set(kkt_DAYS, days_late(language, *late->plan.deadline, today));
    }
    row.set_html(kkt_PERSON, person_link(language, names, task.plan.person_in_charge));
    row.set_html(kkt_UNIT, unit_link(names, task.plan.unit_in_charge));
    row.set(kkt_DEADLINE, task.plan.deadline ? vietnamese::format_date(*task.plan.deadline) : "");
  }
  return view.render(language);
}

}  // namespace gandan::programme
