#include "features/programme/tasks/task_fields.h"

#include <algorithm>

#include "platform/html/translator.h"
#include "views/features/programme/task_units.tpl.h"

namespace gandan::programme {

html::Field person_field(html::Language language, const Names& names, const std::optional<auth::PersonId>& person) {
  html::Field field{"person", html::translate(language, "programme.clarity.person"), html::FieldKind::choice};
  field.choices = names.persons(html::translate(language, "programme.nobody"));
  field.required = false;
  if (person) field.value = person->text();
  return field;
}

html::Field unit_field(html::Language language, const Names& names, const std::optional<auth::UnitId>& unit) {
  html::Field field{"unit", html::translate(language, "programme.clarity.responsibility"), html::FieldKind::choice};
  field.choices = names.units(html::translate(language, "programme.nobody"));
  field.required = false;
  if (unit) field.value = unit->text();
  return field;
}

html::Field repeats_field(html::Language language, Repeat repeats) {
  const auto word = [&](const std::string& key) { return html::translate(language, key); };
  html::Field field{"repeats", word("programme.task.repeats"), html::FieldKind::choice, std::string(name_of(repeats))};
  field.help = word("programme.task.repeats_help");
  field.required = false;
  field.choices.push_back({"", word("programme.repeat.never")});
  for (size_t i = 1; i < repeat_count; ++i) {
    const std::string name(name_of(static_cast<Repeat>(i)));
    field.choices.push_back({name, word("programme.repeat." + name)});
  }
  return field;
}

html::SafeHtml cooperating_field(html::Language language, const Names& names, const std::vector<auth::UnitId>& ticked) {
  html::View view("features/programme/views/task_units.tpl");
  for (const html::Choice& unit : names.units("")) {
    if (unit.value.empty()) continue;
    html::View& box = view.add(ktu_UNIT).set(ktu_ID, unit.value).set(ktu_NAME, unit.label);
    const bool is_ticked = std::ranges::any_of(ticked, [&](const auth::UnitId& id) { return id.text() == unit.value; });
    if (is_ticked) box.show(ktu_TICKED);
  }
  return view.render(language);
}

std::vector<auth::UnitId> units_in(const http::Fields& form) {
  std::vector<auth::UnitId> units;
  for (const std::string_view text : form.all("cooperating")) {
    if (const auto unit = auth::UnitId::parse(text)) units.push_back(*unit);
  }
  return units;
}

}  // namespace gandan::programme
