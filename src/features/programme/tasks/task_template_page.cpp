#include "features/programme/tasks/task_template_page.h"

#include <nlohmann/json.hpp>

#include "features/audit/audit.h"
#include "features/programme/access.h"
#include "features/programme/pages/form_page.h"
#include "features/programme/pages/names.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/targets/target_forms.h"
#include "features/programme/tasks/task_fields.h"
#include "features/programme/tasks/task_page.h"
#include "features/programme/tasks/task_parts.h"
#include "features/programme/tasks/task_template_store.h"
#include "features/programme/tasks/task_work_store.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/form_key.h"
#include "platform/http/page.h"
#include "views/features/programme/task_templates.tpl.h"

// icons: copy plus
// keys: programme.help.template.* audit.kind.task_template audit.action.task_template.*

namespace gandan::programme {
namespace {

constexpr int most_days = 3650;
constexpr size_t most_bytes = 10'000;

// What a task that is there would be as a template; its milestones count from the first day of the task.
TaskTemplate template_from(db::Transaction& transaction, const base::WardId& ward, const Task& task, base::Date today) {
  TaskTemplate made{TemplateId::make({0}), name_of_task(task)};
  made.plan.title = task.plan.title;
  made.plan.text = task.plan.text;
  made.plan.unit_in_charge = task.plan.unit_in_charge;
  made.plan.person_in_charge = task.plan.person_in_charge;
  made.plan.repeats = task.plan.repeats;
  made.cooperating = cooperating_units(transaction, ward, task.id);
  made.plan.product = task.plan.product;
  made.plan.authority = task.plan.authority;
  const base::Date first = task.progress.started_on.value_or(today);
  const auto days = [&](base::Date date) { return static_cast<int>(std::max<int64_t>(date - first, 1)); };
  if (task.plan.deadline) made.days = days(*task.plan.deadline);
  for (const Milestone& milestone : milestones_of(transaction, ward, task.id)) {
    made.milestones.push_back({days(milestone.due), milestone.title});
  }
  return made;
}

std::string edit_path(const TemplateId& id) {
  return "/tasks/templates/" + id.text() + "/edit";
}

// `typed`: what was sent, when it was refused.
FormPage form_of(const http::Context& context, db::Transaction& transaction, const TaskTemplate& made, bool is_new,
                 const http::Fields* typed = nullptr) {
  const auto word = [&](const char* key) { return html::translate(context.language, key); };
  const Names names(transaction, context.ward);
  FormPage page{word(is_new ? "programme.template.new" : "programme.template.edit_title"),
                is_new ? "/tasks/templates/new" : edit_path(made.id),
                "/tasks/templates",
                word("programme.template.title"),
                "/tasks",
                word("programme.template.save"),
                1,
                {}};
  html::Field name{"name", word("programme.template.name"), html::FieldKind::text, made.name};
  html::Field title{"title", word("programme.task.title"), html::FieldKind::text, made.plan.title};
  html::Field text{"text", word("programme.task.text"), html::FieldKind::long_text, made.plan.text};
  html::Field product{"product", word("programme.clarity.product"), html::FieldKind::text, made.plan.product};
  html::Field authority{"authority", word("programme.clarity.authority"), html::FieldKind::text, made.plan.authority};
  html::Field days{"days", word("programme.template.days"), html::FieldKind::text};
  if (made.days) days.value = std::to_string(*made.days);
  html::Field milestones{"milestones", word("programme.task.milestones"), html::FieldKind::long_text,
                         text_of(made.milestones)};
  milestones.help = word("programme.template.milestones_help");
  for (html::Field* field : {&text, &product, &authority, &days, &milestones}) field->required = false;
  page.fields = {name,
                 title,
                 text,
                 person_field(context.language, names, made.plan.person_in_charge),
                 unit_field(context.language, names, made.plan.unit_in_charge),
                 product,
                 authority,
                 days,
                 repeats_field(context.language, made.plan.repeats),
                 milestones};
  page.more.push_back(
      cooperating_field(context.language, names, typed != nullptr ? units_in(*typed) : made.cooperating));
  page.once = is_new;
  page.help = "programme.help.template.";
  return page;
}

base::Result<TaskTemplate> template_in(const http::Fields& form, const TemplateId& id) {
  const auto text = [&](std::string_view name) { return std::string(form.get(name)); };
  TaskTemplate made{id, text("name")};
  if (made.name.empty()) return base::invalid("error.programme.title_missing", "name");
  made.plan.title = text("title");
  made.plan.text = text("text");
  if (made.plan.title.empty()) return base::invalid("error.programme.title_missing", "title");
  made.plan.product = text("product");
  made.plan.authority = text("authority");
  for (const char* field : {"name", "title", "text", "product", "authority", "milestones"}) {
    if (form.get(field).size() > most_bytes) return base::invalid("error.programme.too_long", field);
  }
  made.plan.unit_in_charge = auth::UnitId::parse(form.get("unit"));
  if (!form.get("days").empty()) {
    made.days = whole_number_in(form.get("days"));
    if (!made.days || *made.days < 1 || *made.days > most_days) {
      return base::invalid("error.programme.days_unreadable", "days");
    }
  }
  made.plan.person_in_charge = auth::PersonId::parse(form.get("person"));
  made.plan.repeats = repeat_named(form.get("repeats")).value_or(Repeat::never);
  if (made.plan.repeats != Repeat::never && !made.days) {
    return base::invalid("error.programme.repeat_without_deadline", "days");
  }
  made.cooperating = units_in(form);
  auto milestones = milestones_in(form.get("milestones"));
  if (!milestones) return milestones.error();
  made.milestones = *std::move(milestones);
  return made;
}

base::Result<void> check_who(db::Transaction& transaction, const base::WardId& ward, const TaskTemplate& made) {
  if (made.plan.unit_in_charge && !people::find_unit(transaction, ward, *made.plan.unit_in_charge)) {
    return base::invalid("error.programme.unit_unknown", "unit");
  }
  if (made.plan.person_in_charge && !people::find_person(transaction, ward, *made.plan.person_in_charge)) {
    return base::invalid("error.programme.person_unknown", "person");
  }
  return {};
}

void note(db::Transaction& transaction, const http::Context& context, std::string_view action, const TaskTemplate& made,
          const std::string& before) {
  audit::record(transaction, audit::actor_of(context),
                {action, "task_template", made.id.text(), before, nlohmann::json{{"title", made.name}}.dump()});
}

base::Result<void> save_new(const http::Request& request, http::Context& context) {
  const auto made = template_in(request.form, TemplateId::make(context.clock.now()));
  if (!made) return made.error();
  auto transaction = context.database.write();
  if (auto checked = check_who(transaction, context.ward, *made); !checked) return checked;
  const auto path = http::made_once(transaction, context, request.form, [&]() -> base::Result<std::string> {
    const auto inserted = insert_template(transaction, context.ward, *made, context.clock.now());
    if (!inserted) return inserted.error();
    note(transaction, context, "task_template.added", *made, "");
    return std::string("/tasks/templates");
  });
  if (!path) return path.error();
  transaction.commit();
  return {};
}

base::Result<void> save_changed(const http::Request& request, http::Context& context, const TaskTemplate& before) {
  const auto made = template_in(request.form, before.id);
  if (!made) return made.error();
  auto transaction = context.database.write();
  if (auto checked = check_who(transaction, context.ward, *made); !checked) return checked;
  if (auto updated = update_template(transaction, context.ward, *made); !updated) return updated;
  note(transaction, context, "task_template.edited", *made, nlohmann::json{{"title", before.name}}.dump());
  transaction.commit();
  return {};
}

std::optional<TaskTemplate> template_of(const http::Request& request, const http::Context& context) {
  const auto id = TemplateId::parse(request.path_parameter("part"));
  auto transaction = context.database.read();
  return id ? find_template(transaction, context.ward, *id) : std::nullopt;
}

}  // namespace

http::Response task_templates_page(const http::Request& /*request*/, http::Context& context) {
  if (!may_add_below(*context.principal, context.principal->unit)) {
    return http::failure({base::ErrorKind::forbidden, "error.programme.not_yours", {}, {}, {}});
  }
  auto transaction = context.database.read();
  const auto word = [&](const char* key) { return html::translate(context.language, key); };
  html::PageHeader header{word("programme.template.title")};
  header.back_label = word("programme.navigation.tasks");
  header.back_path = "/tasks";
  const bool edits = may(context, auth::Permission::edit_programme);
  if (edits) {
    header.action_label = word("programme.template.new");
    header.action_path = "/tasks/templates/new";
    header.action_icon = "plus";
  }
  html::View view("features/programme/views/task_templates.tpl");
  view.set_html(ktt_HEADER, html::page_header(context.language, header)).set(ktt_CSRF, context.csrf_token);
  const auto templates = templates_of(transaction, context.ward);
  if (templates.empty()) {
    view.add(ktt_EMPTY).set_html(
        ktt_STATE, html::empty_state({"copy", word("programme.template.none"), word("programme.template.none_text")}));
  }
  for (const TaskTemplate& made : templates) {
    html::View& row = view.add(ktt_TEMPLATE).set(ktt_NAME, made.name).set(ktt_ID, made.id.text());
    row.set(ktt_TITLE, made.plan.title);
    if (edits) row.add(ktt_EDITOR).set(ktt_EDIT, edit_path(made.id));
    row.set(ktt_USE, html::ListUrl("/tasks/new", {{"template", made.id.text()}}).text());
  }
  return http::page(context, {header.title, view.render(context.language), "/tasks"});
}

http::Response new_task_template_page(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  const auto id = TaskId::parse(request.query.get("task"));
  const auto task = id ? find_task(transaction, context.ward, *id) : std::nullopt;
  TaskTemplate made{TemplateId::make({0}), ""};
  if (task) made = template_from(transaction, context.ward, *task, context.clock.today());
  return form_page(context, form_of(context, transaction, made, true));
}

http::Response post_new_task_template(const http::Request& request, http::Context& context) {
  const auto saved = save_new(request, context);
  if (saved) return http::see_other("/tasks/templates");
  auto transaction = context.database.read();
  const TaskTemplate made{TemplateId::make({0}), ""};
  return form_page(context, form_of(context, transaction, made, true, &request.form), &request.form, saved.error());
}

http::Response task_template_edit_page(const http::Request& request, http::Context& context) {
  const auto made = template_of(request, context);
  if (!made) return http::failure(no_such_task());
  auto transaction = context.database.read();
  return form_page(context, form_of(context, transaction, *made, false));
}

http::Response post_task_template(const http::Request& request, http::Context& context) {
  const auto made = template_of(request, context);
  if (!made) return http::failure(no_such_task());
  const auto saved = save_changed(request, context, *made);
  if (saved) return http::see_other("/tasks/templates");
  auto transaction = context.database.read();
  return form_page(context, form_of(context, transaction, *made, false, &request.form), &request.form, saved.error());
}

http::Response post_task_template_removed(const http::Request& request, http::Context& context) {
  if (const auto id = TemplateId::parse(request.path_parameter("part"))) {
    auto transaction = context.database.write();
    const auto made = find_template(transaction, context.ward, *id);
    if (made && delete_template(transaction, context.ward, *id)) {
      audit::record(
          transaction, audit::actor_of(context),
          {"task_template.removed", "task_template", id->text(), nlohmann::json{{"title", made->name}}.dump(), ""});
      transaction.commit();
    }
  }
  return http::see_other("/tasks/templates");
}

}  // namespace gandan::programme
