#include "features/programme/pages/late_choice.h"

#include <array>

#include "features/programme/tasks/task_list_store.h"
#include "platform/html/list_url.h"
#include "platform/html/translator.h"
#include "views/features/programme/late_choice.tpl.h"

namespace gandan::programme {
namespace {

const char* name_of(ChoiceOf of) {
  return of == ChoiceOf::person ? "person" : "unit";
}
constexpr std::array<const char*, 3> no_choice_names = {"all", "keep", "all_or_unassigned"};

const char* name_of(NoChoice none) {
  return no_choice_names.at(static_cast<size_t>(none));
}
NoChoice no_choice_named(std::string_view name) {
  for (const NoChoice none : {NoChoice::keep, NoChoice::all_or_unassigned}) {
    if (name == name_of(none)) return none;
  }
  return NoChoice::all;
}

std::string words_of(html::Language language, NoChoice none) {
  return html::translate(language, none == NoChoice::keep ? "programme.bulk.keep" : "programme.task_filter.all");
}

std::string unassigned_in_words(html::Language language, ChoiceOf of) {
  return html::translate(language, of == ChoiceOf::person ? "programme.nobody" : "programme.load.no_unit");
}

html::SafeHtml whole_field(html::Language language, const Names& names, const LateChoice& choice) {
  html::Field field{name_of(choice.of), choice.label, html::FieldKind::choice, choice.value};
  const std::string none = words_of(language, choice.none);
  field.choices = choice.of == ChoiceOf::person ? names.persons(none) : names.units(none);
  if (choice.none == NoChoice::all_or_unassigned) {
    field.choices.insert(field.choices.begin() + 1,
                         {std::string(unassigned), unassigned_in_words(language, choice.of)});
  }
  field.required = false;
  return html::field(language, field);
}

std::string chosen_in_words(html::Language language, const Names& names, const LateChoice& choice) {
  if (choice.value == unassigned) return unassigned_in_words(language, choice.of);
  std::string name;
  if (choice.of == ChoiceOf::person) {
    name = names.of(auth::PersonId::parse(choice.value));
  } else {
    name = names.of(auth::UnitId::parse(choice.value));
  }
  return name.empty() ? words_of(language, choice.none) : name;
}

}  // namespace

bool wants_choices(const http::Fields& query) {
  return query.get("choices") == "all";
}

html::SafeHtml late_choice(html::Language language, const Names& names, const LateChoices& page,
                           const LateChoice& choice) {
  if (page.whole) return whole_field(language, names, choice);
  html::View view("features/programme/views/late_choice.tpl");
  const html::ListUrl fetched(
      "/choices",
      {{"of", name_of(choice.of)}, {"value", choice.value}, {"none", name_of(choice.none)}, {"label", choice.label}});
  view.set(klc_FETCH, fetched.text()).set(klc_NAME, name_of(choice.of)).set(klc_VALUE, choice.value);
  view.set(klc_LABEL, choice.label).set(klc_CHOSEN, chosen_in_words(language, names, choice));
  const bool more = page.here.find('?') != std::string::npos;
  view.set(klc_WHOLE, page.here + (more ? "&choices=all" : "?choices=all"));
  if (page.fetch_first) {
    view.show(klc_AT_ONCE);
  } else {
    view.show(klc_WHEN_OPENED);
  }
  return view.render(language);
}

http::Response choices_part(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  const Names names(transaction, context.ward);
  LateChoice choice;
  choice.of = request.query.get("of") == "unit" ? ChoiceOf::unit : ChoiceOf::person;
  choice.none = no_choice_named(request.query.get("none"));
  choice.label = std::string(request.query.get("label"));
  choice.value = std::string(request.query.get("value"));
  return http::html_page(whole_field(context.language, names, choice)).with_header("cache-control", "no-store");
}

}  // namespace gandan::programme
