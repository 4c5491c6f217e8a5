#include "features/programme/tasks/task_store.h"

#include <algorithm>

#include "features/programme/stored_values.h"
#include "features/programme/tasks/task_load_store.h"
#include "vietnamese/text.h"

namespace gandan::programme {
namespace {

Task task_in(const db::Row& row) {
  Task task{id_in<TaskId>(row, "task_id"), id_in<ResolutionId>(row, "resolution_id")};
  task.kind = task_kind_named(row.text("kind")).value_or(TaskKind::regular);
  task.parent = optional_id_in<TaskId>(row, "parent_id");
  task.number = row.text("number");
  task.place = static_cast<int>(row.integer("place"));
  task.tree_key = row.text("tree_key");
  task.repeat_of = optional_id_in<TaskId>(row, "repeat_of");
  task.plan = {row.text("title"),
               row.text("wording"),
               date_in(row, "deadline"),
               optional_id_in<auth::UnitId>(row, "unit_in_charge"),
               optional_id_in<auth::PersonId>(row, "person_in_charge"),
               row.text("product"),
               row.text("authority"),
               task_origin_named(row.text("origin")).value_or(TaskOrigin::resolution),
               row.text("origin_document"),
               date_in(row, "origin_date"),
               repeat_named(row.text("repeats")).value_or(Repeat::never)};
  task.progress = {date_in(row, "started_on"),   date_in(row, "done_on"),    row.text("result"),
                   date_in(row, "submitted_on"), date_in(row, "stopped_on"), row.text("attached"),
                   row.text("waiver"),           row.text("decision_reason")};
  task.invented = row.boolean("invented");
  task.source = source_in(row);
  task.withdrawn_at = optional_instant_in(row, "withdrawn_at");
  task.version = row.integer("version");
  return task;
}

constexpr const char* no_deadline_key = "9999-12-31";
constexpr size_t digits_of_place = 8;

std::string padded(int64_t place) {
  const std::string digits = std::to_string(place);
  return std::string(digits_of_place - std::min(digits.size(), digits_of_place), '0') + digits;
}

std::string lacks_of(const Task& task) {
  std::string names;
  for (const Clarity clarity : lacking(task.plan)) names += std::string(name_of(clarity)) + " ";
  return names;
}

std::vector<db::Bound> bound_values(const base::WardId& ward, const Task& task) {
  const std::string searched = task.plan.title + " " + task.plan.text;
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
          {"submitted_on", stored(task.progress.submitted_on)},
          {"stopped_on", stored(task.progress.stopped_on)},
          {"attached", task.progress.attached},
          {"waiver", task.progress.waiver},
          {"decision_reason", task.progress.decision_reason},
          {"origin", std::string(name_of(task.plan.origin))},
          {"origin_document", task.plan.origin_document},
          {"origin_date", stored(task.plan.origin_date)},
          {"repeats", std::string(name_of(task.plan.repeats))},
          {"tree_key", task.tree_key},
          {"due_key", due_key_of(task)},
          {"state", std::string(state_of(task))},
          {"lacks", lacks_of(task)},
          {"invented", task.invented},
          {"report", task.source.report_id},
          {"quote", task.source.quote},
          {"first_line", int64_t{task.source.first_line}},
          {"last_line", int64_t{task.source.last_line}},
          {"page", db::optional_value(task.source.page)},
          {"withdrawn_at", stored(task.withdrawn_at)}};
}

int64_t next_place(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution) {
  return transaction
      .query_one(
          "SELECT COALESCE(MAX(place), 0) + 1 AS next FROM task WHERE ward_id = :ward AND resolution_id = :resolution",
          {{"ward", ward.text()}, {"resolution", resolution.text()}})
      ->integer("next");
}

std::string tree_key_of(db::Transaction& transaction, const base::WardId& ward, const std::optional<TaskId>& parent,
                        int64_t place) {
  const auto above = parent ? find_task(transaction, ward, *parent) : std::nullopt;
  return (above ? above->tree_key + "." : "") + padded(place);
}

}  // namespace

std::vector<Task> tasks_in(const std::vector<db::Row>& rows) {
  std::vector<Task> tasks;
  tasks.reserve(rows.size());
  for (const db::Row& row : rows) tasks.push_back(task_in(row));
  return tasks;
}

std::string due_key_of(const Task& task) {
  return (task.plan.deadline ? task.plan.deadline->iso() : no_deadline_key) + (" " + task.tree_key);
}

std::string_view state_of(const Task& task) {
  TaskStatus status = status_of(std::nullopt, task.progress, base::Date::from_day_number(0));
  if (task.progress.done_on) status = status_of(task.plan.deadline, task.progress, *task.progress.done_on);
  return name_of(status);
}

