#include "features/programme/task_list_page.h"

#include <algorithm>
#include <map>

#include "features/programme/names.h"
#include "features/programme/page_parts.h"
#include "features/programme/target_forms.h"
#include "features/programme/task_store.h"
#include "features/programme/words.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/task_list.tpl.h"

// keys: programme.task_kind.*
// icons: list-check plus

namespace gandan::programme {
namespace {

constexpr size_t rows_a_page = 50;

std::string text_in(const http::Request& request, std::string_view name) {
  return std::string(request.query.get(name));
}

class TaskList {
 public:
  TaskList(const http::Request& request, const http::Context& context, db::Transaction& transaction,
           const Resolution& resolution)
      : demo_(context.site.demo),
        language_(context.language),
        today_(context.clock.today()),
        names_(transaction, context.ward),
        filter_{text_in(request, "kind"),   text_in(request, "status"), text_in(request, "unit"),
                text_in(request, "person"), text_in(request, "lacks"),  text_in(request, "q")},
        after_(text_in(request, "after")),
        url_("/tasks", {{"kind", filter_.kind},
                        {"status", filter_.status},
                        {"unit", filter_.unit},
                        {"person", filter_.person},
                        {"lacks", filter_.lacks},
                        {"q", filter_.query},
                        {"after", after_}}),
        all_(find_tasks(transaction, context.ward, resolution.id, {}, today_)),
        found_(find_tasks(transaction, context.ward, resolution.id, filter_, today_)) {
    for (const Task& task : all_) {
      by_id_[task.id.text()] = &task;
      if (task.parent) below_[task.parent->text()].add(status(task));
    }
  }

  void fill(html::View& view) {
    add_filters(view);
    view.set(ktl_QUERY, filter_.query);
    for (const auto& [name, value] :
         {std::pair{"kind", filter_.kind}, {"status", filter_.status}, {"lacks", filter_.lacks}}) {
      if (!value.empty()) view.add(ktl_KEPT).set(ktl_NAME, name).set(ktl_VALUE, value);
    }
    if (found_.empty()) {
      view.add(ktl_EMPTY).set_html(ktl_STATE,
                                   html::empty_state({"list-check", html::translate(language_, "programme.tasks.none"),
                                                      html::translate(language_, "programme.tasks.none_text")}));
      return;
    }
    add_rows(view.add(ktl_ROWS));
  }

 private:
  TaskStatus status(const Task& task) const { return status_of(task.plan.deadline, task.progress, today_); }

  void add_filters(html::View& view) const {
    TaskRollUp all;
    int unclear = 0;
    for (const Task& task : all_) {
      all.add(status(task));
      if (!lacking(task.plan).empty()) ++unclear;
    }
    std::vector<html::Filter> statuses = {{html::translate(language_, "programme.targets.all"),
                                           url_.with("status", "").with("lacks", "").text(),
                                           filter_.status.empty() && filter_.lacks.empty(), all.total()}};
    for (const TaskStatus each : {TaskStatus::overdue, TaskStatus::going, TaskStatus::not_started,
                                  TaskStatus::done_on_time, TaskStatus::done_late}) {
      const html::Badge badge = badge_of(language_, each);
      statuses.push_back({badge.label, url_.with("status", name_of(each)).text(), filter_.status == name_of(each),
                          all.of(each), badge.icon});
    }
    statuses.push_back({html::translate(language_, "programme.tasks.unclear"), url_.with("lacks", "any").text(),
                        filter_.lacks == "any", unclear});
    view.set_html(ktl_STATUS_FILTERS,
                  html::filters(html::translate(language_, "programme.targets.by_status"), statuses));
    std::vector<html::Filter> kinds = {
        {html::translate(language_, "programme.tasks.every_kind"), url_.with("kind", "").text(), filter_.kind.empty()}};
    for (const TaskKind kind : {TaskKind::key_task, TaskKind::breakthrough, TaskKind::regular}) {
      kinds.push_back({html::translate(language_, "programme.task_kind." + std::string(name_of(kind))),
                       url_.with("kind", name_of(kind)).text(), filter_.kind == name_of(kind)});
    }
    view.set_html(ktl_KIND_FILTERS, html::filters(html::translate(language_, "programme.tasks.by_kind"), kinds));
  }

  // Each under its parent, where both are shown.
  std::vector<const Task*> in_order() const {
    std::vector<const Task*> ordered;
    for (const Task& task : found_) {
      const bool below =
          task.parent && std::ranges::any_of(found_, [&](const Task& t) { return t.id == *task.parent; });
      if (below) continue;
      ordered.push_back(&task);
      for (const Task& child : found_) {
        if (child.parent == task.id) ordered.push_back(&child);
      }
    }
    return ordered;
  }

