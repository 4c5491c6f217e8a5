#include "features/programme/tasks/task_decision.h"

#include <algorithm>

#include "features/notices/notices.h"
#include "features/people/people.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_parts.h"

namespace gandan::programme {

using auth::Permission;

std::vector<auth::PersonId> deciders_of(db::Transaction& transaction, const base::WardId& ward, const Task& task) {
  const TaskPlan& plan = task.plan;
  std::vector<auth::PersonId> deciders;
  for (const people::Person& person : people::people_who_may(transaction, ward, Permission::approve_figures)) {
    if (plan.unit_in_charge == person.unit && plan.person_in_charge != person.id) deciders.push_back(person.id);
  }
  if (!deciders.empty()) return deciders;
  for (const people::Person& person : people::people_who_may(transaction, ward, Permission::edit_programme)) {
    deciders.push_back(person.id);
  }
  return deciders;
}

void tell_deciders(db::Transaction& transaction, const audit::Actor& actor, const Task& task, std::string_view part) {
  for (const auth::PersonId& person : deciders_of(transaction, actor.ward, task)) {
    notices::tell(transaction, actor,
                  {.kind = notices::Kind::to_decide,
                   .person = person,
                   .unit = {},
                   .path = "/tasks/" + task.id.text() + "#" + std::string(part),
                   .subject = name_of_task(task)});
  }
}

void tell_answered(db::Transaction& transaction, const audit::Actor& actor, const Task& task,
                   const Extension& extension) {
  if (!extension.asked_by) return;
  const bool granted = extension.answer == "granted";
  notices::tell(transaction, actor,
                {.kind = granted ? notices::Kind::granted : notices::Kind::refused,
                 .person = extension.asked_by,
                 .unit = {},
                 .path = "/tasks/" + task.id.text() + "#extensions",
                 .subject = name_of_task(task),
                 .due = granted ? extension.new_deadline : extension.old_deadline});
}

std::string decides_on(db::Transaction& transaction, const base::WardId& ward, const std::string& person) {
  if (person.empty()) return "";
  const auto find = [&](Permission permission) -> std::optional<people::Person> {
    const auto all = people::people_who_may(transaction, ward, permission);
    const auto found = std::ranges::find_if(all, [&](const people::Person& each) { return each.id.text() == person; });
    return found == all.end() ? std::nullopt : std::optional(*found);
  };
  if (find(Permission::edit_programme)) return "any";
  const auto head = find(Permission::approve_figures);
  return head ? head->unit.text() : "";
}

}  // namespace gandan::programme
