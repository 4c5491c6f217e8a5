#include "features/programme/tasks/task_views_part.h"

#include "features/programme/pages/late_choice.h"
#include "features/programme/pages/words.h"
#include "features/programme/tasks/task_list_store.h"
#include "platform/html/form.h"
#include "platform/html/list.h"
#include "platform/html/translator.h"
#include "views/features/programme/task_filter.tpl.h"

// keys: programme.task_kind.* programme.task_origin.* programme.help.task_filter.*
// icons: list-check layout-kanban timeline building-community users calendar-week

namespace gandan::programme {

html::SafeHtml task_views(html::Language language, const TaskFilter& filter, TaskViewKind current) {
  const auto word = [&](const char* key) { return html::translate(language, key); };
  TaskFilter of_people;  // what the counts by unit and by person ask for
  of_people.kind = filter.kind;
  if (filter.unit != unassigned) of_people.unit = filter.unit;
  const auto entry = [&](const char* key, const std::string& path, TaskViewKind kind, std::string_view icon) {
    return html::Filter{word(key), path, kind == current, {}, icon};
  };
  return html::filters(
      word("programme.task_view.label"),
      {entry("programme.task_view.table", url_of("/tasks", filter).text(), TaskViewKind::table, "list-check"),
       entry("programme.task_view.board", url_of("/tasks/board", filter).text(), TaskViewKind::board, "layout-kanban"),
       entry("programme.task_view.timeline", url_of("/tasks/timeline", filter).text(), TaskViewKind::timeline,
             "timeline"),
       entry("programme.task_view.units", "/tasks/units", TaskViewKind::units, "building-community"),
       entry("programme.task_view.people", url_of("/tasks/people", of_people).text(), TaskViewKind::people, "users"),
       entry("programme.task_view.week", url_of("/tasks/week", of_people).text(), TaskViewKind::week,
             "calendar-week")});
}

namespace {

html::Field choice(html::Language language, const char* name, const char* label, const std::string& value,
                   std::vector<html::Choice> choices) {
  html::Field field{name, html::translate(language, label), html::FieldKind::choice, value};
  field.choices = std::move(choices);
  return field;
}

std::vector<html::Choice> statuses(html::Language language) {
  std::vector<html::Choice> choices = {{"", html::translate(language, "programme.task_filter.all")}};
  for (size_t i = task_status_count; i > 0; --i) {
    const auto status = static_cast<TaskStatus>(i - 1);
    choices.push_back({std::string(name_of(status)), badge_of(language, status).label});
  }
  return choices;
}

std::vector<html::Choice> kinds(html::Language language) {
  std::vector<html::Choice> choices = {{"", html::translate(language, "programme.tasks.every_kind")}};
  for (const TaskKind kind : {TaskKind::key_task, TaskKind::breakthrough, TaskKind::regular}) {
    const std::string name(name_of(kind));
    choices.push_back({name, html::translate(language, "programme.task_kind." + name)});
  }
  return choices;
}

std::vector<html::Choice> origins(html::Language language) {
  std::vector<html::Choice> choices = {{"", html::translate(language, "programme.task_filter.all")}};
  for (size_t i = 0; i < task_origin_count; ++i) {
    const std::string name(name_of(static_cast<TaskOrigin>(i)));
    choices.push_back({name, html::translate(language, "programme.task_origin." + name)});
  }
  return choices;
}

std::vector<html::Choice> clarities(html::Language language) {
  std::vector<html::Choice> choices = {{"", html::translate(language, "programme.task_filter.all")},
                                       {"any", html::translate(language, "programme.tasks.unclear")}};
  for (size_t i = 0; i < clarity_count; ++i) {
    const auto clarity = static_cast<Clarity>(i);
    choices.push_back({std::string(name_of(clarity)), clarity_in_words(language, clarity)});
  }
  return choices;
}

// By more than what the chips and the search show.
bool narrowed(TaskFilter filter) {
  filter.status.clear();
  filter.query.clear();
  return is_filtered(filter);
}

// What the address asks for and cannot have, so that a list that shows too much or nothing explains itself.
void add_problems(html::Language language, const http::Fields& query, const TaskFilter& filter, html::View& view) {
  for (const std::string& name : not_understood(query)) {
    view.add(ktf_PROBLEM)
        .set(ktf_TEXT, html::translate(language, "programme.task_filter.not_understood",
                                       {{"name", name}, {"value", std::string(query.get(name))}}));
  }
  if (filter.due_from.empty() || filter.due_to.empty() || filter.due_from <= filter.due_to) return;
  view.add(ktf_PROBLEM).set(ktf_TEXT, html::translate(language, "programme.task_filter.reversed"));
}

}  // namespace

html::SafeHtml task_filter_form(html::Language language, const std::string& path, const http::Fields& query,
                                const Names& names, TaskOrder usual) {
  const TaskFilter filter = task_filter_in(query);
  const TaskOrder order = usual == TaskOrder::tree ? task_order_in(query) : usual;
  html::View view("features/programme/views/task_filter.tpl");
  view.set(ktf_PATH, path).set(ktf_QUERY, filter.query);
  add_problems(language, query, filter, view);
  const LateChoices page{url_of(path, filter, order).text(), wants_choices(query), narrowed(filter)};
  if (page.fetch_first || page.whole) view.show(ktf_OPENED);
  const auto word = [&](const char* key) { return html::translate(language, key); };
  const auto add = [&](html::Field field) {
    field.required = false;
    field.help = html::translate(language, "programme.help.task_filter." + field.name);
    view.add(ktf_FIELD).set_html(ktf_HTML, html::field(language, field));
  };
  add(choice(language, "status", "programme.column.status", filter.status, statuses(language)));
  add(choice(language, "kind", "programme.tasks.by_kind", filter.kind, kinds(language)));
  const auto who = [&](ChoiceOf of, const char* label, const std::string& value) {
    view.add(ktf_FIELD).set_html(
        ktf_HTML, late_choice(language, names, page, {of, word(label), value, NoChoice::all_or_unassigned}));
  };
  who(ChoiceOf::person, "programme.column.person", filter.person);
  who(ChoiceOf::unit, "programme.task_filter.unit", filter.unit);
  add(choice(language, "origin", "programme.task.origin", filter.origin, origins(language)));
  add(choice(language, "lacks", "programme.task_filter.lacks", filter.lacks, clarities(language)));
  add({"due_from", word("programme.task_filter.due_from"), html::FieldKind::date, filter.due_from});
  add({"due_to", word("programme.task_filter.due_to"), html::FieldKind::date, filter.due_to});
  add(choice(language, "sort", "programme.task_filter.sort", order == TaskOrder::deadline ? "deadline" : "",
             {{"", word("programme.task_filter.by_tree")}, {"deadline", word("programme.task_filter.by_deadline")}}));
  return view.render(language);
}

}  // namespace gandan::programme
