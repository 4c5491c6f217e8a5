#include "features/programme/tasks/task_page.h"

#include <algorithm>

#include "features/audit/audit.h"
#include "features/programme/access.h"
#include "features/programme/explanations/explanation_page.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/pages/names.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/words.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_check.h"
#include "features/programme/tasks/task_parts.h"
#include "features/programme/tasks/task_talk_part.h"
#include "platform/html/facts.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/task.tpl.h"

// icons: pencil
// keys: programme.task_origin.* programme.repeat.*

namespace gandan::programme {
namespace {

class TaskView {
 public:
  TaskView(const http::Context& context, db::Transaction& transaction, const Task& task, const Refused& refused)
      : context_(context),
        transaction_(transaction),
        task_(task),
        refused_(refused),
        language_(context.language),
        names_(transaction, context.ward),
        part_{context, transaction, task,
              refused, names_,      context.principal ? powers_over(*context.principal, task) : TaskPowers{}} {}

  http::Response page() {
    const base::Date today = context_.clock.today();
    html::View view("features/programme/views/task.tpl");
    view.set_html(kt_HEADER, header());
    view.set_html(kt_STATUS, html::badge(badge_of(language_, status_of(task_.plan.deadline, task_.progress, today))));
    view.set(kt_KIND, html::translate(language_, "programme.task_kind." + std::string(name_of(task_.kind))));
    if (task_.invented && !context_.site.demo) view.show(kt_INVENTED);
    if (refused_.error) view.add(kt_PROBLEM).set_html(kt_MESSAGE, html::form_error(language_, *refused_.error));
    add_trail(view);
    add_notes(view);
    add_facts(view);
    if (context_.principal && !task_.withdrawn_at && may_add_below(*context_.principal, task_.plan.unit_in_charge)) {
      html::View& maker = view.add(kt_MAKER).set(kt_ID, task_.id.text());
      if (may(context_, auth::Permission::edit_programme)) maker.show(kt_EDITOR);
    }
    if (!task_.plan.text.empty()) view.add(kt_WORDING).set(kt_TEXT, task_.plan.text);
    add_parts(view, today);
    add_quote(view);
    view.set_html(kt_EXPLANATIONS,
                  explanations_section(context_, transaction_, {ExplainedKind::task, task_.id.text()}));
    view.set_html(kt_HISTORY, audit::history_section(transaction_, context_.ward, "task", task_.id.text(), language_));
    const int status = refused_.error ? http::status_of(refused_.error->kind) : 200;
    return http::page(context_, {name_of_task(task_), view.render(language_), "/tasks"}, status);
  }

 private:
  std::string word(const char* key) const { return html::translate(language_, key); }

  html::SafeHtml header() const {
    html::PageHeader header{name_of_task(task_)};
    header.back_label = word("programme.navigation.tasks");
    header.back_path = "/tasks";
    if (may(context_, auth::Permission::edit_programme) && !task_.withdrawn_at) {
      header.action_label = word("programme.task.edit");
      header.action_path = "/tasks/" + task_.id.text() + "/edit";
      header.action_icon = "pencil";
    }
    return html::page_header(language_, header);
  }

  // The tasks above it, the highest first.
  void add_trail(html::View& view) {
    std::vector<Task> above;
    for (auto parent = task_.parent; parent;) {
      auto task = find_task(transaction_, context_.ward, *parent);
      if (!task) break;
      parent = task->parent;
      above.push_back(*std::move(task));
    }
    if (above.empty()) return;
    above_ = above.front();
    html::View& trail = view.add(kt_ABOVE);
    for (auto it = above.rbegin(); it != above.rend(); ++it) {
      trail.add(kt_STEP_UP).set(kt_PATH, "/tasks/" + it->id.text()).set(kt_TITLE, name_of_task(*it));
    }
  }

  void add_notes(html::View& view) const {
    const TaskProgress& progress = task_.progress;
    if (task_.withdrawn_at && progress.decision_reason.empty()) {
      view.add(kt_DECISION).set(kt_TEXT, word("programme.task.withdrawn"));
    } else if (!progress.decision_reason.empty() && (task_.withdrawn_at || !progress.done_on)) {
      const char* key = task_.withdrawn_at    ? "programme.task.withdrawn_because"
                        : progress.stopped_on ? "programme.task.stopped_because"
                                              : "programme.task.returned_because";
      view.add(kt_DECISION).set(kt_TEXT, html::translate(language_, key, {{"reason", progress.decision_reason}}));
    }
    const auto missing = lacking(task_.plan);
    if (missing.empty() || task_.withdrawn_at) return;
    std::string list;
    for (const Clarity clarity : missing) list += (list.empty() ? "" : ", ") + clarity_in_words(language_, clarity);
    view.add(kt_LACKS).set(kt_TEXT, html::translate(language_, "programme.tasks.lacks", {{"list", list}}));
  }

  std::string names_of_cooperating() const {
    std::string names;
    for (const auth::UnitId& unit : cooperating_units(transaction_, context_.ward, task_.id)) {
      const std::string name = names_.of(std::optional(unit));
      if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
    }
    return names;
  }

