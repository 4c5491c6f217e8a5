#include "features/programme/review/dashboard_page.h"

#include <algorithm>

#include "features/programme/explanations/explanation_page.h"
#include "features/programme/pages/names.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/who_links.h"
#include "features/programme/pages/words.h"
#include "features/programme/review/first_hour_page.h"
#include "features/programme/targets/standing.h"
#include "features/programme/tasks/key_task_part.h"
#include "features/programme/tasks/task_filter.h"
#include "features/programme/tasks/task_list_store.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/dashboard.tpl.h"

namespace gandan::programme {
namespace {

constexpr int urgent_rows = 12;
constexpr int late_rows = 50;
constexpr int days_soon = 14;
constexpr int days_back = 7;  // of "what changed"

class Dashboard {
 public:
  Dashboard(const http::Context& context, db::Transaction& transaction, const Resolution& resolution,
            const FindOtherWork& find_other_work)
      : context_(context),
        transaction_(transaction),
        resolution_(resolution),
        find_other_work_(find_other_work),
        language_(context.language),
        today_(context.clock.today()),
        names_(transaction, context.ward) {}

  void fill(html::View& view) {
    const auto lines = urgent_target_lines(transaction_, context_.ward, resolution_.id, urgent_rows);
    const auto invented = [](const TargetLine& line) { return line.status.latest_invented; };
    if (!context_.site.demo && std::ranges::any_of(lines, invented)) view.show(kd_INVENTED);
    scales_ = scales_of(lines);
    if (may(context_, auth::Permission::edit_programme)) view.show(kd_MAY_CLOSE);
    view.set_html(kd_FIRST_HOUR, first_hour_note(context_, transaction_));
    add_counts(view);
    add_tasks(view);
    add_week(view);
    add_other_work(view);
    view.set_html(kd_KEY_TASKS, key_task_part(context_, transaction_, resolution_, names_));
    view.set_html(kd_EXPLANATIONS, explanations_tile(context_, transaction_));
    add_urgent(view, lines);
    add_overdue(view);
  }

 private:
  html::SafeHtml counts_of(const RollUp& roll_up, const html::ListUrl& url) const {
    std::vector<html::Count> counts;
    for (const Status status :
         {Status::off_track, Status::overdue, Status::at_risk, Status::on_track, Status::achieved, Status::no_data}) {
      counts.push_back(
          {html::badge_of(language_, shown(status)), roll_up.of(status), url.with("status", name_of(status)).text()});
    }
    return html::counts(counts);
  }

  void add_counts(html::View& view) {
    RollUp all;
    const auto by_group = status_counts(transaction_, context_.ward, resolution_.id);
    for (const Group& group : groups_of(transaction_, context_.ward, resolution_.id)) {
      const auto found = by_group.find(group.id.text());
      if (found == by_group.end()) continue;
      all.add(found->second);
      const html::ListUrl url("/targets", {{"group", group.id.text()}});
      view.add(kd_GROUP)
          .set(kd_NAME, heading_of(group.name))
          .set(kd_PATH, url.text())
          .set_html(kd_COUNTS, counts_of(found->second, url));
    }
    view.set(kd_TARGETS,
             html::translate(language_, "programme.dashboard.targets", {{"count", std::to_string(all.total())}}));
    view.set_html(kd_COUNTS, counts_of(all, html::ListUrl("/targets")));
  }

  void add_tasks(html::View& view) {
    const TaskCounts counts = count_tasks(transaction_, context_.ward, resolution_.id, today_, days_soon);
    const auto& statuses = counts.statuses;
    view.set(kd_TASKS,
             html::translate(language_, "programme.dashboard.tasks", {{"count", std::to_string(statuses.total())}}));
    view.set(kd_TASKS_OVERDUE, int64_t{statuses.of(TaskStatus::overdue)});
    view.set(kd_TASKS_SOON, int64_t{counts.due_soon});
    view.set(kd_TASKS_UNCLEAR, int64_t{counts.unclear});
    view.set(kd_TASKS_CLEAR, std::to_string(counts.clear_percent()) + "%");
    view.set(kd_TASKS_WAITING, int64_t{statuses.of(TaskStatus::awaiting_approval)});
    TaskFilter soon{.due_from = today_.iso(), .due_to = today_.plus_days(days_soon).iso(), .state = "open"};
    view.set(kd_SOON_PATH, url_of("/tasks", soon, TaskOrder::deadline).text());
    view.set(kd_TASKS_DONE, int64_t{statuses.of(TaskStatus::done_on_time) + statuses.of(TaskStatus::done_late)});
  }

  void add_week(html::View& view) {
    const base::Instant since = base::local_midnight(today_.plus_days(-days_back));
    const Movement movement = movement_since(transaction_, context_.ward, since);
    view.set(kd_NEW_FIGURES, int64_t{movement.new_figures});
    view.set(kd_WORSE, int64_t{movement.worse});
    view.set(kd_BETTER, int64_t{movement.better});
    if (movement.worse > 0) view.show(kd_TURNED_WORSE);
  }

