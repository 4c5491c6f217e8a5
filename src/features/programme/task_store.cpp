#include "features/programme/task_store.h"

#include <algorithm>

#include "features/programme/stored_values.h"
#include "vietnamese/text.h"

namespace gandan::programme {
namespace {

Task task_in(const db::Row& row) {
  Task task{id_in<TaskId>(row, "task_id"), id_in<ResolutionId>(row, "resolution_id")};
  task.kind = task_kind_named(row.text("kind")).value_or(TaskKind::regular);
  task.parent = optional_id_in<TaskId>(row, "parent_id");
  task.number = row.text("number");
  task.place = static_cast<int>(row.integer("place"));
  task.plan = {row.text("title"),
               row.text("wording"),
               date_in(row, "deadline"),
               optional_id_in<auth::UnitId>(row, "unit_in_charge"),
               optional_id_in<auth::PersonId>(row, "person_in_charge"),
               row.text("product"),
               row.text("authority")};
  task.progress = {date_in(row, "started_on"), date_in(row, "done_on"), row.text("result")};
  task.invented = row.boolean("invented");
  task.source = source_in(row);
  if (const auto at = row.optional_integer("withdrawn_at")) task.withdrawn_at = base::Instant{*at};
  task.version = row.integer("version");
  return task;
}

std::vector<db::Bound> bound_values(const base::WardId& ward, const Task& task) {
  const std::string searched = task.plan.title + " " + task.plan.text;
  const auto at = task.withdrawn_at;
  return {{"ward", ward.text()},
          {"id", task.id.text()},
          {"kind", std::string(name_of(task.kind))},
          {"parent", stored(task.parent)},
          {"number", task.number},
          {"title", task.plan.title},
          {"wording", task.plan.text},
          {"fold", vietnamese::fold(searched)},
          {"exact", vietnamese::fold_keeping_marks(searched)},
          {"deadline", stored(task.plan.deadline)},
          {"unit", stored(task.plan.unit_in_charge)},
          {"person", stored(task.plan.person_in_charge)},
          {"product", task.plan.product},
          {"authority", task.plan.authority},
          {"started_on", stored(task.progress.started_on)},
          {"done_on", stored(task.progress.done_on)},
          {"result", task.progress.result},
          {"invented", task.invented},
          {"report", task.source.report_id},
          {"quote", task.source.quote},
          {"first_line", int64_t{task.source.first_line}},
          {"last_line", int64_t{task.source.last_line}},
          {"page", db::optional_value(task.source.page)},
          {"withdrawn_at", at ? db::Value(at->epoch_milliseconds) : db::Value(nullptr)}};
}

// The status and the clarities of a task depend on the day and on rules of task.h, which stay in one place: a ward has
// some hundred tasks, so they are sifted here and not in SQL.
bool matches(const Task& task, const TaskFilter& filter, base::Date today) {
  if (!filter.status.empty() && filter.status != name_of(status_of(task.plan.deadline, task.progress, today))) {
    return false;
  }
  if (filter.lacks.empty()) return true;
  const auto missing = lacking(task.plan);
  if (filter.lacks == "any") return !missing.empty();
  return std::ranges::any_of(missing, [&](Clarity clarity) { return name_of(clarity) == filter.lacks; });
}

}  // namespace

void insert_task(db::Transaction& transaction, const base::WardId& ward, const Task& task, base::Instant now) {
  auto values = bound_values(ward, task);
  values.push_back({"resolution", task.resolution.text()});
  values.push_back({"now", now.epoch_milliseconds});
  transaction.query(
      "INSERT INTO task (ward_id, task_id, resolution_id, parent_id, kind, number, place, title, wording, "
      "wording_fold, "
      "wording_exact, deadline, unit_in_charge, person_in_charge, product, authority, started_on, done_on, result, "
      "invented, source_report, source_quote, source_first_line, source_last_line, source_page, created_at, "
      "withdrawn_at, version) VALUES (:ward, :id, :resolution, :parent, :kind, :number, (SELECT COALESCE(MAX(place), "
      "0) + "
      "1 FROM task WHERE ward_id = :ward AND resolution_id = :resolution), :title, :wording, :fold, :exact, :deadline, "
      ":unit, :person, :product, :authority, :started_on, :done_on, :result, :invented, :report, :quote, :first_line, "
      ":last_line, :page, :now, :withdrawn_at, 1) RETURNING place",
      values);
}

bool update_task(db::Transaction& transaction, const base::WardId& ward, const Task& task) {
  auto values = bound_values(ward, task);
  values.push_back({"version", task.version});
  const auto changed = transaction.query(
      "UPDATE task SET parent_id = :parent, kind = :kind, number = :number, title = :title, wording = :wording, "
      "wording_fold = :fold, wording_exact = :exact, deadline = :deadline, unit_in_charge = :unit, person_in_charge = "
      ":person, product = :product, authority = :authority, started_on = :started_on, done_on = :done_on, result = "
      ":result, invented = :invented, source_report = :report, source_quote = :quote, source_first_line = :first_line, "
      "source_last_line = :last_line, source_page = :page, withdrawn_at = :withdrawn_at, version = version + 1 "
      "WHERE ward_id = :ward AND task_id = :id AND version = :version RETURNING version",
      values);
  return !changed.empty();
}

std::optional<Task> find_task(db::Transaction& transaction, const base::WardId& ward, const TaskId& id) {
  const auto row = transaction.query_one("SELECT * FROM task WHERE ward_id = :ward AND task_id = :id",
                                         {{"ward", ward.text()}, {"id", id.text()}});
  return row ? std::optional(task_in(*row)) : std::nullopt;
}

std::vector<Task> find_tasks(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                             const TaskFilter& filter, base::Date today) {
  const SearchPattern pattern = search_pattern(filter.query);
  std::vector<Task> tasks;
  for (const db::Row& row : transaction.query(
           "SELECT * FROM task WHERE ward_id = :ward AND resolution_id = :resolution AND withdrawn_at IS NULL "
           "AND (CAST(:kind AS TEXT) = '' OR kind = :kind) AND (CAST(:unit AS TEXT) = '' OR unit_in_charge = :unit) "
           "AND (CAST(:person AS TEXT) = '' OR person_in_charge = :person) "
           "AND (CAST(:fold AS TEXT) = '' OR wording_fold LIKE :fold ESCAPE '\\') "
           "AND (CAST(:exact AS TEXT) = '' OR wording_exact LIKE :exact ESCAPE '\\') ORDER BY place",
           {{"ward", ward.text()},
            {"resolution", resolution.text()},
            {"kind", filter.kind},
            {"unit", filter.unit},
            {"person", filter.person},
            {"fold", pattern.fold},
            {"exact", pattern.exact}})) {
    Task task = task_in(row);
    if (matches(task, filter, today)) tasks.push_back(std::move(task));
  }
  return tasks;
}

std::vector<Task> tasks_under(db::Transaction& transaction, const base::WardId& ward, const TaskId& parent) {
  std::vector<Task> tasks;
  for (const db::Row& row : transaction.query(
           "SELECT * FROM task WHERE ward_id = :ward AND parent_id = :parent AND withdrawn_at IS NULL ORDER BY place",
           {{"ward", ward.text()}, {"parent", parent.text()}})) {
    tasks.push_back(task_in(row));
  }
  return tasks;
}

TaskCounts count_tasks(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                       base::Date today, int soon) {
  TaskCounts counts;
  for (const Task& task : find_tasks(transaction, ward, resolution, {}, today)) {
    const TaskStatus status = status_of(task.plan.deadline, task.progress, today);
    counts.statuses.add(status);
    const bool open = status == TaskStatus::going || status == TaskStatus::not_started;
    if (open && task.plan.deadline && *task.plan.deadline - today <= soon) ++counts.due_soon;
    if (!lacking(task.plan).empty()) ++counts.unclear;
  }
  return counts;
}

}  // namespace gandan::programme
