#include "features/programme/tasks/task_own_part.h"

#include "features/programme/access.h"
#include "features/programme/pages/late_choice.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/tasks/task_bulk.h"
#include "features/programme/tasks/task_filter.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_view_store.h"
#include "platform/html/form.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "views/features/programme/task_bulk.tpl.h"
#include "views/features/programme/task_own.tpl.h"

// icons: plus gavel user-check eye at bookmark
// keys: programme.help.bulk.*

namespace gandan::programme {
namespace {

std::string path_with_query(const http::Request& request) {
  return url_of("/tasks", task_filter_in(request.query), task_order_in(request.query)).text();
}

// The same page of it, too.
std::string place_of(const http::Request& request) {
  const auto list = url_of("/tasks", task_filter_in(request.query), task_order_in(request.query));
  if (const auto after = request.query.get("after"); !after.empty()) return list.after(after).text();
  if (const auto before = request.query.get("before"); !before.empty()) return list.before(before).text();
  return list.text();
}

// Editors, and heads of units below the tasks of their unit.
bool makes_tasks(const http::Context& context) {
  return may(context, auth::Permission::edit_programme) || may_add_below(*context.principal, context.principal->unit);
}

html::SafeHtml header_of(const http::Context& context, bool live) {
  html::PageHeader header{html::translate(context.language, "programme.tasks.title")};
  if (live && makes_tasks(context)) {
    header.action_label = html::translate(context.language, "programme.tasks.add");
    header.action_path = "/tasks/new";
    header.action_icon = "plus";
  }
  return html::page_header(context.language, header);
}

// Filters that everybody has, then those that the reader saved.
html::SafeHtml chips_of(const http::Context& context, const std::vector<SavedView>& saved, const std::string& now) {
  const std::string person = context.principal->person.text();
  const auto word = [&](const char* key) { return html::translate(context.language, key); };
  std::vector<html::Filter> chips;
  const auto add = [&](const char* key, const TaskFilter& filter, std::string_view icon) {
    const std::string path = url_of("/tasks", filter).text();
    chips.push_back({word(key), path, path == now, {}, icon});
  };
  if (may(context, auth::Permission::approve_figures) || may(context, auth::Permission::edit_programme)) {
    add("programme.task_view.to_decide", {.decider = person}, "gavel");
  }
  add("programme.task_view.mine", {.person = person, .state = "open"}, "user-check");
  add("programme.task_view.watched", {.watcher = person}, "eye");
  add("programme.task_view.mentioned", {.mentioned = person}, "at");
  for (const SavedView& view : saved) chips.push_back({view.name, view.address, view.address == now, {}, "bookmark"});
  return html::filters(word("programme.task_view.own"), chips);
}

void add_problem(html::View& view, const http::Context& context, base::Error error) {
  if (error.field == "task") error.field.clear();  // there are many, and none of them is wrong
  view.add(kto_PROBLEM).set_html(kto_MESSAGE, html::form_error(context.language, error));
}

// The form that saves the filter: open, with the name that was refused.
void add_save(html::View& view, const http::Context& context, const std::string& now, const Refused& refused) {
  html::View& form = view.add(kto_SAVE).set(kto_ADDRESS, now).set(kto_CSRF, context.csrf_token);
  if (refused.form != "view") return;
  form.show(kto_OPENED);
  form.set(kto_NAME, std::string(refused.typed->get("name")));
  if (!refused.error) return;
  form.add(kto_WRONG).set(kto_TEXT, html::error_of(context.language, *refused.error, "name"));
  if (refused.error->message_key == "error.programme.view_name_taken") form.show(kto_REPLACE);
}

html::SafeHtml above(const http::Request& request, const http::Context& context, db::Transaction& transaction,
                     const Refused& refused) {
  const auto saved = saved_views(transaction, context.ward, context.principal->person);
  const std::string now = path_with_query(request);
  html::View view("features/programme/views/task_own.tpl");
  view.set_html(kto_HEADER, header_of(context, true)).set_html(kto_CHIPS, chips_of(context, saved, now));
  view.set(kto_CSRF, context.csrf_token);
  if (makes_tasks(context)) view.show(kto_EDITOR);
  if (refused.error) add_problem(view, context, *refused.error);
  for (const SavedView& each : saved) {
    if (each.address == now) {
      view.add(kto_REMOVE).set(kto_ID, each.id.text()).set(kto_NAME, each.name);
      return view.render(context.language);
    }
  }
  if (refused.form == "view" || is_filtered(task_filter_in(request.query))) add_save(view, context, now, refused);
  return view.render(context.language);
}

html::SafeHtml below(const http::Request& request, const http::Context& context, db::Transaction& transaction,
                     const Refused& refused) {
  if (!may(context, auth::Permission::edit_programme)) return html::SafeHtml::made_by_template("");
  const Names names(transaction, context.ward);
  const auto word = [&](const char* key) { return html::translate(context.language, key); };
  const bool again = refused.form == "bulk";
  const auto typed = [&](const std::string& name) { return again ? std::string(refused.typed->get(name)) : ""; };
  const LateChoices page{path_with_query(request), again || wants_choices(request.query), false};
  html::View view("features/programme/views/task_bulk.tpl");
  if (page.whole) view.show(ktb_OPENED);
  for (const LateChoice& choice :
       {LateChoice{ChoiceOf::person, word("programme.column.person"), typed("person"), NoChoice::keep},
        LateChoice{ChoiceOf::unit, word("programme.column.unit"), typed("unit"), NoChoice::keep}}) {
    view.add(ktb_FIELD).set_html(ktb_HTML, late_choice(context.language, names, page, choice));
  }
  html::Field deadline{"deadline", html::translate(context.language, "programme.column.deadline"),
                       html::FieldKind::date};
  html::Field reason{"deadline_reason", word("programme.task.put_off_reason"), html::FieldKind::text};
  html::Field authority{"authority", html::translate(context.language, "programme.clarity.authority"),
                        html::FieldKind::text};
  view.set(ktb_CSRF, context.csrf_token).set(ktb_BACK, place_of(request));
  for (html::Field* field : {&deadline, &reason, &authority}) {
    field->required = false;
    field->help = html::translate(context.language, "programme.help.bulk." + field->name);
    field->value = typed(field->name);
    if (again && refused.error) field->error = html::error_of(context.language, *refused.error, field->name);
    view.add(ktb_FIELD).set_html(ktb_HTML, html::field(context.language, *field));
  }
  return view.render(context.language);
}

}  // namespace

OwnParts own_parts(const http::Request& request, const http::Context& context, const Refused& refused) {
  auto transaction = context.database.read();
  if (!find_live_resolution(transaction, context.ward)) {
    return {header_of(context, false), html::SafeHtml::made_by_template("")};
  }
  return {above(request, context, transaction, refused), below(request, context, transaction, refused)};
}

}  // namespace gandan::programme
