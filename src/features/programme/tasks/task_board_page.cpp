// The board by status and the timeline by deadline (task_overview_page.h).
//
// keys: programme.board.step.* programme.board.why_not.*
#include <map>

#include "features/programme/pages/names.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/who_links.h"
#include "features/programme/pages/words.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_overview_page.h"
#include "features/programme/tasks/task_parts.h"
#include "features/programme/tasks/task_views_part.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/task_board.tpl.h"
#include "views/features/programme/task_timeline.tpl.h"

namespace gandan::programme {
namespace {

constexpr int cards_a_column = 20;
constexpr int tasks_a_page = 200;

constexpr std::array<TaskStatus, task_status_count> columns = {
    TaskStatus::overdue,      TaskStatus::not_started, TaskStatus::going,  TaskStatus::awaiting_approval,
    TaskStatus::done_on_time, TaskStatus::done_late,   TaskStatus::stopped};

struct Frame {
  const http::Context& context;
  db::Transaction& transaction;
  const Resolution& resolution;
  TaskFilter filter;
  Names names;

  html::Language language() const { return context.language; }
};

// What becomes of the task by a step that the one who looks may take now.
std::optional<TaskStatus> after(const Frame& frame, const Task& task, TaskStep step, const TaskPowers& powers) {
  if (!may_take(step, task.progress, powers)) return std::nullopt;
  const base::Date today = frame.context.clock.today();
  const auto progress = after_step(step, task.progress, {"x", "x", "x"}, powers, today);
  return progress ? std::optional(status_of(task.plan.deadline, *progress, today)) : std::nullopt;
}

bool asks_for_words(TaskStep step) {
  return step == TaskStep::finish || step == TaskStep::send_back || step == TaskStep::stop;
}

std::string step_in_words(html::Language language, TaskStep step) {
  return html::translate(language, "programme.board.step." + std::string(name_of(step)));
}

// The ways to another column: a step that needs no words is a button, another leads to its form. The script moves a
// card by the very same buttons and links.
void add_moves(const Frame& frame, html::View& card, const Task& task) {
  const auto& principal = frame.context.principal;
  if (!principal || !principal->permissions.has(auth::Permission::enter_figures)) return;
  const TaskPowers powers = powers_over(*principal, task);
  if (!powers.report && !powers.decide) return;
  const TaskStatus now = status_of(task.plan.deadline, task.progress, frame.context.clock.today());
  html::View* moves = nullptr;
  for (size_t i = 0; i < task_step_count; ++i) {
    const auto step = static_cast<TaskStep>(i);
    const auto status = after(frame, task, step, powers);
    if (!status) continue;
    if (moves == nullptr) {
      moves = &card.add(ktb_MOVES).set(ktb_PATH, "/tasks/" + task.id.text()).set(ktb_CSRF, frame.context.csrf_token);
      moves->set(ktb_NEXT, url_of("/tasks/board", frame.filter, TaskOrder::deadline).text());
    }
    html::View& way = moves->add(ktb_WAY).add(asks_for_words(step) ? ktb_BY_FORM : ktb_AT_ONCE);
    way.set(ktb_PATH, "/tasks/" + task.id.text()).set(ktb_STEP, name_of(step));
    way.set(ktb_LABEL, step_in_words(frame.language(), step));
    if (*status != now) way.add(ktb_LEADS).set(ktb_TO, name_of(*status));
  }
}

void add_card(const Frame& frame, html::View& card, const Task& task) {
  add_moves(frame, card, task);
  card.set(ktb_PATH, "/tasks/" + task.id.text()).set(ktb_TITLE, name_of_task(task));
  card.set_html(ktb_PERSON, person_link(frame.language(), frame.names, task.plan.person_in_charge));
  card.set(ktb_DEADLINE, task.plan.deadline ? vietnamese::format_date(*task.plan.deadline)
                                            : html::translate(frame.language(), "programme.no_deadline"));
}

void fill_board(const Frame& frame, html::View& view) {
  const base::Date today = frame.context.clock.today();
  for (const TaskStatus status : columns) {
    if (!frame.filter.status.empty() && frame.filter.status != name_of(status)) continue;
    TaskFilter filter = frame.filter;
    filter.status = name_of(status);
    auto tasks = find_task_page(frame.transaction, frame.context.ward, frame.resolution.id, filter, today,
                                TaskOrder::deadline, {}, cards_a_column + 1);
    const bool more = tasks.size() > static_cast<size_t>(cards_a_column);
    if (more) tasks.pop_back();
    html::View& column = view.add(ktb_COLUMN).set_html(ktb_STATUS, html::badge(badge_of(frame.language(), status)));
    column.set(ktb_KEY, name_of(status));
    column.set(ktb_WHY_NOT,
               html::translate(frame.language(), "programme.board.why_not." + std::string(name_of(status))));
    column.set(ktb_STATUS_NAME, badge_of(frame.language(), status).label);
    if (tasks.empty()) column.show(ktb_NONE);
    for (const Task& task : tasks) add_card(frame, column.add(ktb_CARD), task);
    if (more) column.add(ktb_MORE).set(ktb_PATH, url_of("/tasks", filter, TaskOrder::deadline).text());
  }
}

// Which stretch of time a deadline falls into, in the order of time: late, this week, next week, then months.
std::string stretch_of(html::Language language, base::Date due, base::Date today) {
  const int64_t weekday = static_cast<int64_t>(today.weekday());
  const base::Date next_monday = today.plus_days(8 - weekday);
  if (due < today) return html::translate(language, "programme.timeline.late");
  if (due < next_monday) return html::translate(language, "programme.timeline.this_week");
  if (due < next_monday.plus_days(7)) return html::translate(language, "programme.timeline.next_week");
  return html::translate(language, "programme.timeline.month", {{"month", vietnamese::format_month(due)}});
}

std::string distance_of(html::Language language, base::Date due, base::Date today) {
  const int64_t days = due - today;
  if (days == 0) return html::translate(language, "programme.timeline.today");
  const html::Arguments count = {{"days", std::to_string(days < 0 ? -days : days)}};
  return html::translate(language, days < 0 ? "programme.days_late" : "programme.timeline.days_left", count);
}

void fill_timeline(const Frame& frame, const http::Request& request, html::View& view) {
  const base::Date today = frame.context.clock.today();
  TaskFilter filter = frame.filter;
  if (filter.status.empty() && filter.state.empty()) filter.state = "open";
  const TaskPlace place{std::string(request.query.get("after")), ""};
  auto tasks = find_task_page(frame.transaction, frame.context.ward, frame.resolution.id, filter, today,
                              TaskOrder::deadline, place, tasks_a_page + 1);
  const bool more = tasks.size() > static_cast<size_t>(tasks_a_page);
  if (more) tasks.pop_back();
  if (tasks.empty()) view.show(ktt_NONE);
  std::string current;
  html::View* stretch = nullptr;
  for (const Task& task : tasks) {
    const std::string heading = task.plan.deadline
                                    ? stretch_of(frame.language(), *task.plan.deadline, today)
                                    : html::translate(frame.language(), "programme.task_view.no_deadline");
    if (stretch == nullptr || heading != current) stretch = &view.add(ktt_STRETCH).set(ktt_HEADING, heading);
    current = heading;
    html::View& row = stretch->add(ktt_ROW).set(ktt_PATH, "/tasks/" + task.id.text());
    row.set(ktt_TITLE, name_of_task(task)).set_html(ktt_UNIT, unit_link(frame.names, task.plan.unit_in_charge));
    row.set_html(ktt_PERSON, person_link(frame.language(), frame.names, task.plan.person_in_charge));
    row.set_html(ktt_STATUS,
                 html::badge(badge_of(frame.language(), status_of(task.plan.deadline, task.progress, today))));
    if (!task.plan.deadline) continue;
    row.set(ktt_DAY, vietnamese::format_date(*task.plan.deadline));
    row.set(ktt_DISTANCE, distance_of(frame.language(), *task.plan.deadline, today));
  }
  html::Pager pager;
  if (more) {
    pager.next_path = url_of("/tasks/timeline", frame.filter).after(key_of(tasks.back(), TaskOrder::deadline)).text();
  }
  view.set_html(ktt_PAGER, html::pager(frame.language(), pager));
}

}  // namespace

http::Response task_board_page(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  const std::string title = html::translate(context.language, "programme.board.title");
  html::View view("features/programme/views/task_board.tpl");
  view.set_html(ktb_HEADER, html::page_header(context.language, {.title = title}));
  if (const auto resolution = find_live_resolution(transaction, context.ward)) {
    const Frame frame{context, transaction, *resolution, task_filter_in(request.query),
                      Names(transaction, context.ward)};
    html::View& board = view.add(ktb_BOARD);
    board.set_html(ktb_VIEWS, task_views(context.language, frame.filter, TaskViewKind::board));
    board.set_html(ktb_FILTER_FORM,
                   task_filter_form(context.language, "/tasks/board", request.query, frame.names, TaskOrder::deadline));
    fill_board(frame, board);
  } else {
    view.add(ktb_EMPTY).set_html(ktb_STATE, no_programme(context));
  }
  return http::page(context, {title, view.render(context.language), "/tasks", {"board"}});
}

http::Response task_timeline_page(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  const std::string title = html::translate(context.language, "programme.timeline.title");
  html::View view("features/programme/views/task_timeline.tpl");
  view.set_html(ktt_HEADER, html::page_header(context.language, {.title = title, .printable = true}));
  if (const auto resolution = find_live_resolution(transaction, context.ward)) {
    const Frame frame{context, transaction, *resolution, task_filter_in(request.query),
                      Names(transaction, context.ward)};
    html::View& timeline = view.add(ktt_TIMELINE);
    timeline.set_html(ktt_VIEWS, task_views(context.language, frame.filter, TaskViewKind::timeline));
    timeline.set_html(ktt_FILTER_FORM, task_filter_form(context.language, "/tasks/timeline", request.query, frame.names,
                                                        TaskOrder::deadline));
    fill_timeline(frame, request, timeline);
  } else {
    view.add(ktt_EMPTY).set_html(ktt_STATE, no_programme(context));
  }
  return http::page(context, {title, view.render(context.language), "/tasks"});
}

}  // namespace gandan::programme
