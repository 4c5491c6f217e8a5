#include "features/programme/tasks/task_csv.h"

#include "features/programme/pages/evidence.h"
#include "features/programme/pages/words.h"
#include "features/programme/resolution_store.h"
#include "features/programme/tasks/task_filter.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_parts.h"
#include "platform/html/translator.h"
#include "platform/sheet/workbook.h"
#include "vietnamese/format.h"

// keys: programme.task_origin.* programme.repeat.*

namespace gandan::programme {
namespace {

std::string row_of(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& text : cells) row += (row.empty() ? "" : ",") + csv_cell(text);
  return row + "\r\n";
}

std::string iso(const std::optional<base::Date>& date) {
  return date ? date->iso() : "";
}

std::string lacking_in_words(html::Language language, const Task& task) {
  std::string list;
  for (const Clarity clarity : lacking(task.plan))
    list += (list.empty() ? "" : ", ") + clarity_in_words(language, clarity);
  return list;
}

// The key of each heading, and whether days stand below it.
constexpr std::pair<const char*, bool> columns[] = {
    {"programme.column.number", false},    {"programme.column.task", false},
    {"programme.column.status", false},    {"programme.column.person", false},
    {"programme.column.unit", false},      {"programme.column.deadline", true},
    {"programme.column.product", false},   {"programme.clarity.authority", false},
    {"programme.task.origin", false},      {"programme.task.origin_document", false},
    {"programme.task.done_on", true},      {"programme.task.result", false},
    {"programme.task.attached", false},    {"programme.task_filter.lacks", false},
    {"programme.task.cooperating", false}, {"programme.task.milestones", false},
    {"programme.task.delivered", false},   {"programme.task.parent", false},
    {"programme.task.repeats", false}};

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) cell += '\'';
  for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cell + "\"";
}

TaskRows::TaskRows(db::Transaction& transaction, const base::WardId& ward, html::Language language, base::Date today)
    : transaction_(transaction), ward_(ward), language_(language), today_(today), names_(transaction, ward) {}

std::string TaskRows::word(const std::string& key) const {
  return html::translate(language_, key);
}

std::string TaskRows::cooperating(const TaskId& task) const {
  std::string list;
  for (const auth::UnitId& unit : cooperating_units(transaction_, ward_, task)) {
    list += (list.empty() ? "" : ", ") + names_.of(std::optional(unit));
  }
  return list;
}

// "05/12/2026: Trình dự thảo (Đã đạt); ..."
std::string TaskRows::milestones(const std::vector<Milestone>& milestones) const {
  std::string list;
  for (const Milestone& milestone : milestones) {
    list += (list.empty() ? "" : "; ") + vietnamese::format_date(milestone.due) + ": " + milestone.title;
    if (milestone.done_on) list += " (" + word("programme.milestone.reached") + ")";
  }
  return list;
}

std::vector<std::string> TaskRows::headings() const {
  std::vector<std::string> words;
  for (const auto& [key, is_day] : columns) words.push_back(word(key));
  return words;
}

std::vector<std::string> TaskRows::cells(const Task& task) const {
  const TaskPlan& plan = task.plan;
  const TaskStatus status = status_of(plan.deadline, task.progress, today_);
  const auto reached = milestones_of(transaction_, ward_, task.id);
  const auto percent = delivered_of(reached, roll_up_below(transaction_, ward_, task, today_), today_).percent();
  const auto parent = task.parent ? find_task(transaction_, ward_, *task.parent) : std::nullopt;
  return {task.number,
          name_of_task(task),
          badge_of(language_, status).label,
          names_.of(plan.person_in_charge),
          names_.of(plan.unit_in_charge),
          iso(plan.deadline),
          plan.product,
          plan.authority,
          word("programme.task_origin." + std::string(name_of(plan.origin))),
          plan.origin_document,
          iso(task.progress.done_on),
          task.progress.result,
          evidence_in_words(transaction_, ward_, task.progress.attached),
          lacking_in_words(language_, task),
          cooperating(task.id),
          milestones(reached),
          percent ? std::to_string(*percent) + "%" : "",
          parent ? name_of_task(*parent) : "",
          plan.repeats == Repeat::never ? "" : word("programme.repeat." + std::string(name_of(plan.repeats)))};
}

std::string TaskRows::as_csv(const std::vector<Task>& tasks) const {
  std::string csv = "\xEF\xBB\xBF" + row_of(headings());
  for (const Task& task : tasks) csv += row_of(cells(task));
  return csv;
}

base::Result<std::string> TaskRows::as_workbook(const std::vector<Task>& tasks) const {
  constexpr double wide = 48, usual = 18;
  constexpr size_t name_column = 1;
  sheet::Sheet made;
  made.name = word("programme.navigation.tasks");
  for (const auto& [key, is_day] : columns) {
    made.columns.push_back(
        {.heading = word(key), .width = made.columns.size() == name_column ? wide : usual, .date = is_day});
  }
  for (const Task& task : tasks) made.rows.push_back(cells(task));
  return sheet::write_workbook(made);
}

namespace {

std::vector<Task> filtered_tasks(db::Transaction& transaction, const http::Request& request,
                                 const http::Context& context) {
  const auto resolution = find_live_resolution(transaction, context.ward);
  if (!resolution) return {};
  return find_tasks(transaction, context.ward, resolution->id, task_filter_in(request.query), context.clock.today());
}

}  // namespace

http::Response tasks_xlsx(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  const TaskRows rows(transaction, context.ward, context.language, context.clock.today());
  const auto bytes = rows.as_workbook(filtered_tasks(transaction, request, context));
  if (!bytes) return http::failure(bytes.error());
  http::Response response;
  response.body = std::make_shared<const std::string>(*bytes);
  response.with_header("content-type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  return response.with_header("content-disposition", "attachment; filename=\"nhiem-vu.xlsx\"");
}

http::Response tasks_csv(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  http::Response response;
  const TaskRows rows(transaction, context.ward, context.language, context.clock.today());
  response.body = std::make_shared<const std::string>(rows.as_csv(filtered_tasks(transaction, request, context)));
  response.with_header("content-type", "text/csv; charset=utf-8");
  return response.with_header("content-disposition", "attachment; filename=\"nhiem-vu.csv\"");
}

}  // namespace gandan::programme
