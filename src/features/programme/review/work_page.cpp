#include "features/programme/review/work_page.h"

#include <algorithm>

#include "features/notices/notices.h"
#include "features/programme/explanations/explanation_store.h"
#include "features/programme/explanations/explanation_words.h"
#include "features/programme/pages/names.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/who_links.h"
#include "features/programme/pages/words.h"
#include "features/programme/targets/standing.h"
#include "features/programme/tasks/task_filter.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_load_store.h"
#include "features/programme/tasks/task_parts.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/work.tpl.h"

// icons: transfer

namespace gandan::programme {
namespace {

constexpr int most_explanations = 1000;
constexpr int most_tasks = 50;

base::Error nobody_there() {
  return {base::ErrorKind::not_found, "error.programme.person_unknown", {}, {}, {}};
}

base::Error no_such_unit() {
  return {base::ErrorKind::not_found, "error.programme.unit_unknown", {}, {}, {}};
}

// Of a person or of a unit: one of the two.
struct Whose {
  std::optional<auth::PersonId> person = {};
  std::optional<auth::UnitId> unit = {};
};

class WorkView {
 public:
  WorkView(const http::Context& context, db::Transaction& transaction, const Resolution& resolution, Whose whose)
      : context_(context),
        transaction_(transaction),
        resolution_(resolution),
        whose_(std::move(whose)),
        language_(context.language),
        today_(context.clock.today()),
        names_(transaction, context.ward) {}

  // `other`: there is work besides the programme, which stands above.
  void fill(html::View& view, bool other) {
    const auto lines = lines_of(Of::targets);
    const auto indicators = lines_of(Of::indicators);
    const bool explained = add_explanations(view);
    const bool tasks = add_tasks(view);
    add_targets(view, lines, "programme.dashboard.targets", "programme.column.target");
    add_targets(view, indicators, "programme.work.indicators", "programme.indicators.column");
    if (whose_.unit) add_people(view, lines);
    if (lines.empty() && indicators.empty() && !explained && !tasks && !other) view.show(kw_NOTHING);
  }

 private:
  std::string word(const char* key) const { return html::translate(language_, key); }

  // The worst first.
  std::vector<TargetLine> lines_of(Of of) const {
    TargetFilter filter{.of = of};
    if (whose_.person) filter.person = whose_.person->text();
    if (whose_.unit) filter.unit = whose_.unit->text();
    auto lines = find_target_lines(transaction_, context_.ward, resolution_.id, filter);
    std::ranges::stable_sort(lines, [](const auto& a, const auto& b) { return a.status.status > b.status.status; });
    return lines;
  }

  void add_targets(html::View& view, const std::vector<TargetLine>& lines, const char* heading, const char* column) {
    if (lines.empty()) return;
    html::View& section = view.add(kw_TARGETS).set(kw_COLUMN, word(column));
    section.set(kw_HEADING, html::translate(language_, heading, {{"count", std::to_string(lines.size())}}));
    const SparkScales scales = scales_of(lines);
    for (const TargetLine& line : lines) {
      html::View& row = section.add(kw_TARGET);
      row.set_html(kw_STATUS, standing_badge(language_, line));
      row.set(kw_PATH, "/targets/" + line.target.id.text()).set(kw_WORDING, whole_wording(line.target));
      row.set(kw_GOAL, goal_in_words(language_, line.target.aim))
          .set(kw_REASON, words_of(language_, line.status.reason));
      row.set_html(kw_PERSON, person_link(language_, names_, line.target.person_in_charge));
      const std::string latest = latest_in_words(language_, line.status);
      if (latest.empty()) {
        row.show(kw_NO_FIGURE);
      } else {
        html::View& figure = row.add(kw_FIGURE).set(kw_LATEST, latest);
        figure.set(kw_PERIOD, period_in_words(language_, *line.status.latest_period));
        if (line.status.latest_invented) figure.show(kw_INVENTED);
      }
      bool drawn = false;
      const auto spark =
          sparkline_of(line.status.spark, latest, drawn, scales.of(line.target.group.text(), line.status.spark));
      if (drawn) row.add(kw_LINE).set_html(kw_SPARKLINE, spark);
    }
  }

  bool add_explanations(html::View& view) {
    html::View* section = nullptr;
    for (const Explanation& one : open_explanations(transaction_, context_.ward, most_explanations)) {
      const bool theirs = whose_.person ? one.person_in_charge == whose_.person : one.unit_in_charge == whose_.unit;
      if (!theirs) continue;
      if (section == nullptr) section = &view.add(kw_EXPLANATIONS);
      html::View& row = section->add(kw_EXPLANATION);
      row.set_html(kw_STATUS, html::badge(badge_of(language_, one, today_)));
      row.set(kw_PATH, "/explanations/" + one.id.text()).set(kw_WORDING, one.wording);
      row.set(kw_QUESTION, question_in_words(language_, one)).set(kw_DUE, vietnamese::format_date(one.due));
      row.set_html(kw_PERSON, person_link(language_, names_, one.person_in_charge));
    }
    return section != nullptr;
  }

  // Those that are not over, soonest due first: what is overdue leads.
  bool add_tasks(html::View& view) {
    TaskFilter filter;
    if (whose_.person) filter.person = whose_.person->text();
    if (whose_.unit) filter.unit = whose_.unit->text();
    const std::string all_path = url_of("/tasks", filter).text();
    filter.state = "open";
    const auto tasks = find_task_page(transaction_, context_.ward, resolution_.id, filter, today_, TaskOrder::deadline,
                                      {}, most_tasks);
    view.set_html(kw_TASKS, task_table(language_, word("programme.work.tasks"), tasks, names_, today_));
    view.add(kw_ALL_TASKS).set(kw_PATH, all_path);
    return !tasks.empty();
  }

