// What is posted from the list of tasks (task_list_page.h): the reader's saved filters, and changing several tasks.
// What is refused stands on the list again as it was typed.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "features/audit/audit.h"
#include "features/programme/tasks/task_bulk.h"
#include "features/programme/tasks/task_filter.h"
#include "features/programme/tasks/task_list_page.h"
#include "features/programme/tasks/task_view_store.h"
#include "platform/http/url.h"

// keys: audit.kind.task_view audit.action.task_view.*

namespace gandan::programme {
namespace {

constexpr size_t name_limit = 200;  // bytes

void note(db::Transaction& transaction, const http::Context& context, std::string_view action, const SavedViewId& id,
          std::string before, std::string after) {
  audit::record(transaction, audit::actor_of(context),
                {action, "task_view", id.text(), std::move(before), std::move(after)});
}

std::string json_of(const SavedView& view) {
  return nlohmann::json{{"title", view.name}, {"address", view.address}}.dump();
}

// Made anew from what the filter knows, so that an address leads nowhere else.
std::string kept_address(std::string_view address) {
  http::Fields query;
  const size_t mark = address.find('?');
  if (mark != std::string_view::npos) http::decode_form(address.substr(mark + 1), query);
  return url_of("/tasks", task_filter_in(query), task_order_in(query)).text();
}

// One of the same name is replaced only when that is asked for.
base::Result<void> save(db::Transaction& transaction, const http::Context& context, SavedView view, bool replaces) {
  if (view.name.empty()) return base::invalid("error.programme.view_name_missing", "name");
  if (view.name.size() > name_limit) return base::invalid("error.programme.too_long", "name");
  const auto saved = saved_views(transaction, context.ward, context.principal->person);
  const auto same = std::ranges::find(saved, view.name, &SavedView::name);
  if (same != saved.end() && same->address == view.address) return {};
  if (same != saved.end() && !replaces) {
    return base::invalid("error.programme.view_name_taken", "name", {{"name", view.name}});
  }
  if (same != saved.end()) view.id = same->id;
  save_view(transaction, context.ward, context.principal->person, view);
  note(transaction, context, "task_view.saved", view.id, same == saved.end() ? "" : json_of(*same), json_of(view));
  return {};
}

bool is_of_list(std::string_view address) {
  return http::is_local_path(address) && address.starts_with("/tasks");
}

}  // namespace

http::Response post_task_view(const http::Request& request, http::Context& context) {
  const SavedView view{SavedViewId::make(context.clock.now()), std::string(request.form.get("name")),
                       kept_address(request.form.get("address"))};
  const auto saved = [&] {
    auto transaction = context.database.write();
    auto done = save(transaction, context, view, request.form.get("replace") == "1");
    if (done) transaction.commit();
    return done;
  }();
  if (saved) return http::see_other(view.address);
  return refused_task_list(context, view.address, {"view", &request.form, saved.error()});
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
  const auto changed = [&]() -> base::Result<void> {
    const auto change = bulk_change_in(request.form);
    if (!change) return change.error();
    auto transaction = context.database.write();
    const auto done = change_tasks(transaction, audit::actor_of(context), *change);
    if (!done) return done.error();
    transaction.commit();
    return {};
  }();
  const std::string_view back = request.form.get("back");
  const std::string list = is_of_list(back) ? std::string(back) : "/tasks";
  if (changed) return http::see_other(list);
  if (changed.error().kind == base::ErrorKind::forbidden) return http::failure(changed.error());
  return refused_task_list(context, list, {"bulk", &request.form, changed.error()});
}

}  // namespace gandan::programme
