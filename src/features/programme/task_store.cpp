#include "features/programme/task_store.h"

#include <algorithm>

#include "features/programme/stored_values.h"
#include "features/programme/task_load_store.h"
#include "features/search/search.h"
#include "vietnamese/search_pattern.h"
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
  if (const auto at = row.optional_integer("withdrawn_at")) task.withdrawn_at = base::Instant{*at};
  task.version = row.integer("version");
  return task;
}

constexpr const char* no_deadline_key = "9999-12-31";
constexpr const char* after_every_key = "~";
constexpr int64_t tasks_found_by_words = 1000;
constexpr size_t digits_of_place = 8;

std::string due_key_of(const Task& task) {
  return (task.plan.deadline ? task.plan.deadline->iso() : no_deadline_key) + (" " + task.tree_key);
}

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
          {"withdrawn_at", at ? db::Value(at->epoch_milliseconds) : db::Value(nullptr)}};
}

// Which tasks a filter lets through. Statements end with its conditions, so that they stand in one place. Most say no
// in one condition: SQLite guesses from the number of conditions how few rows are left, and sorts what comes sorted.
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): a statement is one literal.
#define GANDAN_FILTERED_TASKS                                                                                       \
  "SELECT * FROM task WHERE ward_id = :ward AND resolution_id = :resolution AND withdrawn_at IS NULL "              \
  "AND NOT ((CAST(:kind AS TEXT) <> '' AND kind <> :kind) OR (CAST(:origin AS TEXT) <> '' AND origin <> :origin) "  \
  "OR (CAST(:person AS TEXT) <> '' AND COALESCE(person_in_charge, '') <> :person) "                                 \
  "OR (CAST(:due_from AS TEXT) <> '' AND COALESCE(deadline, '') < :due_from) "                                      \
  "OR (CAST(:due_to AS TEXT) <> '' AND COALESCE(deadline, '~') > :due_to) "                                         \
  "OR (CAST(:state AS TEXT) <> '' AND state NOT IN ('going', 'not_started', 'awaiting_approval'))) "                \
  "AND (CAST(:unit AS TEXT) = '' OR unit_in_charge = :unit OR EXISTS (SELECT 1 FROM task_unit WHERE "               \
  "task_unit.ward_id = task.ward_id AND task_unit.task_id = task.task_id AND unit_id = :unit)) "                    \
  "AND (CAST(:lacks AS TEXT) = '' OR (:lacks = 'any' AND lacks <> '') OR lacks LIKE '%' || :lacks || ' %') "        \
  "AND (CAST(:status AS TEXT) = '' OR :status = CASE WHEN state IN ('going', 'not_started') AND deadline < :today " \
  "THEN 'overdue' ELSE state END) "                                                                                 \
  "AND (CAST(:watcher AS TEXT) = '' OR EXISTS (SELECT 1 FROM task_watcher WHERE task_watcher.ward_id = "            \
  "task.ward_id AND task_watcher.task_id = task.task_id AND person_id = :watcher)) "                                \
  "AND (CAST(:mentioned AS TEXT) = '' OR EXISTS (SELECT 1 FROM task_mention WHERE task_mention.ward_id = "          \
  "task.ward_id AND task_mention.task_id = task.task_id AND person_id = :mentioned)) "

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): the condition of the indexes of open tasks, word by word.
#define GANDAN_OPEN_TASKS "AND state IN ('going', 'not_started', 'awaiting_approval') "

// The four ways through the tasks that meet a condition beside the filter: it says which index is walked.
struct Walks {
  db::Sql tree_after, tree_before, due_after, due_before;
};
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage)
#define GANDAN_WALKS(condition)                                                                    \
  {                                                                                                \
    GANDAN_FILTERED_TASKS condition "AND tree_key > :key ORDER BY tree_key LIMIT :limit",          \
        GANDAN_FILTERED_TASKS condition "AND tree_key < :key ORDER BY tree_key DESC LIMIT :limit", \
        GANDAN_FILTERED_TASKS condition "AND due_key > :key ORDER BY due_key LIMIT :limit",        \
        GANDAN_FILTERED_TASKS condition "AND due_key < :key ORDER BY due_key DESC LIMIT :limit"    \
  }
constexpr Walks all_walks GANDAN_WALKS("");
constexpr Walks person_walks GANDAN_WALKS("AND person_in_charge = :person ");
constexpr Walks open_walks GANDAN_WALKS(GANDAN_OPEN_TASKS);
constexpr Walks state_walks GANDAN_WALKS("AND state = :status ");

