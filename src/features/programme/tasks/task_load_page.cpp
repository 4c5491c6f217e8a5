// Tasks by unit and by person (task_overview_page.h).
#include <algorithm>
#include <charconv>

#include "features/programme/pages/names.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/words.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_load_store.h"
#include "features/programme/tasks/task_overview_page.h"
#include "features/programme/tasks/task_views_part.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/programme/task_load.tpl.h"

namespace gandan::programme {
namespace {

struct Row {
  std::string name, note;
  TaskFilter filter;  // of those whose tasks are counted
  Load load;
};

// Who is latest first, then who has most to do.
void sort_by_worry(std::vector<Row>& rows) {
  std::ranges::stable_sort(rows, [](const Row& a, const Row& b) {
    const auto worry = [](const Row& row) {
      return std::pair(row.load.statuses.of(TaskStatus::overdue), row.load.statuses.total());
    };
    return worry(a) > worry(b);
  });
}

constexpr size_t rows_a_page = 50;

html::SafeHtml table_of(html::Language language, const std::vector<Row>& rows) {
  html::View view("features/programme/views/task_load.tpl");
  constexpr std::array shown = {
      TaskStatus::overdue,      TaskStatus::not_started, TaskStatus::going,  TaskStatus::awaiting_approval,
      TaskStatus::done_on_time, TaskStatus::done_late,   TaskStatus::stopped};
  for (const TaskStatus status : shown) view.add(ktl_HEADING).set(ktl_LABEL, badge_of(language, status).label);
  for (const Row& each : rows) {
    html::View& row = view.add(ktl_ROW).set(ktl_NAME, each.name).set(ktl_NOTE, each.note);
    row.set(ktl_ALL_PATH, url_of("/tasks", each.filter).text());
    for (const TaskStatus status : shown) {
      TaskFilter filter = each.filter;
      filter.status = name_of(status);
      html::View& cell = row.add(ktl_COUNT).set(ktl_LABEL, badge_of(language, status).label);
      const int count = each.load.statuses.of(status);
      if (count > 0) cell.add(ktl_SOME).set(ktl_NUMBER, int64_t{count}).set(ktl_PATH, url_of("/tasks", filter).text());
      if (count > 0 && status == TaskStatus::overdue) cell.show(ktl_LATE);
    }
    TaskFilter unclear = each.filter;
    unclear.lacks = "any";
    if (each.load.unclear > 0) {
      row.add(ktl_UNCLEAR).set(ktl_NUMBER, int64_t{each.load.unclear}).set(ktl_PATH, url_of("/tasks", unclear).text());
    }
  }
  return view.render(language);
}

struct Shown {
  std::string title;
  html::SafeHtml views;
  html::ListUrl url;
};

// The rows of the page that the address asks for: ?after= as many rows. Takes the others away.
html::SafeHtml pager_of(const http::Request& request, html::Language language, const html::ListUrl& url,
                        std::vector<Row>& rows) {
  const std::string_view asked = request.query.get("after");
  size_t first = 0;
  std::from_chars(asked.data(), asked.data() + asked.size(), first);
  if (first >= rows.size()) first = 0;
  const size_t end = std::min(first + rows_a_page, rows.size());
  html::Pager pager{static_cast<int64_t>(first + 1), static_cast<int64_t>(end)};
  if (end < rows.size()) pager.next_path = url.after(std::to_string(end)).text();
  if (first > rows_a_page) pager.previous_path = url.after(std::to_string(first - rows_a_page)).text();
  if (first > 0 && first <= rows_a_page) pager.previous_path = url.text();
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(end), rows.end());
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(first));
  return html::pager(language, pager);
}

http::Response shown(const http::Request& request, const http::Context& context, const Shown& page,
                     std::vector<Row> rows) {
  html::PageHeader header{.title = page.title, .printable = true};
  sort_by_worry(rows);
  const html::SafeHtml pager = pager_of(request, context.language, page.url, rows);
  const std::string html = html::page_header(context.language, header).text() + page.views.text() +
                           table_of(context.language, rows).text() + pager.text();
  return http::page(context, {page.title, html::SafeHtml::made_by_template(html), "/tasks"});
}

http::Response without_programme(const http::Context& context, const std::string& title) {
  const std::string html = html::page_header(context.language, {.title = title}).text() + no_programme(context).text();
  return http::page(context, {title, html::SafeHtml::made_by_template(html), "/tasks"});
}

}  // namespace

http::Response task_units_page(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  const std::string title = html::translate(context.language, "programme.load.units_title");
  const auto resolution = find_live_resolution(transaction, context.ward);
  if (!resolution) return without_programme(context, title);
  auto loads = load_by_unit(transaction, context.ward, resolution->id, context.clock.today());
  std::vector<Row> rows;
  for (const people::Unit& unit : people::units(transaction, context.ward)) {
    const auto found = loads.find(unit.id.text());
    if (found != loads.end()) rows.push_back({unit.name, "", {.unit = unit.id.text()}, found->second});
  }
  if (const auto none = loads.find(""); none != loads.end()) {
    rows.push_back({html::translate(context.language, "programme.load.no_unit"),
                    "",
                    {.unit = std::string(unassigned)},
                    none->second});
  }
  return shown(request, context,
               {title, task_views(context.language, {}, TaskViewKind::units), html::ListUrl("/tasks/units")},
               std::move(rows));
}

http::Response task_people_page(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  const std::string title = html::translate(context.language, "programme.load.people_title");
  const auto resolution = find_live_resolution(transaction, context.ward);
  if (!resolution) return without_programme(context, title);
  const TaskFilter filter = task_filter_in(request.query);
  const Names names(transaction, context.ward);
  std::vector<Row> rows;
  for (auto& [id, load] :
       load_by_person(transaction, context.ward, resolution->id, filter.unit, context.clock.today())) {
    const auto person = auth::PersonId::parse(id);
    const std::string name = names.of(person);
    const TaskFilter of_row{.unit = filter.unit, .person = id.empty() ? std::string(unassigned) : id};
    rows.push_back({name.empty() ? html::translate(context.language, "programme.nobody") : name,
                    names.position_of(person), of_row, load});
  }
  return shown(request, context,
               {title, task_views(context.language, filter, TaskViewKind::people),
                html::ListUrl("/tasks/people", {{"unit", filter.unit}})},
               std::move(rows));
}

}  // namespace gandan::programme
