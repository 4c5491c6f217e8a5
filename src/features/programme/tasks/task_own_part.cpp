#include "features/programme/tasks/task_own_part.h"

#include <nlohmann/json.hpp>

#include "features/audit/audit.h"
#include "features/programme/access.h"
#include "features/programme/pages/late_choice.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/tasks/task_bulk.h"
#include "features/programme/tasks/task_filter.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_view_store.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/url.h"
#include "views/features/programme/task_bulk.tpl.h"
#include "views/features/programme/task_own.tpl.h"

// icons: plus gavel user-check eye at bookmark
// keys: programme.help.bulk.* audit.kind.task_view audit.action.task_view.*

namespace gandan::programme {
namespace {

constexpr size_t name_limit = 200;

std::string path_with_query(const http::Request& request) {
  return url_of("/tasks", task_filter_in(request.query), task_order_in(request.query)).text();
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

html::SafeHtml above(const http::Request& request, const http::Context& context, db::Transaction& transaction) {
  const auto saved = saved_views(transaction, context.ward, context.principal->person);
  const std::string now = path_with_query(request);
  html::View view("features/programme/views/task_own.tpl");
  view.set_html(kto_HEADER, header_of(context, true)).set_html(kto_CHIPS, chips_of(context, saved, now));
  view.set(kto_CSRF, context.csrf_token);
  if (makes_tasks(context)) view.show(kto_EDITOR);
  for (const SavedView& each : saved) {
    if (each.address == now) {
      view.add(kto_REMOVE).set(kto_ID, each.id.text()).set(kto_NAME, each.name);
      return view.render(context.language);
    }
  }
  if (is_filtered(task_filter_in(request.query))) view.add(kto_SAVE).set(kto_ADDRESS, now);
  return view.render(context.language);
}

html::SafeHtml below(const http::Request& request, const http::Context& context, db::Transaction& transaction) {
  if (!may(context, auth::Permission::edit_programme)) return html::SafeHtml::made_by_template("");
  const Names names(transaction, context.ward);
  const auto word = [&](const char* key) { return html::translate(context.language, key); };
  const LateChoices page{path_with_query(request), wants_choices(request.query), false};
  html::View view("features/programme/views/task_bulk.tpl");
  if (page.whole) view.show(ktb_OPENED);
  for (const LateChoice& choice : {LateChoice{ChoiceOf::person, word("programme.column.person"), "", NoChoice::keep},
                                   LateChoice{ChoiceOf::unit, word("programme.column.unit"), "", NoChoice::keep}}) {
    view.add(ktb_FIELD).set_html(ktb_HTML, late_choice(context.language, names, page, choice));
  }
  html::Field deadline{"deadline", html::translate(context.language, "programme.column.deadline"),
                       html::FieldKind::date};
  html::Field reason{"deadline_reason", word("programme.task.put_off_reason"), html::FieldKind::text};
  html::Field authority{"authority", html::translate(context.language, "programme.clarity.authority"),
                        html::FieldKind::text};
  view.set(ktb_CSRF, context.csrf_token).set(ktb_BACK, path_with_query(request));
  for (html::Field* field : {&deadline, &reason, &authority}) {
    field->required = false;
    field->help = html::translate(context.language, "programme.help.bulk." + field->name);
    view.add(ktb_FIELD).set_html(ktb_HTML, html::field(context.language, *field));
  }
  return view.render(context.language);
}

void note(db::Transaction& transaction, const http::Context& context, std::string_view action, const SavedViewId& id,
          std::string before, std::string after) {
  audit::record(transaction, audit::actor_of(context),
                {action, "task_view", id.text(), std::move(before), std::move(after)});
}

}  // namespace

OwnParts own_parts(const http::Request& request, const http::Context& context) {
  auto transaction = context.database.read();
  if (!find_live_resolution(transaction, context.ward)) {
    return {header_of(context, false), html::SafeHtml::made_by_template("")};
  }
  return {above(request, context, transaction), below(request, context, transaction)};
}

http::Response post_task_view(const http::Request& request, http::Context& context) {
  const std::string name(request.form.get("name"));
  const std::string_view address = request.form.get("address");
  if (name.empty() || name.size() > name_limit) {
    return http::failure(base::invalid("error.programme.title_missing", "name"));
  }
  // What is kept is made anew from what the filter knows, so that an address leads nowhere else.
  http::Fields query;
  const size_t mark = address.find('?');
  if (mark != std::string_view::npos) http::decode_form(address.substr(mark + 1), query);
  const std::string kept = url_of("/tasks", task_filter_in(query), task_order_in(query)).text();
  const SavedView view{SavedViewId::make(context.clock.now()), name, kept};
  auto transaction = context.database.write();
  save_view(transaction, context.ward, context.principal->person, view);
  note(transaction, context, "task_view.saved", view.id, "",
       nlohmann::json{{"title", view.name}, {"address", view.address}}.dump());
  transaction.commit();
  return http::see_other(kept);
}

http::Response post_task_view_removed(const http::Request& request, http::Context& context) {
  const auto id = SavedViewId::parse(request.path_parameter("view"));
  if (id) {
    auto transaction = context.database.write();
    if (delete_view(transaction, context.ward, context.principal->person, *id)) {
      note(transaction, context, "task_view.removed", *id,
           nlohmann::json{{"title", std::string(request.form.get("name"))}}.dump(), "");
      transaction.commit();
    }
  }
  return http::see_other("/tasks");
}

http::Response post_tasks_changed(const http::Request& request, http::Context& context) {
  const auto change = bulk_change_in(request.form);
  if (!change) return http::failure(change.error());
  auto transaction = context.database.write();
  if (const auto changed = change_tasks(transaction, audit::actor_of(context), *change); !changed) {
    return http::failure(changed.error());
  }
  transaction.commit();
  const std::string back(request.form.get("back"));
  return http::see_other(http::is_local_path(back) && back.starts_with("/tasks") ? back : "/tasks");
}

}  // namespace gandan::programme
