#include "features/programme/tasks/task_list_store.h"

#include <algorithm>

#include "features/programme/tasks/task_decision.h"
#include "features/search/search.h"
#include "vietnamese/search_pattern.h"

namespace gandan::programme {
namespace {

constexpr const char* after_every_key = "~";
constexpr int64_t tasks_found_by_words = 500;

// On which a person may decide: :decides is decides_on() of :decider (task_decision.h).
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): a statement is one literal.
#define GANDAN_DECIDED_ON                                                                        \
  "(CAST(:decides AS TEXT) = 'any' OR (COALESCE(unit_in_charge, '') = :decides AND :decides <> " \
  "'' AND COALESCE(person_in_charge, '') <> :decider)) "

// Which tasks a filter lets through. Statements end with its conditions, so that they stand in one place. Most say no
// in one condition: SQLite guesses from the number of conditions how few rows are left, and sorts what comes sorted.
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): a statement is one literal.
#define GANDAN_FILTERED_TASKS                                                                                       \
  "SELECT * FROM task WHERE ward_id = :ward AND resolution_id = :resolution AND withdrawn_at IS NULL "              \
  "AND NOT ((CAST(:kind AS TEXT) <> '' AND kind <> :kind) OR (CAST(:origin AS TEXT) <> '' AND origin <> :origin) "  \
  "OR (CAST(:person AS TEXT) <> '' AND COALESCE(person_in_charge, 'none') <> :person) "                             \
  "OR (CAST(:due_from AS TEXT) <> '' AND COALESCE(deadline, '') < :due_from) "                                      \
  "OR (CAST(:due_to AS TEXT) <> '' AND COALESCE(deadline, '~') > :due_to) "                                         \
  "OR (CAST(:state AS TEXT) <> '' AND state NOT IN ('going', 'not_started', 'awaiting_approval')) "                 \
  "OR (CAST(:decider AS TEXT) <> '' AND NOT ((state = 'awaiting_approval' OR (state IN ('going', 'not_started') "   \
  "AND EXISTS (SELECT 1 FROM task_extension WHERE task_extension.ward_id = task.ward_id AND "                       \
  "task_extension.task_id = task.task_id AND answer = ''))) AND " GANDAN_DECIDED_ON                                 \
  "))) "                                                                                                            \
  "AND (CAST(:unit AS TEXT) = '' OR COALESCE(unit_in_charge, 'none') = :unit OR EXISTS (SELECT 1 FROM task_unit "   \
  "WHERE task_unit.ward_id = task.ward_id AND task_unit.task_id = task.task_id AND unit_id = :unit)) "              \
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

bool is_of_a_person(const TaskFilter& filter) {
  return !filter.person.empty() && filter.person != unassigned;
}

const Walks& walks_for(const TaskFilter& filter) {
  if (is_of_a_person(filter)) return person_walks;
  const auto status = task_status_named(filter.status);
  if (!filter.state.empty() || !filter.decider.empty()) return open_walks;
  if (!status) return all_walks;
  return status == TaskStatus::overdue ? open_walks : state_walks;  // all others are states as they are stored
}

// Behind which key a walk by deadline begins: what is not late is due today or later, however much is late before it.
std::string first_key(const TaskFilter& filter, TaskOrder order, base::Date today, const std::string& after) {
  const auto status = task_status_named(filter.status);
  const bool not_late = status == TaskStatus::going || status == TaskStatus::not_started;
  return order == TaskOrder::deadline && not_late ? std::max(after, today.iso()) : after;
}

std::vector<db::Bound> filter_values(db::Transaction& transaction, const base::WardId& ward,
                                     const ResolutionId& resolution, const TaskFilter& filter, base::Date today) {
  return {{"ward", ward.text()},         {"resolution", resolution.text()},
          {"kind", filter.kind},         {"unit", filter.unit},
          {"person", filter.person},     {"origin", filter.origin},
          {"lacks", filter.lacks},       {"status", filter.status},
          {"state", filter.state},       {"today", today.iso()},
          {"due_from", filter.due_from}, {"due_to", filter.due_to},
          {"watcher", filter.watcher},   {"mentioned", filter.mentioned},
          {"decider", filter.decider},   {"decides", decides_on(transaction, ward, filter.decider)}};
}

void add_due_range(std::vector<db::Bound>& values, const TaskFilter& filter) {
  values.push_back({"key", filter.due_from});
  values.push_back({"end", filter.due_to + after_every_key});
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

}  // namespace

std::string key_of(const Task& task, TaskOrder order) {
  return order == TaskOrder::tree ? task.tree_key : due_key_of(task);
}

std::vector<Task> find_tasks(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                             const TaskFilter& filter, base::Date today) {
  auto values = filter_values(transaction, ward, resolution, filter, today);
  if (is_by_words(filter)) return tasks_by_words(transaction, ward, filter, std::move(values), TaskOrder::tree);
  if (!filter.due_from.empty() && !filter.due_to.empty()) {
    add_due_range(values, filter);
    return tasks_in(
        transaction.query(GANDAN_FILTERED_TASKS "AND due_key >= :key AND due_key < :end ORDER BY tree_key", values));
  }
  if (is_of_a_person(filter)) {
    return tasks_in(
        transaction.query(GANDAN_FILTERED_TASKS "AND person_in_charge = :person ORDER BY tree_key", values));
  }
  return tasks_in(filter.state.empty() && filter.decider.empty()
                      ? transaction.query(GANDAN_FILTERED_TASKS "ORDER BY tree_key", values)
                      : transaction.query(GANDAN_FILTERED_TASKS GANDAN_OPEN_TASKS "ORDER BY tree_key", values));
}

std::vector<Task> find_tasks_due(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                                 const TaskFilter& filter, base::Date today, int limit) {
  auto values = filter_values(transaction, ward, resolution, filter, today);
  add_due_range(values, filter);
  values.push_back({"limit", int64_t{limit}});
  return tasks_in(transaction.query(
      GANDAN_FILTERED_TASKS "AND due_key >= :key AND due_key < :end ORDER BY due_key LIMIT :limit", values));
}

std::vector<Task> find_task_page(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                                 const TaskFilter& filter, base::Date today, TaskOrder order, const TaskPlace& place,
                                 int limit) {
  auto values = filter_values(transaction, ward, resolution, filter, today);
  if (is_by_words(filter)) {
    return page_of(tasks_by_words(transaction, ward, filter, std::move(values), order), order, place, limit);
  }
  const bool backwards = !place.before.empty();
  values.push_back({"key", backwards ? place.before : first_key(filter, order, today, place.after)});
  values.push_back({"limit", int64_t{limit}});
  const Walks& walks = walks_for(filter);
  const bool tree = order == TaskOrder::tree;
  auto tasks = tasks_in(transaction.query(
      backwards ? (tree ? walks.tree_before : walks.due_before) : (tree ? walks.tree_after : walks.due_after), values));
  if (backwards) std::ranges::reverse(tasks);
  return tasks;
}

}  // namespace gandan::programme