  void add_rows(html::View& rows) const {
    const auto ordered = in_order();
    size_t first = static_cast<size_t>(std::max(0, whole_number_in(after_).value_or(0)));
    if (first >= ordered.size()) first = 0;
    const size_t end = std::min(first + rows_a_page, ordered.size());
    bool invented = false;
    for (size_t i = first; i < end; ++i) {
      add_row(rows.add(ktl_ROW), *ordered[i]);
      invented = invented || ordered[i]->invented;
    }
    if (invented && !demo_) rows.show(ktl_INVENTED);
    html::Pager pager{static_cast<int64_t>(first + 1), static_cast<int64_t>(end)};
    if (first > 0)
      pager.previous_path = url_.after(std::to_string(first < rows_a_page ? 0 : first - rows_a_page)).text();
    if (end < ordered.size()) pager.next_path = url_.after(std::to_string(end)).text();
    rows.set_html(ktl_PAGER, html::pager(language_, pager));
  }

  // A task with others under it is as late as the latest of them, and going once one of them is.
  TaskStatus rolled_up(const Task& task) const {
    const auto below = below_.find(task.id.text());
    const TaskStatus own = status(task);
    if (below == below_.end() || task.progress.done_on || own == TaskStatus::overdue) return own;
    if (below->second.of(TaskStatus::overdue) > 0) return TaskStatus::overdue;
    return below->second.of(TaskStatus::not_started) < below->second.total() ? TaskStatus::going : own;
  }

  void add_row(html::View& row, const Task& task) const {
    row.set_html(ktl_STATUS, html::badge(badge_of(language_, rolled_up(task))));
    row.set(ktl_PATH, "/tasks/" + task.id.text());
    row.set(ktl_NUMBER, task.number.empty() ? "" : task.number + ".");
    row.set(ktl_TITLE, task.plan.title.empty() ? task.plan.text : task.plan.title);
    if (below_.contains(task.id.text())) row.show(ktl_HEAD);
    add_note(row, task);
    const std::string person = names_.of(task.plan.person_in_charge);
    row.set(ktl_PERSON, person.empty() ? html::translate(language_, "programme.nobody") : person);
    row.set(ktl_UNIT, names_.of(task.plan.unit_in_charge)).set(ktl_PRODUCT, task.plan.product);
    if (!task.plan.deadline) {
      row.set(ktl_DEADLINE, html::translate(language_, "programme.no_deadline"));
      return;
    }
    row.set(ktl_DEADLINE, vietnamese::format_date(*task.plan.deadline));
    if (status(task) == TaskStatus::overdue) row.set(ktl_LATE, days_late(language_, *task.plan.deadline, today_));
  }

  void add_note(html::View& row, const Task& task) const {
    if (const auto below = below_.find(task.id.text()); below != below_.end()) {
      const auto& counts = below->second;
      const int done = counts.of(TaskStatus::done_on_time) + counts.of(TaskStatus::done_late);
      row.add(ktl_UNDER).set(ktl_TEXT, html::translate(language_, "programme.tasks.below",
                                                       {{"total", std::to_string(counts.total())},
                                                        {"done", std::to_string(done)},
                                                        {"overdue", std::to_string(counts.of(TaskStatus::overdue))}}));
    } else if (task.parent && by_id_.contains(task.parent->text()) && !filter_.status.empty()) {
      row.add(ktl_UNDER).set(ktl_TEXT, by_id_.at(task.parent->text())->plan.title);
    }
    const auto missing = lacking(task.plan);
    if (missing.empty()) return;
    std::string list;
    for (const Clarity clarity : missing) list += (list.empty() ? "" : ", ") + clarity_in_words(language_, clarity);
    row.add(ktl_LACKS).set(ktl_TEXT, html::translate(language_, "programme.tasks.lacks", {{"list", list}}));
  }

  bool demo_;  // the shell of the page says already that it is invented
  html::Language language_;
  base::Date today_;
  Names names_;
  TaskFilter filter_;
  std::string after_;
  html::ListUrl url_;
  std::vector<Task> all_, found_;
  std::map<std::string, const Task*> by_id_;
  std::map<std::string, TaskRollUp> below_;
};

html::SafeHtml content_of(const http::Request& request, const http::Context& context, db::Transaction& transaction,
                          const std::string& title) {
  const auto language = context.language;
  html::PageHeader header{title};
  html::View view("features/programme/views/task_list.tpl");
  if (const auto resolution = find_live_resolution(transaction, context.ward)) {
    if (may(context, auth::Permission::edit_programme)) {
      header.action_label = html::translate(language, "programme.tasks.add");
      header.action_path = "/tasks/new";
      header.action_icon = "plus";
    }
    TaskList(request, context, transaction, *resolution).fill(view);
  } else {
    view.add(ktl_EMPTY).set_html(ktl_STATE, no_programme(context));
  }
  view.set_html(ktl_HEADER, html::page_header(language, header));
  return view.render(language);
}

}  // namespace

http::Response task_list_page(const http::Request& request, http::Context& context, KeptContent& kept) {
  const std::string title = html::translate(context.language, "programme.tasks.title");
  const auto content = kept.get(
      request, context, [&](db::Transaction& transaction) { return content_of(request, context, transaction, title); });
  return http::page(context, {title, content->html, "/tasks", {}, content->tag});
}

}  // namespace gandan::programme
