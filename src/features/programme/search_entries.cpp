#include "features/programme/search_entries.h"

#include "features/programme/resolution_store.h"
#include "features/programme/target_store.h"
#include "features/programme/task_list_store.h"
#include "features/programme/task_store.h"
#include "features/search/search.h"

namespace gandan::programme {
namespace {

// "9 · xã hội": what tells two records of nearly the same words apart.
std::string detail_of(const std::string& number, const std::string& place) {
  if (number.empty() || place.empty()) return number + place;
  return number + " · " + place;
}

search::Entry entry_of(const Target& target) {
  return {.kind = is_watched(target.aim) ? "indicator" : "target",
          .record_id = target.id.text(),
          .title = target.wording,
          .detail = detail_of(target.item, target.group_name),
          .path = "/targets/" + target.id.text(),
          .permission = auth::Permission::view_programme};
}

search::Entry entry_of(const Task& task) {
  return {.kind = "task",
          .record_id = task.id.text(),
          .title = task.plan.title,
          .detail = detail_of(task.number, task.plan.product),
          .path = "/tasks/" + task.id.text(),
          .permission = auth::Permission::view_programme,
          .more = task.plan.text == task.plan.title ? "" : task.plan.text};
}

search::Entry entry_of(const Project& project) {
  return {.kind = "project",
          .record_id = project.id.text(),
          .title = project.name,
          .detail = project.number,
          .path = "/projects#" + project.id.text(),
          .permission = auth::Permission::view_programme};
}

template <typename Record>
void refresh(db::Transaction& transaction, const audit::Actor& actor, const std::optional<Record>& record) {
  if (!record) return;
  const search::Entry entry = entry_of(*record);
  if (record->withdrawn_at) {
    search::remove(transaction, actor.ward, entry.kind, entry.record_id);
  } else {
    search::put(transaction, actor.ward, entry, actor.at);
  }
}

}  // namespace

void refresh_search(db::Transaction& transaction, const audit::Actor& actor, std::string_view record_kind,
                    std::string_view record_id) {
  const std::string id(record_id);
  if (record_kind == "target") {
    if (const auto target = TargetId::parse(id))
      refresh(transaction, actor, find_target(transaction, actor.ward, *target));
  } else if (record_kind == "task") {
    if (const auto task = TaskId::parse(id)) refresh(transaction, actor, find_task(transaction, actor.ward, *task));
  } else if (record_kind == "project") {
    if (const auto project = ProjectId::parse(id))
      refresh(transaction, actor, find_project(transaction, actor.ward, *project));
  }
}

void put_programme_in_search(db::Transaction& transaction, const audit::Actor& actor) {
  const auto resolution = find_live_resolution(transaction, actor.ward);
  if (!resolution) return;
  for (const auto& line : find_target_lines(transaction, actor.ward, resolution->id, {.of = Of::both})) {
    search::put(transaction, actor.ward, entry_of(line.target), actor.at);
  }
  for (const auto& task : find_tasks(transaction, actor.ward, resolution->id, {}, base::local_date(actor.at))) {
    search::put(transaction, actor.ward, entry_of(task), actor.at);
  }
  for (const auto& project : projects_of(transaction, actor.ward, resolution->id)) {
    search::put(transaction, actor.ward, entry_of(project), actor.at);
  }
}

}  // namespace gandan::programme
