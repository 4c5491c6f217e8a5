#include "features/programme/tasks/task_list_page.h"

#include <algorithm>
#include <map>

#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/who_links.h"
#include "features/programme/pages/words.h"
#include "features/programme/tasks/task_filter.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_own_part.h"
#include "features/programme/tasks/task_parts.h"
#include "features/programme/tasks/task_views_part.h"
#include "platform/html/list.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "platform/http/prepared_body.h"
#include "platform/http/url.h"
#include "vietnamese/format.h"
#include "views/features/programme/task_list.tpl.h"

// icons: list-check

namespace gandan::programme {
namespace {

constexpr int rows_a_page = 50;

class TaskList {
 public:
  TaskList(const http::Request& request, const http::Context& context, db::Transaction& transaction,
           const Resolution& resolution, std::vector<std::string_view> chosen)
      : context_(context),
        transaction_(transaction),
        resolution_(resolution),
        language_(context.language),
        today_(context.clock.today()),
        names_(transaction, context.ward),
        query_(request.query),
        filter_(task_filter_in(request.query)),
        order_(task_order_in(request.query)),
        place_{std::string(request.query.get("after")), std::string(request.query.get("before"))},
        url_(url_of("/tasks", filter_, order_)),
        chosen_(std::move(chosen)) {}

  void fill(html::View& view) {
    view.set_html(ktl_VIEWS, task_views(language_, filter_, TaskViewKind::table));
    add_filters(view);
    view.set_html(ktl_FILTER_FORM, task_filter_form(language_, "/tasks", query_, names_));
    const auto tasks = find_page();
    if (tasks.empty()) {
      view.add(ktl_EMPTY).set_html(ktl_STATE,
                                   html::empty_state({"list-check", html::translate(language_, "programme.tasks.none"),
                                                      html::translate(language_, "programme.tasks.none_text")}));
      return;
    }
    html::View& rows = view.add(ktl_ROWS);
    rows.set(ktl_CSV, url_of("/tasks.csv", filter_, order_).text());
    rows.set(ktl_XLSX, url_of("/tasks.xlsx", filter_, order_).text());
    add_rows(rows, tasks);
  }

 private:
  TaskStatus status(const Task& task) const { return status_of(task.plan.deadline, task.progress, today_); }

  // One row more than are shown says that there are others.
  std::vector<Task> find_page() {
    auto tasks =
        find_task_page(transaction_, context_.ward, resolution_.id, filter_, today_, order_, place_, rows_a_page + 1);
    const bool more = tasks.size() > static_cast<size_t>(rows_a_page);
    const bool backwards = !place_.before.empty();
    if (more) tasks.erase(backwards ? tasks.begin() : tasks.end() - 1);
    has_next_ = backwards || more;
    has_previous_ = backwards ? more : !place_.after.empty();
    return tasks;
  }

  void add_filters(html::View& view) const {
    const TaskCounts counts = count_tasks(transaction_, context_.ward, resolution_.id, today_);
    std::vector<html::Filter> statuses = {{html::translate(language_, "programme.targets.all"),
                                           url_.with("status", "").with("lacks", "").text(),
                                           filter_.status.empty() && filter_.lacks.empty(), counts.statuses.total()}};
    for (size_t i = task_status_count; i > 0; --i) {
      const auto each = static_cast<TaskStatus>(i - 1);
      const html::Badge badge = badge_of(language_, each);
      statuses.push_back({badge.label, url_.with("status", name_of(each)).text(), filter_.status == name_of(each),
                          counts.statuses.of(each), badge.icon});
    }
    statuses.push_back({html::translate(language_, "programme.tasks.unclear"), url_.with("lacks", "any").text(),
                        filter_.lacks == "any", counts.unclear});
    view.set_html(ktl_STATUS_FILTERS,
                  html::filters(html::translate(language_, "programme.targets.by_status"), statuses));
  }

  void add_rows(html::View& rows, const std::vector<Task>& tasks) {
    const bool choosing = may(context_, auth::Permission::edit_programme);
    if (choosing) rows.show(ktl_CHOOSING);
    bool invented = false;
    for (const Task& task : tasks) {
      html::View& row = rows.add(ktl_ROW);
      if (choosing) add_choice(row, task);
      add_row(row, task);
      invented = invented || task.invented;
    }
    if (invented && !context_.site.demo) rows.show(ktl_INVENTED);
    html::Pager pager;
    if (has_previous_) pager.previous_path = url_.before(key_of(tasks.front(), order_)).text();
    if (has_next_) pager.next_path = url_.after(key_of(tasks.back(), order_)).text();
    rows.set_html(ktl_PAGER, html::pager(language_, pager));
  }

  void add_choice(html::View& row, const Task& task) const {
    html::View& choice = row.add(ktl_CHOICE).set(ktl_ID, task.id.text()).set(ktl_TITLE, name_of_task(task));
    if (std::ranges::find(chosen_, task.id.text()) != chosen_.end()) choice.show(ktl_CHOSEN);
  }