  void add_people(html::View& view, const std::vector<TargetLine>& lines) {
    auto loads = load_by_person(transaction_, context_.ward, resolution_.id, whose_.unit->text(), today_);
    html::View* section = nullptr;
    for (const people::Person& person : people::active_people(transaction_, context_.ward)) {
      if (person.unit != *whose_.unit) continue;
      if (section == nullptr) section = &view.add(kw_PEOPLE);
      const auto theirs = [&](const TargetLine& line) { return line.target.person_in_charge == person.id; };
      const auto red = [&](const TargetLine& line) { return theirs(line) && line.status.status >= Status::at_risk; };
      const auto& statuses = loads[person.id.text()].statuses;
      html::View& row = section->add(kw_MEMBER).set(kw_POSITION, person.position);
      row.set_html(kw_NAME, person_link(language_, names_, person.id));
      row.set(kw_OF_TARGETS, int64_t{std::ranges::count_if(lines, theirs)});
      row.set(kw_RED, int64_t{std::ranges::count_if(lines, red)});
      row.set(kw_OVERDUE, int64_t{statuses.of(TaskStatus::overdue)});
      row.set(kw_OPEN, int64_t{statuses.of(TaskStatus::overdue) + statuses.of(TaskStatus::going) +
                               statuses.of(TaskStatus::not_started) + statuses.of(TaskStatus::awaiting_approval)});
    }
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const Resolution& resolution_;
  Whose whose_;
  html::Language language_;
  base::Date today_;
  Names names_;
};

// Work besides the programme: how many there are of each kind, and the way to them. False when there are none.
bool add_other_work(html::View& view, const http::Context& context, db::Transaction& transaction, const Whose& whose,
                    const FindOtherWork& find_other_work) {
  if (!find_other_work) return false;
  WorkAsked asked{context.ward, whose.person, whose.unit, context.clock.now(), context.language};
  if (context.principal) asked.permissions = context.principal->permissions;
  html::View* section = nullptr;
  for (const OtherWork& each : find_other_work(transaction, asked)) {
    if (each.count == 0) continue;
    if (section == nullptr) section = &view.add(kw_OTHER);
    html::View& row = section->add(kw_OTHER_ROW).set(kw_COUNT, html::counted(each.count));
    if (each.urgent) row.show(kw_URGENT);
    row.add(each.path.empty() ? kw_PLAIN : kw_LINKED).set(kw_PATH, each.path).set(kw_LABEL, each.label);
  }
  return section != nullptr;
}

http::Response shown_work(const http::Context& context, db::Transaction& transaction, const html::PageHeader& header,
                          const Whose& whose, const FindOtherWork& find_other_work) {
  html::View view("features/programme/views/work.tpl");
  view.set_html(kw_HEADER, html::page_header(context.language, header));
  const bool other = add_other_work(view, context, transaction, whose, find_other_work);
  if (const auto resolution = find_live_resolution(transaction, context.ward)) {
    WorkView(context, transaction, *resolution, whose).fill(view.add(kw_WORK), other);
  } else {
    view.add(kw_EMPTY).set_html(kw_STATE, no_programme(context));
  }
  return http::page(context, {header.title, view.render(context.language), "/people"});
}

}  // namespace

http::Response person_work_page(const http::Request& request, http::Context& context,
                                const FindOtherWork& find_other_work) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  auto transaction = context.database.read();
  const auto id = auth::PersonId::parse(request.path_parameter("id"));
  const auto person = id ? people::find_person(transaction, context.ward, *id) : std::nullopt;
  // What somebody who has left still answers for is for those who can hand it on.
  if (!person || (!person->active && !people::may_hand_over(context))) return http::failure(nobody_there());
  const auto unit = people::find_unit(transaction, context.ward, person->unit);
  html::PageHeader header{html::translate(context.language, "programme.work.person", {{"name", person->name}})};
  header.about = person->position + (unit ? ", " + unit->name : "");
  const auto away = notices::people_away(transaction, context.ward, context.clock.today());
  if (const auto found = away.find(person->id); found != away.end()) {
    header.about += " · " + notices::away_in_words(context.language, found->second);
  }
  header.back_label = person->name;
  header.back_path = "/people/" + person->id.text();
  if (people::may_hand_over(context)) {
    header.action_label = html::translate(context.language, "programme.hand_over.open");
    header.action_path = header.back_path + "/hand-over";
    header.action_icon = "transfer";
  }
  return shown_work(context, transaction, header, {.person = person->id}, find_other_work);
}

http::Response unit_work_page(const http::Request& request, http::Context& context,
                              const FindOtherWork& find_other_work) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  auto transaction = context.database.read();
  const auto id = auth::UnitId::parse(request.path_parameter("id"));
  const auto unit = id ? people::find_unit(transaction, context.ward, *id) : std::nullopt;
  if (!unit) return http::failure(no_such_unit());
  html::PageHeader header{html::translate(context.language, "programme.work.unit", {{"name", unit->name}})};
  const auto head = unit->head ? people::find_person(transaction, context.ward, *unit->head) : std::nullopt;
  if (head) header.about = head->name + ", " + head->position;
  header.back_label = html::translate(context.language, "programme.work.units");
  header.back_path = "/units";
  return shown_work(context, transaction, header, {.unit = unit->id}, find_other_work);
}

}  // namespace gandan::programme