const Walks& walks_for(const TaskFilter& filter) {
  if (!filter.person.empty()) return person_walks;
  const auto status = task_status_named(filter.status);
  if (!filter.state.empty()) return open_walks;
  if (!status) return all_walks;
  const bool ended =
      status == TaskStatus::done_on_time || status == TaskStatus::done_late || status == TaskStatus::stopped;
  return ended ? state_walks : open_walks;
}

std::vector<db::Bound> filter_values(const base::WardId& ward, const ResolutionId& resolution, const TaskFilter& filter,
                                     base::Date today) {
  return {{"ward", ward.text()},       {"resolution", resolution.text()}, {"kind", filter.kind},
          {"unit", filter.unit},       {"person", filter.person},         {"origin", filter.origin},
          {"lacks", filter.lacks},     {"status", filter.status},         {"state", filter.state},
          {"today", today.iso()},      {"due_from", filter.due_from},     {"due_to", filter.due_to},
          {"watcher", filter.watcher}, {"mentioned", filter.mentioned}};
}

std::vector<Task> tasks_in(const std::vector<db::Row>& rows) {
  std::vector<Task> tasks;
  tasks.reserve(rows.size());
  for (const db::Row& row : rows) tasks.push_back(task_in(row));
  return tasks;
}

bool is_by_words(const TaskFilter& filter) {
  return !vietnamese::search_pattern(filter.query).is_empty();
}

// Those found by their words that the filter lets through, in order.
std::vector<Task> tasks_by_words(db::Transaction& transaction, const base::WardId& ward, const TaskFilter& filter,
                                 std::vector<db::Bound> values, TaskOrder order) {
  values.push_back({"task", ""});
  std::vector<Task> tasks;
  for (const auto& found : search::newest_records(transaction, ward, "task", filter.query, tasks_found_by_words)) {
    values.back().value = found.record_id;
    for (Task& task : tasks_in(transaction.query(GANDAN_FILTERED_TASKS "AND task_id = :task", values))) {
      tasks.push_back(std::move(task));
    }
  }
  std::ranges::sort(tasks, {}, [&](const Task& task) { return key_of(task, order); });
  return tasks;
}

std::vector<Task> page_of(std::vector<Task> tasks, TaskOrder order, const TaskPlace& place, int limit) {
  std::erase_if(tasks, [&](const Task& task) {
    const std::string key = key_of(task, order);
    return key <= place.after || (!place.before.empty() && key >= place.before);
  });
  const auto most = static_cast<size_t>(limit);
  if (tasks.size() <= most) return tasks;
  if (!place.before.empty()) {
    tasks.erase(tasks.begin(), tasks.end() - limit);
  } else {
    tasks.erase(tasks.begin() + limit, tasks.end());
  }
  return tasks;
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

std::string key_of(const Task& task, TaskOrder order) {
  return order == TaskOrder::tree ? task.tree_key : due_key_of(task);
}

std::vector<Task> find_tasks(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                             const TaskFilter& filter, base::Date today) {
  auto values = filter_values(ward, resolution, filter, today);
  if (is_by_words(filter)) return tasks_by_words(transaction, ward, filter, std::move(values), TaskOrder::tree);
  if (!filter.due_from.empty() && !filter.due_to.empty()) {
    values.push_back({"key", filter.due_from});
    values.push_back({"end", filter.due_to + after_every_key});
    return tasks_in(
        transaction.query(GANDAN_FILTERED_TASKS "AND due_key >= :key AND due_key < :end ORDER BY tree_key", values));
  }
  if (!filter.person.empty()) {
    return tasks_in(
        transaction.query(GANDAN_FILTERED_TASKS "AND person_in_charge = :person ORDER BY tree_key", values));
  }
  return tasks_in(filter.state.empty()
                      ? transaction.query(GANDAN_FILTERED_TASKS "ORDER BY tree_key", values)
                      : transaction.query(GANDAN_FILTERED_TASKS GANDAN_OPEN_TASKS "ORDER BY tree_key", values));
}

std::vector<Task> find_task_page(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                                 const TaskFilter& filter, base::Date today, TaskOrder order, const TaskPlace& place,
                                 int limit) {
  auto values = filter_values(ward, resolution, filter, today);
  if (is_by_words(filter)) {
    return page_of(tasks_by_words(transaction, ward, filter, std::move(values), order), order, place, limit);
  }
  const bool backwards = !place.before.empty();
  values.push_back({"key", backwards ? place.before : place.after});
  values.push_back({"limit", int64_t{limit}});
  const Walks& walks = walks_for(filter);
  const bool tree = order == TaskOrder::tree;
  auto tasks = tasks_in(transaction.query(
      backwards ? (tree ? walks.tree_before : walks.due_before) : (tree ? walks.tree_after : walks.due_after), values));
  if (backwards) std::ranges::reverse(tasks);
  return tasks;
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
