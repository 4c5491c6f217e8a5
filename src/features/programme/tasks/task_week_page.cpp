// The plan of a week, to read in the Monday meeting and to print: what is late, what is due and which milestones are to
// be reached, day by day (task_overview_page.h).
#include <algorithm>
#include <limits>

#include "features/programme/pages/names.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/words.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_overview_page.h"
#include "features/programme/tasks/task_parts.h"
#include "features/programme/tasks/task_views_part.h"
#include "features/programme/tasks/task_week_store.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/task_week.tpl.h"

// keys: programme.weekday.*

namespace gandan::programme {
namespace {

constexpr int days_of_week = 7;
constexpr int most_late = 50;
constexpr size_t most_of_a_day = 30;  // of the whole ward; the plan of one unit or person has all

base::Date monday_of(base::Date date) {
  return date.plus_days(1 - static_cast<int64_t>(date.weekday()));
}

class Week {
 public:
  Week(const http::Context& context, db::Transaction& transaction, const Resolution& resolution, base::Date monday,
       TaskFilter filter)
      : context_(context),
        transaction_(transaction),
        resolution_(resolution),
        language_(context.language),
        today_(context.clock.today()),
        names_(transaction, context.ward),
        monday_(monday),
        filter_(std::move(filter)) {}

  void fill(html::View& view) const {
    view.set_html(ktw_VIEWS, task_views(language_, filter_, TaskViewKind::week));
    for (const html::Choice& unit : names_.units(html::translate(language_, "programme.week.every_unit"))) {
      html::View& option = view.add(ktw_UNIT).set(ktw_VALUE, unit.value).set(ktw_LABEL, unit.label);
      if (unit.value == filter_.unit) option.show(ktw_SELECTED);
    }
    view.set(ktw_FROM, monday_.iso());
    view.set(ktw_PREVIOUS, path(monday_.plus_days(-days_of_week))).set(ktw_NEXT, path(monday_.plus_days(days_of_week)));
    add_late(view);
    bool anything = false;
    for (int i = 0; i < days_of_week; ++i) anything = add_day(view, monday_.plus_days(i)) || anything;
    if (!anything) view.show(ktw_NONE);
  }

 private:
  std::string path(base::Date monday) const {
    return html::ListUrl("/tasks/week", {{"from", monday.iso()}, {"unit", filter_.unit}, {"person", filter_.person}})
        .text();
  }

  bool is_of_everybody() const { return filter_.unit.empty() && filter_.person.empty(); }

  TaskFilter filter_of(base::Date day) const {
    TaskFilter filter = filter_;
    filter.due_from = filter.due_to = day.iso();
    return filter;
  }
  std::vector<Task> tasks(base::Date day) const {
    return find_tasks_due(transaction_, context_.ward, resolution_.id, filter_of(day), today_,
                          is_of_everybody() ? static_cast<int>(most_of_a_day) + 1 : std::numeric_limits<int>::max());
  }

  void add_task(html::View& row, const Task& task) const {
    const std::string person = names_.of(task.plan.person_in_charge);
    row.set(ktw_PATH, "/tasks/" + task.id.text()).set(ktw_TITLE, name_of_task(task));
    row.set(ktw_PERSON, person.empty() ? html::translate(language_, "programme.nobody") : person);
    row.set(ktw_RESPONSIBLE, names_.of(task.plan.unit_in_charge)).set(ktw_PRODUCT, task.plan.product);
    row.set_html(ktw_STATUS, html::badge(badge_of(language_, status_of(task.plan.deadline, task.progress, today_))));
  }

  // Of what was due before the week and is still open, what is late the longest; the list has the others.
  void add_late(html::View& view) const {
    TaskFilter filter = filter_;
    filter.due_to = std::min(monday_, today_).plus_days(-1).iso();
    filter.status = name_of(TaskStatus::overdue);  // what was delivered is not late any more
    const auto late = find_task_page(transaction_, context_.ward, resolution_.id, filter, today_, TaskOrder::deadline,
                                     {}, most_late + 1);
    if (late.empty()) return;
    html::View& section = view.add(ktw_LATE);
    const size_t shown = std::min(late.size(), static_cast<size_t>(most_late));
    for (size_t i = 0; i < shown; ++i) {
      html::View& row = section.add(ktw_ROW);
      add_task(row, late[i]);
      row.set(ktw_DUE, vietnamese::format_date(*late[i].plan.deadline));
    }
    if (shown == late.size()) return;
    const int64_t all = count_late(transaction_, context_.ward, resolution_.id, filter, today_, html::most_counted + 1);
    section.add(ktw_MORE)
        .set(ktw_PATH, url_of("/tasks", filter, TaskOrder::deadline).text())
        .set(ktw_TEXT, html::translate(language_, "programme.week.more_late",
                                       {{"shown", std::to_string(shown)}, {"count", html::counted(all)}}));
  }

  bool add_day(html::View& view, base::Date day) const {
    auto due = tasks(day);
    const bool more = is_of_everybody() && due.size() > most_of_a_day;
    if (more) due.erase(due.begin() + most_of_a_day, due.end());
    const auto milestones = milestones_due(transaction_, context_.ward, resolution_.id, filter_, day);
    if (due.empty() && milestones.empty()) return false;
    html::View& section = view.add(ktw_DAY);
    const std::string weekday = "d" + std::to_string(static_cast<int>(day.weekday()));
    section.set(ktw_HEADING,
                html::translate(language_, "programme.weekday." + weekday) + ", " + vietnamese::format_date(day));
    if (day == today_) section.show(ktw_TODAY);
    for (const Task& task : due) add_task(section.add(ktw_ROW), task);
    for (const MilestoneDue& milestone : milestones) {
      const auto task = find_task(transaction_, context_.ward, milestone.task);
      if (!task) continue;
      html::View& row = section.add(ktw_ROW);
      add_task(row, *task);
      row.add(ktw_MILESTONE).set(ktw_TEXT, milestone.title);
    }
    if (more) {
      section.add(ktw_MORE)
          .set(ktw_PATH, url_of("/tasks", filter_of(day), TaskOrder::deadline).text())
          .set(ktw_TEXT, html::translate(language_, "programme.week.more_of_day"));
    }
    return true;
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const Resolution& resolution_;
  html::Language language_;
  base::Date today_;
  Names names_;
  base::Date monday_;
  TaskFilter filter_;
};

}  // namespace

http::Response task_week_page(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  const base::Date monday = monday_of(base::Date::parse_iso(request.query.get("from")).value_or(context.clock.today()));
  const std::string title = html::translate(context.language, "programme.week.title",
                                            {{"first", vietnamese::format_date(monday)},
                                             {"last", vietnamese::format_date(monday.plus_days(days_of_week - 1))}});
  html::View view("features/programme/views/task_week.tpl");
  view.set_html(ktw_HEADER, html::page_header(context.language, {.title = title, .printable = true}));
  if (const auto resolution = find_live_resolution(transaction, context.ward)) {
    const TaskFilter asked = task_filter_in(request.query);
    const TaskFilter filter{.unit = asked.unit, .person = asked.person};
    Week(context, transaction, *resolution, monday, filter).fill(view.add(ktw_WEEK));
  } else {
    view.add(ktw_EMPTY).set_html(ktw_STATE, no_programme(context));
  }
  return http::page(context, {title, view.render(context.language), "/tasks"});
}

}  // namespace gandan::programme