void insert_task(db::Transaction& transaction, const base::WardId& ward, const Task& task, base::Instant now) {
  const int64_t place = next_place(transaction, ward, task.resolution);
  Task placed = task;
  placed.tree_key = tree_key_of(transaction, ward, task.parent, place);
  auto values = bound_values(ward, placed);
  values.push_back({"resolution", task.resolution.text()});
  values.push_back({"place", place});
  values.push_back({"repeat_of", stored(task.repeat_of)});
  values.push_back({"now", now.epoch_milliseconds});
  transaction.query(
      "INSERT INTO task (ward_id, task_id, resolution_id, parent_id, kind, number, place, title, wording, "
      "wording_fold, wording_exact, deadline, unit_in_charge, person_in_charge, product, authority, started_on, "
      "done_on, "
      "result, submitted_on, stopped_on, attached, waiver, decision_reason, origin, origin_document, origin_date, "
      "repeats, repeat_of, tree_key, due_key, state, lacks, invented, source_report, source_quote, source_first_line, "
      "source_last_line, source_page, created_at, withdrawn_at, version) VALUES (:ward, :id, :resolution, :parent, "
      ":kind, "
      ":number, :place, :title, :wording, :fold, :exact, :deadline, :unit, :person, :product, :authority, :started_on, "
      ":done_on, :result, :submitted_on, :stopped_on, :attached, :waiver, :decision_reason, :origin, :origin_document, "
      ":origin_date, :repeats, :repeat_of, :tree_key, :due_key, :state, :lacks, :invented, :report, :quote, "
      ":first_line, "
      ":last_line, :page, :now, :withdrawn_at, 1) RETURNING place",
      values);
  add_to_tally(transaction, ward, placed, 1);
}

bool update_task(db::Transaction& transaction, const base::WardId& ward, const Task& task) {
  const auto before = find_task(transaction, ward, task.id);
  auto values = bound_values(ward, task);
  values.push_back({"version", task.version});
  const auto changed = transaction.query(
      "UPDATE task SET parent_id = :parent, kind = :kind, number = :number, title = :title, wording = :wording, "
      "wording_fold = :fold, wording_exact = :exact, deadline = :deadline, unit_in_charge = :unit, person_in_charge = "
      ":person, product = :product, authority = :authority, started_on = :started_on, done_on = :done_on, result = "
      ":result, submitted_on = :submitted_on, stopped_on = :stopped_on, attached = :attached, waiver = :waiver, "
      "decision_reason = :decision_reason, origin = :origin, origin_document = :origin_document, origin_date = "
      ":origin_date, repeats = :repeats, tree_key = :tree_key, due_key = :due_key, state = :state, lacks = :lacks, "
      "invented = :invented, source_report = :report, source_quote = :quote, source_first_line = :first_line, "
      "source_last_line = :last_line, source_page = :page, withdrawn_at = :withdrawn_at, version = version + 1 "
      "WHERE ward_id = :ward AND task_id = :id AND version = :version RETURNING version",
      values);
  if (changed.empty() || !before) return false;
  add_to_tally(transaction, ward, *before, -1);
  add_to_tally(transaction, ward, task, 1);
  return true;
}

std::optional<Task> find_task(db::Transaction& transaction, const base::WardId& ward, const TaskId& id) {
  const auto row = transaction.query_one("SELECT * FROM task WHERE ward_id = :ward AND task_id = :id",
                                         {{"ward", ward.text()}, {"id", id.text()}});
  return row ? std::optional(task_in(*row)) : std::nullopt;
}

TaskRollUp roll_up_below(db::Transaction& transaction, const base::WardId& ward, const Task& task, base::Date today) {
  TaskRollUp below;
  for (const db::Row& row : transaction.query(
           "SELECT CASE WHEN state IN ('going', 'not_started') AND deadline < :today THEN 'overdue' ELSE state END AS "
           "status, count(*) AS tasks FROM task WHERE ward_id = :ward AND resolution_id = :resolution AND tree_key > "
           ":first AND tree_key < :end AND withdrawn_at IS NULL GROUP BY 1",
           {{"ward", ward.text()},
            {"resolution", task.resolution.text()},
            {"first", task.tree_key + "."},
            {"end", task.tree_key + "/"},  // the character after "."
            {"today", today.iso()}})) {
    if (const auto status = task_status_named(row.text("status"))) {
      below.add(*status, static_cast<int>(row.integer("tasks")));
    }
  }
  return below;
}

std::optional<TaskId> next_of(db::Transaction& transaction, const base::WardId& ward, const TaskId& task) {
  const auto row = transaction.query_one("SELECT task_id FROM task WHERE ward_id = :ward AND repeat_of = :task",
                                         {{"ward", ward.text()}, {"task", task.text()}});
  return row ? std::optional(id_in<TaskId>(*row, "task_id")) : std::nullopt;
}

std::vector<Task> tasks_under(db::Transaction& transaction, const base::WardId& ward, const TaskId& parent) {
  return tasks_in(transaction.query(
      "SELECT * FROM task WHERE ward_id = :ward AND parent_id = :parent AND withdrawn_at IS NULL ORDER BY tree_key",
      {{"ward", ward.text()}, {"parent", parent.text()}}));
}

int TaskCounts::clear_percent() const {
  const int total = statuses.total();
  return total == 0 ? 100 : (total - unclear) * 100 / total;
}

TaskCounts count_tasks(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                       base::Date today, int soon) {
  const Load all = load_of_all(transaction, ward, resolution, today);
  return {all.statuses, tasks_due(transaction, ward, resolution, today, today.plus_days(soon)), all.unclear};
}

}  // namespace gandan::programme
