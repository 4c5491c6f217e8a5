#include "features/cases/citizens/report_steps.h"

#include "features/cases/map/map_pages.h"
#include "features/cases/officers/case_form.h"
#include "platform/html/asset.h"
#include "views/features/cases/report_steps.tpl.h"

// not keys: map_choice.js

namespace gandan::cases {
namespace {

void add_fields(html::View& view, const html::Name& section, html::Language language,
                const std::vector<html::Field>& fields) {
  for (const html::Field& field : fields) view.add(section).set_html(krs_HTML, html::field(language, field));
}

}  // namespace

html::SafeHtml report_steps(const http::Context& context, const CaseRules& rules, const CaseType& type,
                            const CaseNames& names, const http::Fields& typed) {
  html::View view("features/cases/views/report_steps.tpl");
  view.set(krs_TYPE, type.key);
  view.set_html(krs_MAP, map_frame(context, rules, ""));
  view.set(krs_MAP_SCRIPT, html::asset_path("map_choice.js"));
  const FormWords words{context.language, &typed, nullptr};
  std::vector<html::Field> place = place_fields(words, type, names);
  place.erase(place.begin());  // what it is about is asked with the words
  const auto helped = [&](std::vector<html::Field> fields) {
    return described(context.language, type, citizens_help, std::move(fields));
  };
  add_fields(view, krs_PLACE_FIELD, context.language, helped(std::move(place)));
  for (const Category& category : type.categories) {
    html::View& choice = view.add(krs_CATEGORY);
    choice.set(krs_KEY, category.key).set(krs_NAME, category.name.in(context.language));
    if (category.key == typed.get("category")) choice.show(krs_CHOSEN);
  }
  add_fields(view, krs_TEXT_FIELD, context.language, helped(text_fields(words, type)));
  add_fields(view, krs_PERSON_FIELD, context.language, helped(reporter_fields(words, rules)));
  return view.render(context.language);
}

}  // namespace gandan::cases
