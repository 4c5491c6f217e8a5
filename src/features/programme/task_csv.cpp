#include "features/programme/task_csv.h"

#include "features/programme/resolution_store.h"
#include "features/programme/task_filter.h"
#include "features/programme/task_list_store.h"
#include "features/programme/task_parts.h"
#include "features/programme/words.h"
#include "platform/html/translator.h"
#include "platform/sheet/workbook.h"

// keys: programme.task_origin.*

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

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) cell += '\'';
  for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cell + "\"";
}

std::vector<std::string> task_headings(html::Language language) {
  const auto word = [&](const char* key) { return html::translate(language, key); };
  return {
      word("programme.column.number"),        word("programme.column.task"),       word("programme.column.status"),
      word("programme.column.person"),        word("programme.column.unit"),       word("programme.column.deadline"),
      word("programme.column.product"),       word("programme.clarity.authority"), word("programme.task.origin"),
      word("programme.task.origin_document"), word("programme.task.done_on"),      word("programme.task.result"),
      word("programme.task.attached"),        word("programme.task_filter.lacks")};
}

std::vector<std::string> task_cells(html::Language language, const Task& task, const Names& names, base::Date today) {
  const TaskStatus status = status_of(task.plan.deadline, task.progress, today);
  return {task.number,
          name_of_task(task),
          badge_of(language, status).label,
          names.of(task.plan.person_in_charge),
          names.of(task.plan.unit_in_charge),
          iso(task.plan.deadline),
          task.plan.product,
          task.plan.authority,
          html::translate(language, "programme.task_origin." + std::string(name_of(task.plan.origin))),
          task.plan.origin_document,
          iso(task.progress.done_on),
          task.progress.result,
          task.progress.attached,
          lacking_in_words(language, task)};
}

std::string tasks_as_csv(html::Language language, const std::vector<Task>& tasks, const Names& names,
                         base::Date today) {
  std::string csv = "\xEF\xBB\xBF" + row_of(task_headings(language));
  for (const Task& task : tasks) csv += row_of(task_cells(language, task, names, today));
  return csv;
}

base::Result<std::string> tasks_as_workbook(html::Language language, const std::vector<Task>& tasks, const Names& names,
                                            base::Date today) {
  constexpr double wide = 48, usual = 18;
  constexpr size_t name_column = 1;
  sheet::Sheet made;
  made.name = html::translate(language, "programme.navigation.tasks");
  for (std::string& heading : task_headings(language)) {
    made.columns.push_back({std::move(heading), made.columns.size() == name_column ? wide : usual});
  }
  for (const Task& task : tasks) made.rows.push_back(task_cells(language, task, names, today));
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
  const auto bytes = tasks_as_workbook(context.language, filtered_tasks(transaction, request, context),
                                       Names(transaction, context.ward), context.clock.today());
  if (!bytes) return http::failure(bytes.error());
  http::Response response;
  response.body = std::make_shared<const std::string>(*bytes);
  response.with_header("content-type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  return response.with_header("content-disposition", "attachment; filename=\"nhiem-vu.xlsx\"");
}

http::Response tasks_csv(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  http::Response response;
  response.body =
      std::make_shared<const std::string>(tasks_as_csv(context.language, filtered_tasks(transaction, request, context),
                                                       Names(transaction, context.ward), context.clock.today()));
  response.with_header("content-type", "text/csv; charset=utf-8");
  return response.with_header("content-disposition", "attachment; filename=\"nhiem-vu.csv\"");
}

}  // namespace gandan::programme
