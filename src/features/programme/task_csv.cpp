#include "features/programme/task_csv.h"

#include "features/programme/resolution_store.h"
#include "features/programme/task_filter.h"
#include "features/programme/task_parts.h"
#include "features/programme/words.h"
#include "platform/html/translator.h"

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

std::string tasks_as_csv(html::Language language, const std::vector<Task>& tasks, const Names& names,
                         base::Date today) {
  const auto word = [&](const std::string& key) { return html::translate(language, key); };
  std::string csv =
      "\xEF\xBB\xBF" +
      row_of({word("programme.column.number"), word("programme.column.task"), word("programme.column.status"),
              word("programme.column.person"), word("programme.column.unit"), word("programme.column.deadline"),
              word("programme.column.product"), word("programme.clarity.authority"), word("programme.task.origin"),
              word("programme.task.origin_document"), word("programme.task.done_on"), word("programme.task.result"),
              word("programme.task.attached"), word("programme.task_filter.lacks")});
  for (const Task& task : tasks) {
    const TaskStatus status = status_of(task.plan.deadline, task.progress, today);
    csv += row_of(
        {task.number, name_of_task(task), badge_of(language, status).label, names.of(task.plan.person_in_charge),
         names.of(task.plan.unit_in_charge), iso(task.plan.deadline), task.plan.product, task.plan.authority,
         word("programme.task_origin." + std::string(name_of(task.plan.origin))), task.plan.origin_document,
         iso(task.progress.done_on), task.progress.result, task.progress.attached, lacking_in_words(language, task)});
  }
  return csv;
}

http::Response tasks_csv(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  const auto resolution = find_live_resolution(transaction, context.ward);
  std::vector<Task> tasks;
  const base::Date today = context.clock.today();
  if (resolution) {
    tasks = find_tasks(transaction, context.ward, resolution->id, task_filter_in(request.query), today);
  }
  http::Response response;
  response.body = std::make_shared<const std::string>(
      tasks_as_csv(context.language, tasks, Names(transaction, context.ward), today));
  response.with_header("content-type", "text/csv; charset=utf-8");
  return response.with_header("content-disposition", "attachment; filename=\"nhiem-vu.csv\"");
}

}  // namespace gandan::programme