  void add_facts(html::View& view) const {
    const TaskPlan& plan = task_.plan;
    const auto or_missing = [&](const std::string& text) {
      return text.empty() ? word("programme.task.missing") : text;
    };
    const std::string person = names_.of(plan.person_in_charge);
    std::vector<html::Definition> facts = {
        {clarity_in_words(language_, Clarity::person),
         or_missing(person.empty() ? "" : person + ", " + names_.position_of(plan.person_in_charge))},
        {clarity_in_words(language_, Clarity::work), or_missing(name_of_task(task_))},
        {clarity_in_words(language_, Clarity::time),
         or_missing(plan.deadline ? vietnamese::format_date(*plan.deadline) : "")},
        {clarity_in_words(language_, Clarity::responsibility), or_missing(names_.of(plan.unit_in_charge))},
        {clarity_in_words(language_, Clarity::product), or_missing(plan.product)},
        {clarity_in_words(language_, Clarity::authority), or_missing(plan.authority)}};
    const auto also = [&](const char* key, const std::string& text) {
      if (!text.empty()) facts.push_back({word(key), text});
    };
    also("programme.task.cooperating", names_of_cooperating());
    also("programme.task.origin", origin());
    if (plan.repeats != Repeat::never) {
      also("programme.task.repeats",
           html::translate(language_, "programme.repeat." + std::string(name_of(plan.repeats))));
    }
    add_delivery(facts);
    view.set_html(kt_FACTS, html::definitions(facts));
  }

  std::string origin() const {
    const TaskPlan& plan = task_.plan;
    if (plan.origin == TaskOrigin::resolution && plan.origin_document.empty()) return "";
    std::string text = html::translate(language_, "programme.task_origin." + std::string(name_of(plan.origin)));
    if (!plan.origin_document.empty()) text += ": " + plan.origin_document;
    if (plan.origin_date) text += ", " + vietnamese::format_date(*plan.origin_date);
    return text;
  }

  void add_delivery(std::vector<html::Definition>& facts) const {
    const TaskProgress& progress = task_.progress;
    if (progress.submitted_on && !progress.done_on) {
      facts.push_back({word("programme.task.submitted_on"), vietnamese::format_date(*progress.submitted_on)});
    }
    if (progress.done_on) facts.push_back({word("programme.task.done_on"), vietnamese::format_date(*progress.done_on)});
    if (!progress.submitted_on && !progress.done_on) return;
    facts.push_back({word("programme.task.result"), progress.result});
    if (!progress.attached.empty()) {
      html::Definition product{word("programme.task.attached"), ""};
      product.html = evidence_html(transaction_, context_.ward, language_, progress.attached);
      facts.push_back(std::move(product));
    }
    if (!progress.waiver.empty()) facts.push_back({word("programme.task.waiver"), progress.waiver});
    if (const auto next = next_of(transaction_, context_.ward, task_.id)) {
      facts.push_back({word("programme.task.next"), word("programme.task.open_next"), "/tasks/" + next->text()});
    }
  }

  void add_parts(html::View& view, base::Date today) {
    const auto milestones = milestones_of(transaction_, context_.ward, task_.id);
    for (const std::string& doubt : doubts_in_words(language_, task_, above_, milestones)) {
      view.add(kt_DOUBT).set(kt_TEXT, doubt);
    }
    const Delivered delivered =
        delivered_of(milestones, roll_up_below(transaction_, context_.ward, task_, today), today);
    view.set_html(kt_LINKS, links_part(part_));
    view.set_html(kt_MILESTONES, milestones_part(part_, delivered, milestones));
    view.set_html(kt_CHILDREN, task_table(language_, word("programme.task.below"),
                                          tasks_under(transaction_, context_.ward, task_.id), names_, today));
    view.set_html(kt_TALK, talk_part(part_));
    view.set_html(kt_STEPS, steps_part(part_)).set_html(kt_EXTENSIONS, extensions_part(part_));
  }

  void add_quote(html::View& view) const {
    if (task_.source.quote.empty()) return;
    html::View& quote = view.add(kt_QUOTE).set(kt_TEXT, task_.source.quote);
    const std::string address = address_of(task_.source);
    html::View& place = quote.add(address.empty() ? kt_NO_REPORT : kt_REPORT);
    place.set(kt_PLACE, place_of(language_, task_.source));
    if (!address.empty()) place.set(kt_ADDRESS, address);
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const Task& task_;
  const Refused& refused_;
  html::Language language_;
  Names names_;
  TaskPart part_;
  std::optional<Task> above_ = {};  // set by the trail
};

}  // namespace

base::Error no_such_task() {
  return {base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}};
}

http::Response refused_task_page(const http::Request& request, const http::Context& context, const Refused& refused) {
  const auto id = TaskId::parse(request.path_parameter("id"));
  auto transaction = context.database.read();
  const auto task = id ? find_task(transaction, context.ward, *id) : std::nullopt;
  if (!task) return http::failure(no_such_task());
  return TaskView(context, transaction, *task, refused).page();
}

http::Response task_page(const http::Request& request, http::Context& context) {
  return refused_task_page(request, context, {std::string(request.query.get("form")), nullptr, {}});
}

}  // namespace gandan::programme
