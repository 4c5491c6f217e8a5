#include "features/programme/tasks/task_move_page.h"

#include <algorithm>

#include "features/programme/targets/target_forms.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_move.h"
#include "features/programme/tasks/task_page.h"
#include "features/programme/tasks/task_parts.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/programme/task_move.tpl.h"

namespace gandan::programme {
namespace {

constexpr int most_offered = 100;

class MoveView {
 public:
  MoveView(const http::Context& context, db::Transaction& transaction, const Task& task)
      : context_(context), transaction_(transaction), task_(task) {}

  // `words`: which tasks to offer besides key tasks and breakthroughs; `chosen` and `error`: of a form refused.
  http::Response page(const std::string& words, const std::string& chosen, const std::optional<base::Error>& error) {
    const std::string path = "/tasks/" + task_.id.text();
    html::View view("features/programme/views/task_move.tpl");
    html::PageHeader header{word("programme.move.title"), name_of_task(task_)};
    header.back_label = word("programme.task.back");
    header.back_path = path;
    view.set_html(ktm_HEADER, html::page_header(context_.language, header));
    if (error) view.add(ktm_PROBLEM).set_html(ktm_MESSAGE, html::form_error(context_.language, *error));
    view.set(ktm_PATH, path + "/move").set(ktm_BACK, path).set(ktm_CSRF, context_.csrf_token);
    view.set(ktm_VERSION, task_.version).set(ktm_WORDS, words);
    html::Field search{"q", word("programme.move.search"), html::FieldKind::search, words};
    search.help = word("programme.move.search_help");
    search.required = false;
    view.set_html(ktm_SEARCH, html::field(context_.language, search));
    html::Field parent{"parent", word("programme.task.parent"), html::FieldKind::choice, chosen};
    parent.help = word("programme.move.parent_help");
    parent.required = false;
    parent.choices = offered(words);
    if (error) parent.error = html::error_of(context_.language, *error, "parent");
    view.set_html(ktm_PARENT, html::field(context_.language, parent));
    const int status = error ? http::status_of(error->kind) : 200;
    return http::page(context_, {header.title, view.render(context_.language), "/tasks"}, status);
  }

 private:
  std::string word(const char* key) const { return html::translate(context_.language, key); }

  void offer(std::vector<html::Choice>& choices, const TaskFilter& filter, bool top_only) const {
    const auto tasks = find_task_page(transaction_, context_.ward, task_.resolution, filter, context_.clock.today(),
                                      TaskOrder::tree, {}, most_offered);
    for (const Task& each : tasks) {
      const bool known = std::ranges::any_of(choices, [&](const auto& one) { return one.value == each.id.text(); });
      if (known || is_within(each, task_) || (top_only && each.parent)) continue;
      std::string indent;
      for (int level = 1; level < level_of(each); ++level) indent += "– ";
      choices.push_back({each.id.text(), indent + name_of_task(each)});
    }
  }

  std::vector<html::Choice> offered(const std::string& words) const {
    std::vector<html::Choice> choices = {{"", word("programme.task.no_parent")}};
    if (!words.empty()) offer(choices, {.query = words}, false);
    for (const TaskKind kind : {TaskKind::key_task, TaskKind::breakthrough}) {
      offer(choices, {.kind = std::string(name_of(kind))}, true);
    }
    if (task_.parent) offer_above(choices);
    return choices;
  }

  // Where it stands now, and one level up.
  void offer_above(std::vector<html::Choice>& choices) const {
    for (auto above = task_.parent; above;) {
      const auto task = find_task(transaction_, context_.ward, *above);
      if (!task) return;
      const bool known = std::ranges::any_of(choices, [&](const auto& one) { return one.value == above->text(); });
      if (!known) choices.push_back({above->text(), name_of_task(*task)});
      above = task->parent;
    }
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const Task& task_;
};

http::Response shown(const http::Request& request, const http::Context& context, const std::string& words,
                     const std::optional<std::string>& chosen, const std::optional<base::Error>& error) {
  const auto id = TaskId::parse(request.path_parameter("id"));
  auto transaction = context.database.read();
  const auto task = id ? find_task(transaction, context.ward, *id) : std::nullopt;
  if (!task || task->withdrawn_at) return http::failure(no_such_task());
  const std::string now = task->parent ? task->parent->text() : "";
  return MoveView(context, transaction, *task).page(words, chosen.value_or(now), error);
}

}  // namespace

http::Response task_move_page(const http::Request& request, http::Context& context) {
  return shown(request, context, std::string(request.query.get("q")), std::nullopt, {});
}

http::Response post_task_move(const http::Request& request, http::Context& context) {
  const auto id = TaskId::parse(request.path_parameter("id"));
  if (!id) return http::failure(no_such_task());
  const std::string chosen(request.form.get("parent"));
  const auto parent = TaskId::parse(chosen);
  const auto moved = [&]() -> base::Result<void> {
    if (!chosen.empty() && !parent) return base::invalid("error.programme.parent_unknown", "parent");
    auto transaction = context.database.write();
    auto done = move_task(transaction, audit::actor_of(context), *id, version_in(request.form), parent);
    if (done) transaction.commit();
    return done;
  }();
  if (moved) return http::see_other("/tasks/" + id->text());
  if (moved.error().kind == base::ErrorKind::not_found) return http::failure(moved.error());
  return shown(request, context, std::string(request.form.get("q")), chosen, moved.error());
}

}  // namespace gandan::programme
