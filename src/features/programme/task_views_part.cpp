#include "features/programme/task_views_part.h"

#include "features/programme/words.h"
#include "platform/html/form.h"
#include "platform/html/list.h"
#include "platform/html/translator.h"
#include "views/features/programme/task_filter.tpl.h"

// keys: programme.task_kind.* programme.task_origin.*
// icons: list-check layout-kanban timeline building-community users calendar-week

namespace gandan::programme {

html::SafeHtml task_views(html::Language language, const TaskFilter& filter, TaskViewKind current) {
  const auto word = [&](const char* key) { return html::translate(language, key); };
  TaskFilter of_people;  // what the counts by unit and by person ask for
  of_people.kind = filter.kind;
  of_people.unit = filter.unit;
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

}  // namespace

html::SafeHtml task_filter_form(html::Language language, std::string_view path, const TaskFilter& filter,
                                TaskOrder order, const Names& names) {
  const std::string all = html::translate(language, "programme.task_filter.all");
  html::Field due_from{"due_from", html::translate(language, "programme.task_filter.due_from"), html::FieldKind::date,
                       filter.due_from};
  html::Field due_to{"due_to", html::translate(language, "programme.task_filter.due_to"), html::FieldKind::date,
                     filter.due_to};
  html::View view("features/programme/views/task_filter.tpl");
  view.set(ktf_PATH, path).set(ktf_QUERY, filter.query);
  if (narrowed(filter)) view.show(ktf_OPENED);
  std::vector<html::Field> fields = {
      choice(language, "status", "programme.column.status", filter.status, statuses(language)),
      choice(language, "kind", "programme.tasks.by_kind", filter.kind, kinds(language)),
      choice(language, "person", "programme.column.person", filter.person, names.persons(all)),
      choice(language, "unit", "programme.task_filter.unit", filter.unit, names.units(all)),
      choice(language, "origin", "programme.task.origin", filter.origin, origins(language)),
      choice(language, "lacks", "programme.task_filter.lacks", filter.lacks, clarities(language)),
      due_from,
      due_to,
      choice(language, "sort", "programme.task_filter.sort", order == TaskOrder::deadline ? "deadline" : "",
             {{"", html::translate(language, "programme.task_filter.by_tree")},
              {"deadline", html::translate(language, "programme.task_filter.by_deadline")}})};
  for (html::Field& field : fields) {
    field.required = false;
    view.add(ktf_FIELD).set_html(ktf_HTML, html::field(language, field));
  }
  return view.render(language);
}

}  // namespace gandan::programme