  // What citizens brought, as app tells it of the whole ward.
  void add_other_work(html::View& view) {
    if (!find_other_work_ || !context_.principal) return;
    WorkAsked asked{context_.ward};
    asked.now = context_.clock.now();
    asked.language = language_;
    asked.permissions = context_.principal->permissions;
    const auto work = find_other_work_(transaction_, asked);
    if (work.empty()) return;
    html::View& tile = view.add(kd_OTHER);
    for (const OtherWork& each : work) {
      html::View& row = tile.add(kd_OTHER_ROW).set(kd_LABEL, each.label).set(kd_COUNT, html::counted(each.count));
      row.set(kd_PATH, each.path);
      if (each.urgent && each.count > 0) row.show(kd_LATE_WORK);
    }
  }

  void add_urgent(html::View& view, const std::vector<TargetLine>& lines) {
    if (lines.empty()) {
      view.show(kd_CALM);
      return;
    }
    html::View& list = view.add(kd_URGENT);
    for (const TargetLine& line : lines) add_row(list.add(kd_ROW), line);
  }

  void add_row(html::View& row, const TargetLine& line) {
    const TargetStatus& status = line.status;
    const Target& target = line.target;
    row.set_html(kd_STATUS, html::status_badge(language_, shown(status.status)));
    row.set(kd_PATH, "/targets/" + target.id.text());
    row.set(kd_WORDING, target.wording).set(kd_GOAL, goal_in_words(language_, target.aim));
    row.set(kd_REASON, words_of(language_, status.reason));
    if (!target.part_of.empty()) row.add(kd_PART).set(kd_WHOLE, part_in_words(language_, target.part_of));
    row.set_html(kd_PERSON, person_link(language_, names_, target.person_in_charge));
    row.set_html(kd_UNIT, unit_link(names_, target.unit_in_charge));
    const std::string latest = latest_in_words(language_, status);
    if (latest.empty()) {
      row.show(kd_NO_FIGURE);
    } else {
      html::View& figure = row.add(kd_FIGURE).set(kd_LATEST, latest);
      figure.set(kd_PERIOD, period_in_words(language_, *status.latest_period));
      if (status.latest_invented) figure.show(kd_INVENTED_MARK);
    }
    bool drawn = false;
    const auto line_html = sparkline_of(status.spark, latest, drawn, scales_.of(target.group.text(), status.spark));
    if (drawn) row.add(kd_LINE).set_html(kd_SPARKLINE, line_html);
  }

  // Not of the most urgent ones only: a figure may be overdue of a target that is otherwise not among them.
  void add_overdue(html::View& view) {
    auto lines = late_target_lines(transaction_, context_.ward, resolution_.id, today_, late_rows + 1);
    if (lines.empty()) return;
    html::View& late = view.add(kd_LATE);
    if (lines.size() > late_rows) {
      lines.erase(lines.begin() + late_rows, lines.end());
      late.show(kd_MORE_LATE);
    }
    for (const TargetLine& line : lines) {
      const Awaited& awaited = *line.status.awaited;
      late.add(kd_LATE_ROW)
          .set(kd_PATH, "/targets/" + line.target.id.text())
          .set(kd_WORDING, line.target.wording)
          .set(kd_PERIOD, period_in_words(language_, awaited.period))
          .set(kd_DUE, html::translate(language_, "programme.due", {{"date", vietnamese::format_date(awaited.due)}}))
          .set(kd_DAYS, days_late(language_, awaited.due, today_))
          .set_html(kd_PERSON, person_link(language_, names_, line.target.person_in_charge));
    }
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const Resolution& resolution_;
  const FindOtherWork& find_other_work_;
  html::Language language_;
  base::Date today_;
  Names names_;
  SparkScales scales_;
};

html::PageHeader header_of(const http::Context& context, db::Transaction& transaction, const Resolution& resolution) {
  const auto language = context.language;
  html::PageHeader header{html::translate(language, "programme.dashboard.title")};
  header.about = html::translate(
      language, "programme.term",
      {{"first", std::to_string(resolution.first_year)}, {"last", std::to_string(resolution.last_year)}});
  if (const auto newest = newest_figure_at(transaction, context.ward)) {
    header.newest = vietnamese::format_date(base::local_date(*newest));
  }
  header.printable = true;
  return header;
}

html::SafeHtml content_of(const http::Context& context, db::Transaction& transaction, const std::string& title,
                          const FindOtherWork& find_other_work) {
  html::View view("features/programme/views/dashboard.tpl");
  if (const auto resolution = find_live_resolution(transaction, context.ward)) {
    view.set_html(kd_HEADER, html::page_header(context.language, header_of(context, transaction, *resolution)));
    html::View& programme = view.add(kd_PROGRAMME);
    Dashboard(context, transaction, *resolution, find_other_work).fill(programme);
  } else {
    view.set_html(kd_HEADER, html::page_header(context.language, {.title = title}));
    view.add(kd_EMPTY).set_html(kd_STATE, no_programme(context));
  }
  return view.render(context.language);
}

}  // namespace

http::Response dashboard_page(const http::Request& request, http::Context& context, KeptContent& kept,
                              const FindOtherWork& find_other_work) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  const std::string title = html::translate(context.language, "programme.dashboard.title");
  const auto make = [&](db::Transaction& transaction) {
    return content_of(context, transaction, title, find_other_work);
  };
  // A case that runs out of time does so within the day.
  const auto until = find_other_work ? KeptContent::Until::minute : KeptContent::Until::day;
  const auto content = kept.get(request, context, make, until);
  return http::page(context, {title, content->html, "/dashboard", {}, content->tag});
}

}  // namespace gandan::programme
