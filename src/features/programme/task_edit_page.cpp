// The forms that make and change a task (task_page.h).
#include "features/audit/audit.h"
#include "features/programme/form_page.h"
#include "features/programme/names.h"
#include "features/programme/resolution_store.h"
#include "features/programme/target_forms.h"
#include "features/programme/task_actions.h"
#include "features/programme/task_page.h"
#include "platform/html/translator.h"

namespace gandan::programme {
namespace {

base::Error no_such_task() {
  return {base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}};
}

std::vector<html::Field> plan_fields(html::Language language, const Names& names, const TaskPlan& plan) {
  const auto word = [&](const char* key) { return html::translate(language, key); };
  const auto nobody = word("programme.nobody");
  html::Field title{"title", word("programme.task.title"), html::FieldKind::text, plan.title};
  html::Field text{"text", word("programme.task.text"), html::FieldKind::long_text, plan.text};
  html::Field person{"person", word("programme.clarity.person"), html::FieldKind::choice};
  person.choices = names.persons(nobody);
  if (plan.person_in_charge) person.value = plan.person_in_charge->text();
  html::Field unit{"unit", word("programme.clarity.responsibility"), html::FieldKind::choice};
  unit.choices = names.units(nobody);
  if (plan.unit_in_charge) unit.value = plan.unit_in_charge->text();
  html::Field deadline{"deadline", word("programme.clarity.time"), html::FieldKind::date};
  if (plan.deadline) deadline.value = plan.deadline->iso();
  html::Field product{"product", word("programme.clarity.product"), html::FieldKind::text, plan.product};
  product.help = word("programme.task.product_help");
  html::Field authority{"authority", word("programme.clarity.authority"), html::FieldKind::text, plan.authority};
  authority.help = word("programme.task.authority_help");
  for (html::Field* field : {&text, &person, &unit, &deadline, &product, &authority}) field->required = false;
  return {title, text, person, unit, deadline, product, authority};
}

base::Result<TaskPlan> read_plan(const http::Fields& form) {
  TaskPlan plan;
  plan.title = std::string(form.get("title"));
  plan.text = std::string(form.get("text"));
  plan.product = std::string(form.get("product"));
  plan.authority = std::string(form.get("authority"));
  plan.unit_in_charge = auth::UnitId::parse(form.get("unit"));
  plan.person_in_charge = auth::PersonId::parse(form.get("person"));
  const std::string_view deadline = form.get("deadline");
  if (deadline.empty()) return plan;
  plan.deadline = base::Date::parse_iso(deadline);
  if (!plan.deadline) return base::invalid("error.programme.date_unreadable", "deadline");
  return plan;
}

FormPage edit_form(const http::Context& context, db::Transaction& transaction, const Task& task) {
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
  page.fields = plan_fields(language, Names(transaction, context.ward), task.plan);
  return page;
}

FormPage new_form(const http::Context& context, db::Transaction& transaction, const ResolutionId& resolution) {
  const auto language = context.language;
  FormPage page{html::translate(language, "programme.task.new_title"),
                "/tasks/new",
                "/tasks",
                html::translate(language, "programme.navigation.tasks"),
                "/tasks",
                html::translate(language, "programme.task.add"),
                1,
                {}};
  page.fields = plan_fields(language, Names(transaction, context.ward), {});
  html::Field parent{"parent", html::translate(language, "programme.task.parent"), html::FieldKind::choice};
  parent.required = false;
  parent.choices = {{"", html::translate(language, "programme.task.no_parent")}};
  for (const Task& task : find_tasks(transaction, context.ward, resolution, {}, context.clock.today())) {
    if (!task.parent && task.kind != TaskKind::regular) {
      parent.choices.push_back({task.id.text(), task.plan.title.empty() ? task.plan.text : task.plan.title});
    }
  }
  page.fields.insert(page.fields.begin(), std::move(parent));
  return page;
}

base::Result<void> save(const http::Request& request, http::Context& context, const TaskId& id) {
  const auto plan = read_plan(request.form);
  if (!plan) return plan.error();
  auto transaction = context.database.write();
  auto saved = edit_task(transaction, audit::actor_of(context), id, version_in(request.form), *plan);
  if (saved) transaction.commit();
  return saved;
}

base::Result<TaskId> create(const http::Request& request, http::Context& context, const ResolutionId& resolution) {
  const auto plan = read_plan(request.form);
  if (!plan) return plan.error();
  Task task{TaskId::make(context.clock.now()), resolution};
  task.plan = *plan;
  task.parent = TaskId::parse(request.form.get("parent"));
  auto transaction = context.database.write();
  auto made = create_task(transaction, audit::actor_of(context), task);
  if (made) transaction.commit();
  return made;
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
  return form_page(context, edit_form(context, transaction, *task), &request.form, saved.error());
}

http::Response new_task_page(const http::Request& /*request*/, http::Context& context) {
  auto transaction = context.database.read();
  const auto resolution = find_live_resolution(transaction, context.ward);
  if (!resolution) return http::see_other("/tasks");
  return form_page(context, new_form(context, transaction, resolution->id));
}

http::Response post_new_task(const http::Request& request, http::Context& context) {
  const auto resolution = [&] {
    auto transaction = context.database.read();
    return find_live_resolution(transaction, context.ward);
  }();
  if (!resolution) return http::see_other("/tasks");
  const auto made = create(request, context, resolution->id);
  if (made) return http::see_other("/tasks/" + made->text());
  auto transaction = context.database.read();
  return form_page(context, new_form(context, transaction, resolution->id), &request.form, made.error());
}

}  // namespace gandan::programme
