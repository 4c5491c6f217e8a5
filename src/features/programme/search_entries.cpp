#include "features/programme/search_entries.h"

#include "features/programme/explanations/explanation_store.h"
#include "features/programme/explanations/explanation_words.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/periods/frozen_store.h"
#include "features/programme/periods/frozen_words.h"
#include "features/programme/resolution_store.h"
#include "features/programme/targets/target_store.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_store.h"
#include "features/programme/tasks/task_talk_store.h"
#include "features/programme/tasks/task_work_store.h"
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
          .title = whole_wording(target),
          .detail = detail_of(target.item, target.group_name),
          .path = "/targets/" + target.id.text(),
          .permission = auth::Permission::view_programme};
}

// Found by its milestones and by the number of the document that shows it done, too.
search::Entry entry_of(db::Transaction& transaction, const base::WardId& ward, const Task& task) {
  std::string more = task.plan.text == task.plan.title ? "" : task.plan.text;
  more += " " + task.plan.origin_document + " " + evidence_in_words(transaction, ward, task.progress.attached);
  for (const Milestone& milestone : milestones_of(transaction, ward, task.id)) more += " " + milestone.title;
  return {.kind = "task",
          .record_id = task.id.text(),
          .title = task.plan.title,
          .detail = detail_of(task.number, task.plan.product),
          .path = "/tasks/" + task.id.text(),
          .permission = auth::Permission::view_programme,
          .more = more};
}

// What a result shows of a long text; all of it is found.
std::string beginning_of(const std::string& text) {
  constexpr size_t most = 160;
  if (text.size() <= most) return text;
  const size_t blank = text.rfind(' ', most);
  return blank == std::string::npos ? "…" : text.substr(0, blank) + " …";
}

search::Entry entry_of(const Comment& comment, const TaskId& task) {
  return {.kind = "comment",
          .record_id = comment.id.text(),
          .title = beginning_of(comment.text),
          .detail = "",
          .path = "/tasks/" + task.text() + "#talk",
          .permission = auth::Permission::view_programme,
          .more = comment.text};
}

search::Entry entry_of(const Explanation& explanation) {
  const ExplanationAnswer& answer = explanation.answer;
  const std::string question = question_in_words(html::Language::vietnamese, explanation);
  return {.kind = "explanation",
          .record_id = explanation.id.text(),
          .title = explanation.wording,
          .detail = beginning_of(question),
          .path = "/explanations/" + explanation.id.text(),
          .permission = auth::Permission::view_programme,
          .more = question + " " + answer.fact + " " + answer.cause + " " + answer.action};
}

search::Entry entry_of(const FrozenPeriod& period) {
  return {.kind = "period",
          .record_id = period.id.text(),
          .title = span_in_words(html::Language::vietnamese, period.span),
          .detail = period.note,
          .path = "/periods/" + period.id.text(),
          .permission = auth::Permission::view_programme};
}

search::Entry entry_of(const Project& project) {
  return {.kind = "project",
          .record_id = project.id.text(),
          .title = project.name,
          .detail = project.number,
          .path = "/projects#" + project.id.text(),
          .permission = auth::Permission::view_programme};
}

void put(db::Transaction& transaction, const audit::Actor& actor, const search::Entry& entry) {
  search::put(transaction, actor.ward, entry, actor.at);
}

void take_out(db::Transaction& transaction, const audit::Actor& actor, const search::Entry& entry) {
  search::remove(transaction, actor.ward, entry.kind, entry.record_id);
}

template <typename Record>
void refresh(db::Transaction& transaction, const audit::Actor& actor, const std::optional<Record>& record) {
  if (!record) return;
  record->withdrawn_at ? take_out(transaction, actor, entry_of(*record)) : put(transaction, actor, entry_of(*record));
}

void refresh_task(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id, bool with_comments) {
  const auto task = find_task(transaction, actor.ward, id);
  if (!task) return;
  const bool gone = task->withdrawn_at.has_value();
  const auto change = gone ? take_out : put;
  change(transaction, actor, entry_of(transaction, actor.ward, *task));
  if (!gone && !with_comments) return;
  for (const Comment& comment : comments_of(transaction, actor.ward, id)) {
    change(transaction, actor, entry_of(comment, id));
  }
}

}  // namespace

void refresh_search(db::Transaction& transaction, const audit::Actor& actor, const Changed& changed) {
  const std::string& id = changed.record_id;
  if (changed.record_kind == "target") {
    if (const auto target = TargetId::parse(id))
      refresh(transaction, actor, find_target(transaction, actor.ward, *target));
  } else if (changed.record_kind == "task") {
    if (const auto task = TaskId::parse(id))
      refresh_task(transaction, actor, *task, changed.action == "task.commented");
  } else if (changed.record_kind == "project") {
    if (const auto project = ProjectId::parse(id))
      refresh(transaction, actor, find_project(transaction, actor.ward, *project));
  } else if (changed.record_kind == "explanation") {
    const auto explanation = ExplanationId::parse(id);
    const auto found = explanation ? find_explanation(transaction, actor.ward, *explanation) : std::nullopt;
    if (found) put(transaction, actor, entry_of(*found));
  } else if (changed.record_kind == "period") {
    const auto period = FrozenId::parse(id);
    const auto found = period ? find_frozen(transaction, actor.ward, *period) : std::nullopt;
    if (found) put(transaction, actor, entry_of(*found));
  }
}

void put_programme_in_search(db::Transaction& transaction, const audit::Actor& actor) {
  const auto resolution = find_live_resolution(transaction, actor.ward);
  if (!resolution) return;
  for (const auto& line : find_target_lines(transaction, actor.ward, resolution->id, {.of = Of::both})) {
    put(transaction, actor, entry_of(line.target));
  }
  for (const auto& task : find_tasks(transaction, actor.ward, resolution->id, {}, base::local_date(actor.at))) {
    refresh_task(transaction, actor, task.id, true);
  }
  for (const auto& project : projects_of(transaction, actor.ward, resolution->id)) {
    put(transaction, actor, entry_of(project));
  }
  constexpr int all = 100'000;
  for (const auto& explanation : find_explanations(transaction, actor.ward, {}, base::local_date(actor.at), all)) {
    put(transaction, actor, entry_of(explanation));
  }
  for (const auto& period : frozen_periods(transaction, actor.ward, resolution->id)) {
    put(transaction, actor, entry_of(period));
  }
}

}  // namespace gandan::programme