  // A task with others under it is as late as the latest of them, and going once one of them is.
  TaskStatus rolled_up(const Task& task, const TaskRollUp& below) const {
    const TaskStatus own = status(task);
    if (below.total() == 0 || !is_open(task.progress) || own == TaskStatus::overdue) return own;
    if (below.of(TaskStatus::overdue) > 0) return TaskStatus::overdue;
    if (own == TaskStatus::awaiting_approval) return own;
    return below.of(TaskStatus::not_started) < below.total() ? TaskStatus::going : own;
  }

  void add_row(html::View& row, const Task& task) const {
    const TaskRollUp below = roll_up_below(transaction_, context_.ward, task, today_);
    row.set_html(ktl_STATUS, html::badge(badge_of(language_, rolled_up(task, below))));
    row.set(ktl_PATH, "/tasks/" + task.id.text());
    row.set(ktl_NUMBER, task.number.empty() ? "" : task.number + ".");
    row.set(ktl_TITLE, name_of_task(task));
    if (below.total() > 0 && !task.parent) row.show(ktl_HEAD);
    add_note(row, task, below);
    row.set_html(ktl_PERSON, person_link(language_, names_, task.plan.person_in_charge));
    row.set_html(ktl_UNIT, unit_link(names_, task.plan.unit_in_charge)).set(ktl_PRODUCT, task.plan.product);
    if (!task.plan.deadline) {
      row.set(ktl_DEADLINE, html::translate(language_, "programme.no_deadline"));
      return;
    }
    row.set(ktl_DEADLINE, vietnamese::format_date(*task.plan.deadline));
    if (status(task) == TaskStatus::overdue) row.set(ktl_LATE, days_late(language_, *task.plan.deadline, today_));
  }

  void add_note(html::View& row, const Task& task, const TaskRollUp& below) const {
    if (below.total() > 0) {
      const int done = below.of(TaskStatus::done_on_time) + below.of(TaskStatus::done_late);
      row.add(ktl_UNDER).set(ktl_TEXT, html::translate(language_, "programme.tasks.below",
                                                       {{"total", std::to_string(below.total())},
                                                        {"done", std::to_string(done)},
                                                        {"overdue", std::to_string(below.of(TaskStatus::overdue))}}));
    } else if (task.parent && (is_filtered(filter_) || order_ == TaskOrder::deadline)) {
      if (const auto parent = find_task(transaction_, context_.ward, *task.parent)) {
        row.add(ktl_UNDER).set(ktl_TEXT, name_of_task(*parent));
      }
    }
    const auto missing = lacking(task.plan);
    if (missing.empty()) return;
    std::string list;
    for (const Clarity clarity : missing) list += (list.empty() ? "" : ", ") + clarity_in_words(language_, clarity);
    row.add(ktl_LACKS).set(ktl_TEXT, html::translate(language_, "programme.tasks.lacks", {{"list", list}}));
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const Resolution& resolution_;
  html::Language language_;
  base::Date today_;
  Names names_;
  const http::Fields& query_;
  TaskFilter filter_;
  TaskOrder order_;
  TaskPlace place_;
  html::ListUrl url_;
  std::vector<std::string_view> chosen_;  // of a form that was refused
  bool has_previous_ = false, has_next_ = false;
};

html::SafeHtml content_of(const http::Request& request, const http::Context& context, db::Transaction& transaction,
                          std::vector<std::string_view> chosen = {}) {
  html::View view("features/programme/views/task_list.tpl");
  if (const auto resolution = find_live_resolution(transaction, context.ward))
    TaskList(request, context, transaction, *resolution, std::move(chosen)).fill(view);
  else
    view.add(ktl_EMPTY).set_html(ktl_STATE, no_programme(context));
  return view.render(context.language);
}

}  // namespace

// What is kept is the same for all who may do the same; the reader's own filters and the form that changes several
// tasks (it carries the reader's token) stand before and after it, made for each request.
http::Response task_list_page(const http::Request& request, http::Context& context, KeptContent& kept) {
  const auto content = kept.get(
      request, context, [&](db::Transaction& transaction) { return content_of(request, context, transaction); });
  const OwnParts own = own_parts(request, context);
  const std::string title = html::translate(context.language, "programme.tasks.title");
  const std::string all = own.above.text() + content->html.text() + own.below.text();
  const std::string tag = http::entity_tag_of(own.above.text() + content->tag + own.below.text());
  return http::page(context, {title, html::SafeHtml::made_by_template(all), "/tasks", {}, tag});
}

http::Response refused_task_list(http::Context& context, std::string_view address, const Refused& refused) {
  http::Request asked;
  asked.path = "/tasks";
  const size_t mark = address.find('?');
  if (mark != std::string_view::npos) http::decode_form(address.substr(mark + 1), asked.query);
  const auto chosen = refused.form == "bulk" ? refused.typed->all("task") : std::vector<std::string_view>();
  const html::SafeHtml content = [&] {
    auto transaction = context.database.read();
    return content_of(asked, context, transaction, chosen);
  }();
  const OwnParts own = own_parts(asked, context, refused);
  const std::string title = html::translate(context.language, "programme.tasks.title");
  const std::string all = own.above.text() + content.text() + own.below.text();
  const int status = refused.error ? http::status_of(refused.error->kind) : 200;
  return http::page(context, {title, html::SafeHtml::made_by_template(all), "/tasks"}, status);
}

}  // namespace gandan::programme
