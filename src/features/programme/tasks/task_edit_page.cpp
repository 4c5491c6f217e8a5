// The forms that make and change a task (task_page.h).
#include <algorithm>

#include "features/audit/audit.h"
#include "features/programme/access.h"
#include "features/programme/pages/form_page.h"
#include "features/programme/pages/names.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/resolution_store.h"
#include "features/programme/targets/target_forms.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_check.h"
#include "features/programme/tasks/task_fields.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_page.h"
#include "features/programme/tasks/task_parts.h"
#include "features/programme/tasks/task_template_store.h"
#include "features/programme/tasks/task_work_actions.h"
#include "platform/html/translator.h"
#include "platform/http/form_key.h"
#include "views/features/programme/task_template_note.tpl.h"

// keys: programme.help.task.*

namespace gandan::programme {
namespace {

constexpr const char* task_help = "programme.help.task.";

void add_origin_fields(html::Language language, const TaskPlan& plan, std::vector<html::Field>& fields) {
  const auto word = [&](const std::string& key) { return html::translate(language, key); };
  html::Field origin{"origin", word("programme.task.origin"), html::FieldKind::choice,
                     std::string(name_of(plan.origin))};
  for (size_t i = 0; i < task_origin_count; ++i) {
    const std::string name(name_of(static_cast<TaskOrigin>(i)));
    origin.choices.push_back({name, word("programme.task_origin." + name)});
  }
  html::Field document{"origin_document", word("programme.task.origin_document"), html::FieldKind::text,
                       plan.origin_document};
  document.help = word("programme.task.origin_help");
  html::Field date{"origin_date", word("programme.task.origin_date"), html::FieldKind::date};
  if (plan.origin_date) date.value = plan.origin_date->iso();
  document.required = date.required = false;
  for (html::Field* field : {&origin, &document, &date}) fields.push_back(std::move(*field));
  fields.push_back(repeats_field(language, plan.repeats));
}

std::vector<html::Field> plan_fields(html::Language language, const Names& names, const TaskPlan& plan) {
  const auto word = [&](const char* key) { return html::translate(language, key); };
  html::Field title{"title", word("programme.task.title"), html::FieldKind::text, plan.title};
  html::Field text{"text", word("programme.task.text"), html::FieldKind::long_text, plan.text};
  html::Field deadline{"deadline", word("programme.clarity.time"), html::FieldKind::date};
  if (plan.deadline) deadline.value = plan.deadline->iso();
  html::Field product{"product", word("programme.clarity.product"), html::FieldKind::text, plan.product};
  product.help = word("programme.task.product_help");
  html::Field authority{"authority", word("programme.clarity.authority"), html::FieldKind::text, plan.authority};
  authority.help = word("programme.task.authority_help");
  for (html::Field* field : {&text, &deadline, &product, &authority}) field->required = false;
  std::vector<html::Field> fields = {title,
                                     text,
                                     person_field(language, names, plan.person_in_charge),
                                     unit_field(language, names, plan.unit_in_charge),
                                     deadline,
                                     product,
                                     authority};
  add_origin_fields(language, plan, fields);
  return fields;
}

base::Result<TaskPlan> read_plan(const http::Fields& form) {
  TaskPlan plan;
  plan.title = std::string(form.get("title"));
  plan.text = std::string(form.get("text"));
  plan.product = std::string(form.get("product"));
  plan.authority = std::string(form.get("authority"));
  plan.unit_in_charge = auth::UnitId::parse(form.get("unit"));
  if (!plan.unit_in_charge && !form.get("unit").empty()) return base::invalid("error.programme.unit_unknown", "unit");
  plan.person_in_charge = auth::PersonId::parse(form.get("person"));
  if (!plan.person_in_charge && !form.get("person").empty()) {
    return base::invalid("error.programme.person_unknown", "person");
  }
  plan.origin = task_origin_named(form.get("origin")).value_or(TaskOrigin::own);
  plan.origin_document = std::string(form.get("origin_document"));
  plan.repeats = repeat_named(form.get("repeats")).value_or(Repeat::never);
  for (const auto& [name, date] : {std::pair{"deadline", &plan.deadline}, {"origin_date", &plan.origin_date}}) {
    const std::string_view text = form.get(name);
    if (text.empty()) continue;
    *date = base::Date::parse_iso(text);
    if (!*date) return base::invalid("error.programme.date_unreadable", name);
  }
  return plan;
}

FormPage edit_form(const http::Context& context, db::Transaction& transaction, const Task& task,
                   const http::Fields* typed = nullptr) {
  const auto language = context.language;
  const std::string path = "/tasks/" + task.id.text();
  FormPage page{html::translate(language, "programme.task.edit_title"),
                path,
                path,
                html::translate(language, "programme.task.back"),
                "/tasks",
                html::translate(language, "programme.task.save"),
                task.version,
                {}};
  const Names names(transaction, context.ward);
  page.fields = plan_fields(language, names, task.plan);
  html::Field reason{"deadline_reason", html::translate(language, "programme.task.put_off_reason"),
                     html::FieldKind::text};
  reason.required = false;
  const auto deadline = std::ranges::find(page.fields, "deadline", &html::Field::name);
  if (task.plan.deadline) page.fields.insert(deadline + 1, std::move(reason));
  page.more.push_back(cooperating_field(
      language, names, typed != nullptr ? units_in(*typed) : cooperating_units(transaction, context.ward, task.id)));
  page.help = task_help;
  return page;
}

// The template that the address, or the form, names.
std::optional<TaskTemplate> template_named(const http::Context& context, db::Transaction& transaction,
                                           const http::Fields& given) {
  const auto id = TemplateId::parse(given.get("template"));
  return id ? find_template(transaction, context.ward, *id) : std::nullopt;
}

html::SafeHtml hidden_template(html::Language language, const TaskTemplate& made) {
  html::View view("features/programme/views/task_template_note.tpl");
  view.set(kttn_ID, made.id.text()).set(kttn_NAME, made.name);
  for (const auto& [days, title] : made.milestones)
    view.add(kttn_MILESTONE).set(kttn_DAYS, int64_t{days}).set(kttn_TITLE, title);
  return view.render(language);
}

// Those of the template, until the form was sent.
std::vector<auth::UnitId> ticked_in(const http::Fields& given, const std::optional<TaskTemplate>& made) {
  return made && !given.has("title") ? made->cooperating : units_in(given);
}

// Editors put it anywhere, heads of units below an open task of their own unit.
html::Field parent_field(const http::Context& context, db::Transaction& transaction, const ResolutionId& resolution,
                         const http::Fields& given) {
  const bool anywhere = may(context, auth::Permission::edit_programme);
  html::Field parent{"parent", html::translate(context.language, "programme.task.parent"), html::FieldKind::choice};
  parent.required = !anywhere;
  parent.value = std::string(given.get("parent"));
  if (anywhere) parent.choices = {{"", html::translate(context.language, "programme.task.no_parent")}};
  TaskFilter filter;
  if (!anywhere) filter = {.unit = context.principal->unit.text(), .state = "open"};
  for (const Task& task : find_tasks(transaction, context.ward, resolution, filter, context.clock.today())) {
    const bool offered = anywhere ? !task.parent && task.kind != TaskKind::regular
                                  : may_add_below(*context.principal, task.plan.unit_in_charge);
    if (offered || task.id.text() == parent.value) parent.choices.push_back({task.id.text(), name_of_task(task)});
  }
  return parent;
}

void keep_to_own_unit(const http::Context& context, const Names& names, std::vector<html::Field>& fields) {
  const std::string unit = context.principal->unit.text();
  const auto field = std::ranges::find(fields, "unit", &html::Field::name);
  field->choices = {{unit, names.of(std::optional(context.principal->unit))}};
  field->value = unit;
}

// Whether this person may make the task; a head's is of the head's unit.
base::Result<void> check_maker(db::Transaction& transaction, const http::Context& context, Task& task) {
  if (may(context, auth::Permission::edit_programme)) return {};
  const auto parent = task.parent ? find_task(transaction, context.ward, *task.parent) : std::nullopt;
  if (!parent || !may_add_below(*context.principal, parent->plan.unit_in_charge)) {
    return base::Error{base::ErrorKind::forbidden, "error.programme.not_yours", {}, {}, {}};
  }
  const auto& person = task.plan.person_in_charge;
  const auto found = person ? people::find_person(transaction, context.ward, *person) : std::nullopt;
  if (found && found->unit != context.principal->unit) {
    return base::invalid("error.programme.person_of_other_unit", "person");
  }
  task.plan.unit_in_charge = context.principal->unit;
  return {};
}

FormPage new_form(const http::Context& context, db::Transaction& transaction, const ResolutionId& resolution,
                  const http::Fields& given) {
  const auto language = context.language;
  FormPage page{html::translate(language, "programme.task.new_title"),
                "/tasks/new",
                "/tasks",
                html::translate(language, "programme.navigation.tasks"),
                "/tasks",
                html::translate(language, "programme.task.add"),
                1,
                {}};
  const Names names(transaction, context.ward);
  TaskPlan plan;
  plan.origin = TaskOrigin::own;
  const auto made = template_named(context, transaction, given);
  if (made) plan = plan_from(*made, context.clock.today());
  page.fields = plan_fields(language, names, plan);
  page.more.push_back(cooperating_field(language, names, ticked_in(given, made)));
  if (made) page.more.push_back(hidden_template(language, *made));
  page.fields.insert(page.fields.begin(), parent_field(context, transaction, resolution, given));
  if (!may(context, auth::Permission::edit_programme)) keep_to_own_unit(context, names, page.fields);
  page.help = task_help;
  page.once = true;
  return page;
}

base::Result<void> save(const http::Request& request, http::Context& context, const TaskId& id) {
  const auto plan = read_plan(request.form);
  if (!plan) return plan.error();
  auto transaction = context.database.write();
  const audit::Actor actor = audit::actor_of(context);
  auto saved = edit_task(transaction, actor, id, version_in(request.form), *plan,
                         std::string(request.form.get("deadline_reason")));
  if (saved) saved = set_cooperating(transaction, actor, id, units_in(request.form));
  if (saved) transaction.commit();
  return saved;
}

// With its cooperating units and the milestones of its template.
base::Result<std::string> made_of(db::Transaction& transaction, const http::Context& context, const http::Fields& form,
                                  const Task& task) {
  const audit::Actor actor = audit::actor_of(context);
  const auto made = create_task(transaction, actor, task);
  if (!made) return made.error();
  if (const auto set = set_cooperating(transaction, actor, *made, units_in(form)); !set) return set.error();
  if (const auto from = template_named(context, transaction, form)) {
    for (const auto& [days, title] : from->milestones) {
      const std::string due = context.clock.today().plus_days(days).iso();
      const auto added = add_milestone(transaction, actor, *context.principal, *made, title, due);
      if (!added) return added.error();
    }
  }
  return "/tasks/" + made->text();
}

base::Result<std::string> create(const http::Request& request, http::Context& context, const Resolution& resolution) {
  const auto plan = read_plan(request.form);
  if (!plan) return plan.error();
  if (const auto typed = check_typed(*plan, {}, resolution); !typed) return typed.error();
  Task task{TaskId::make(context.clock.now()), resolution.id};
  task.plan = *plan;
  task.parent = TaskId::parse(request.form.get("parent"));
  auto transaction = context.database.write();
  if (const auto parent = task.parent ? find_task(transaction, context.ward, *task.parent) : std::nullopt) {
    if (parent->progress.done_on) return base::invalid("error.programme.parent_done", "parent");
    task.kind = parent->kind;
  }
  if (const auto allowed = check_maker(transaction, context, task); !allowed) return allowed.error();
  auto path = http::made_once(transaction, context, request.form,
                              [&] { return made_of(transaction, context, request.form, task); });
  if (path) transaction.commit();
  return path;
}

}  // namespace

http::Response task_edit_page(const http::Request& request, http::Context& context) {
  const auto id = TaskId::parse(request.path_parameter("id"));
  auto transaction = context.database.read();
  const auto task = id ? find_task(transaction, context.ward, *id) : std::nullopt;
  if (!task) return http::failure(no_such_task());
  return form_page(context, edit_form(context, transaction, *task));
}

http::Response post_task(const http::Request& request, http::Context& context) {
  const auto id = TaskId::parse(request.path_parameter("id"));
  if (!id) return http::failure(no_such_task());
  const auto saved = save(request, context, *id);
  if (saved) return http::see_other("/tasks/" + id->text());
  auto transaction = context.database.read();
  const auto task = find_task(transaction, context.ward, *id);
  if (!task) return http::failure(no_such_task());
  return form_page(context, edit_form(context, transaction, *task, &request.form), &request.form, saved.error());
}

http::Response new_task_page(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  const auto resolution = find_live_resolution(transaction, context.ward);
  if (!resolution) return http::see_other("/tasks");
  FormPage page = new_form(context, transaction, resolution->id, request.query);
  if (page.fields.front().choices.empty()) {  // nowhere to put it
    return http::failure({base::ErrorKind::forbidden, "error.programme.no_task_of_unit", {}, {}, {}});
  }
  return form_page(context, std::move(page));
}

http::Response post_new_task(const http::Request& request, http::Context& context) {
  const auto resolution = [&] {
    auto transaction = context.database.read();
    return find_live_resolution(transaction, context.ward);
  }();
  if (!resolution) return http::see_other("/tasks");
  const auto made = create(request, context, *resolution);
  if (made) return http::see_other(*made);
  if (made.error().kind == base::ErrorKind::forbidden) return http::failure(made.error());
  auto transaction = context.database.read();
  return form_page(context, new_form(context, transaction, resolution->id, request.form), &request.form, made.error());
}

}  // namespace gandan::programme
