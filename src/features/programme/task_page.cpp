#include "features/programme/task_page.h"

#include "features/audit/audit.h"
#include "features/programme/access.h"
#include "features/programme/explanation_page.h"
#include "features/programme/names.h"
#include "features/programme/page_parts.h"
#include "features/programme/target_forms.h"
#include "features/programme/task_actions.h"
#include "features/programme/words.h"
#include "platform/html/facts.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/task.tpl.h"

// icons: pencil

namespace gandan::programme {
namespace {

base::Error no_such_task() {
  return {base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}};
}

class TaskView {
 public:
  TaskView(const http::Context& context, db::Transaction& transaction, const Task& task, const Refused& refused)
      : context_(context),
        transaction_(transaction),
        task_(task),
        refused_(refused),
        language_(context.language),
        names_(transaction, context.ward),
        status_(status_of(task.plan.deadline, task.progress, context.clock.today())) {}

  http::Response page() {
    html::View view("features/programme/views/task.tpl");
    view.set_html(kt_HEADER, header()).set_html(kt_STATUS, html::badge(badge_of(language_, status_)));
    view.set(kt_KIND, html::translate(language_, "programme.task_kind." + std::string(name_of(task_.kind))));
    if (task_.invented && !context_.site.demo) view.show(kt_INVENTED);
    if (refused_.error) view.add(kt_PROBLEM).set_html(kt_MESSAGE, html::form_error(language_, *refused_.error));
    add_facts(view);
    if (!task_.plan.text.empty()) view.add(kt_WORDING).set(kt_TEXT, task_.plan.text);
    add_children(view);
    add_steps(view);
    add_quote(view);
    view.set_html(kt_EXPLANATIONS,
                  explanations_section(context_, transaction_, {ExplainedKind::task, task_.id.text()}));
    view.set_html(kt_HISTORY, audit::history_section(transaction_, context_.ward, "task", task_.id.text(), language_));
    const int status = refused_.error ? http::status_of(refused_.error->kind) : 200;
    return http::page(context_, {title(), view.render(language_), "/tasks"}, status);
  }

 private:
  std::string word(const char* key) const { return html::translate(language_, key); }
  std::string title() const { return task_.plan.title.empty() ? task_.plan.text : task_.plan.title; }

  html::SafeHtml header() const {
    html::PageHeader header{title()};
    header.back_label = word("programme.navigation.tasks");
    header.back_path = "/tasks";
    if (may(context_, auth::Permission::edit_programme)) {
      header.action_label = word("programme.task.edit");
      header.action_path = "/tasks/" + task_.id.text() + "/edit";
      header.action_icon = "pencil";
    }
    return html::page_header(language_, header);
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
        {clarity_in_words(language_, Clarity::work), or_missing(title())},
        {clarity_in_words(language_, Clarity::time),
         or_missing(plan.deadline ? vietnamese::format_date(*plan.deadline) : "")},
        {clarity_in_words(language_, Clarity::responsibility), or_missing(names_.of(plan.unit_in_charge))},
        {clarity_in_words(language_, Clarity::product), or_missing(plan.product)},
        {clarity_in_words(language_, Clarity::authority), or_missing(plan.authority)}};
    if (task_.progress.done_on) {
      facts.push_back({word("programme.task.done_on"), vietnamese::format_date(*task_.progress.done_on)});
      facts.push_back({word("programme.task.result"), task_.progress.result});
    }
    view.set_html(kt_FACTS, html::definitions(facts));
  }

  void add_children(html::View& view) const {
    const auto children = tasks_under(transaction_, context_.ward, task_.id);
    if (children.empty()) return;
    html::View& list = view.add(kt_CHILDREN);
    for (const Task& child : children) {
      const TaskStatus status = status_of(child.plan.deadline, child.progress, context_.clock.today());
      const std::string person = names_.of(child.plan.person_in_charge);
      html::View& row = list.add(kt_CHILD).set_html(kt_STATUS, html::badge(badge_of(language_, status)));
      row.set(kt_PATH, "/tasks/" + child.id.text());
      row.set(kt_TITLE, child.plan.title.empty() ? child.plan.text : child.plan.title);
      row.set(kt_PERSON, person.empty() ? word("programme.nobody") : person);
      row.set(kt_DEADLINE,
              child.plan.deadline ? vietnamese::format_date(*child.plan.deadline) : word("programme.no_deadline"));
    }
  }

  void add_steps(html::View& view) const {
    const bool allowed =
        context_.principal && may_report(*context_.principal, task_.plan.unit_in_charge, task_.plan.person_in_charge);
    if (!allowed || task_.withdrawn_at) return;
    html::View& steps = view.add(kt_STEPS).set(kt_PATH, "/tasks/" + task_.id.text()).set(kt_CSRF, context_.csrf_token);
    if (task_.progress.done_on) {
      steps.show(kt_DONE);
      return;
    }
    html::Field field{"result", word("programme.task.result"), html::FieldKind::long_text};
    field.help = word("programme.task.result_help");
    if (refused_.typed != nullptr) field.value = std::string(refused_.typed->get("result"));
    if (refused_.error) field.error = html::error_of(language_, *refused_.error, "result");
    html::View& open = steps.add(kt_OPEN).set_html(kt_RESULT_FIELD, html::field(language_, field));
    if (!task_.progress.started_on) open.show(kt_NOT_BEGUN);
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
  TaskStatus status_;
};

http::Response shown_task(const http::Request& request, const http::Context& context, const Refused& refused) {
  const auto id = TaskId::parse(request.path_parameter("id"));
  auto transaction = context.database.read();
  const auto task = id ? find_task(transaction, context.ward, *id) : std::nullopt;
  if (!task) return http::failure(no_such_task());
  return TaskView(context, transaction, *task, refused).page();
}

}  // namespace

http::Response task_page(const http::Request& request, http::Context& context) {
  return shown_task(request, context, {});
}

http::Response post_task_step(const http::Request& request, http::Context& context) {
  const auto id = TaskId::parse(request.path_parameter("id"));
  const auto step = task_step_named(request.form.get("step"));
  if (!id) return http::failure(no_such_task());
  const auto taken = [&]() -> base::Result<void> {
    auto transaction = context.database.write();
    auto result = take_step(transaction, audit::actor_of(context), *context.principal, *id, step,
                            std::string(request.form.get("result")));
    if (result) transaction.commit();
    return result;
  }();
  if (taken) return http::see_other("/tasks/" + id->text());
  if (taken.error().kind == base::ErrorKind::forbidden) return http::failure(taken.error());
  return shown_task(request, context, {"step", &request.form, taken.error()});
}

}  // namespace gandan::programme
