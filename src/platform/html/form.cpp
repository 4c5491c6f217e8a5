// Fills field.tpl; the three kinds of control (input, select, textarea) share what ties them to label, help and error.
#include "platform/html/form.h"

#include <array>

#include "platform/html/translator.h"
#include "views/platform/html/check.tpl.h"
#include "views/platform/html/field.tpl.h"
#include "views/platform/html/message.tpl.h"

namespace gandan::html {
namespace {

// A decimal is typed as Vietnamese write it ("98,5"), which <input type=number> of an English browser refuses.
std::string_view input_type(FieldKind kind) {
  switch (kind) {
    case FieldKind::search:
      return "search";
    case FieldKind::email:
      return "email";
    case FieldKind::password:
      return "password";
    case FieldKind::date:
      return "date";
    case FieldKind::file:
      return "file";
    default:
      return "text";
  }
}

std::string described_by(const Field& field, const std::string& id) {
  std::string ids;
  if (!field.help.empty()) ids = id + "-help";
  if (!field.error.empty()) ids += (ids.empty() ? "" : " ") + id + "-error";
  return ids;
}

// What the three kinds of control have in common.
void fill_control(View& control, const Field& field, const std::string& id) {
  control.set(kf_ID, id).set(kf_NAME, field.name);
  if (field.required) control.show(kf_REQUIRED);
  if (!field.error.empty()) control.show(kf_INVALID);
  if (const auto ids = described_by(field, id); !ids.empty()) control.add(kf_DESCRIBED).set(kf_IDS, ids);
}

void fill_input(View& view, const Field& field, const std::string& id) {
  View& input = view.add(kf_INPUT).set(kf_TYPE, input_type(field.kind));
  fill_control(input, field, id);
  if (field.kind != FieldKind::password && field.kind != FieldKind::file) input.add(kf_KEPT).set(kf_VALUE, field.value);
  if (field.kind == FieldKind::decimal) input.show(kf_DECIMAL);
  if (!field.autocomplete.empty()) input.add(kf_AUTOCOMPLETE).set(kf_PURPOSE, field.autocomplete);
  if (!field.accept.empty()) input.add(kf_ACCEPT).set(kf_ENDINGS, field.accept);
  if (field.several) input.show(kf_SEVERAL);
}

void fill_choices(View& view, const Field& field, const std::string& id) {
  View& select = view.add(kf_SELECT);
  fill_control(select, field, id);
  for (const auto& choice : field.choices) {
    View& option = select.add(kf_OPTION).set(kf_VALUE, choice.value).set(kf_LABEL, choice.label);
    if (choice.value == field.value) option.show(kf_SELECTED);
  }
}

SafeHtml check(Language language, const Field& field) {
  View view("platform/html/views/check.tpl");
  view.set(kc_NAME, field.name).set(kc_LABEL, field.label);
  if (field.value == "1") view.show(kc_CHECKED);
  if (!field.help.empty()) view.add(kc_HELP).set(kc_TEXT, field.help);
  if (!field.error.empty()) view.add(kc_ERROR).set(kc_TEXT, field.error);
  if (const auto ids = described_by(field, "field-" + field.name); !ids.empty()) {
    view.add(kc_DESCRIBED).set(kc_IDS, ids);
  }
  return view.render(language);
}

}  // namespace

SafeHtml field(Language language, const Field& field) {
  if (field.kind == FieldKind::check) return check(language, field);
  const std::string id = "field-" + field.name;
  View view("platform/html/views/field.tpl");
  view.set(kf_ID, id).set(kf_LABEL, field.label);
  if (!field.required) view.show(kf_OPTIONAL);
  if (!field.help.empty()) view.add(kf_HELP).set(kf_TEXT, field.help);
  if (!field.error.empty()) view.show(kf_HAS_ERROR).add(kf_ERROR).set(kf_TEXT, field.error);
  if (!field.unit.empty()) view.add(kf_WITH_UNIT).set(kf_UNIT, field.unit);
  if (field.kind == FieldKind::choice) {
    fill_choices(view, field, id);
  } else if (field.kind == FieldKind::long_text) {
    View& text = view.add(kf_TEXTAREA).set(kf_VALUE, field.value);
    fill_control(text, field, id);
  } else {
    fill_input(view, field, id);
  }
  return view.render(language);
}

std::string error_of(Language language, const base::Error& error, std::string_view name) {
  return error.field == name ? translate(language, error) : std::string();
}

SafeHtml form_error(Language language, const base::Error& error) {
  View view("platform/html/views/message.tpl");
  const auto text = translate(language, error);
  if (error.field.empty()) {
    view.add(km_PLAIN).set(km_TEXT, text);
  } else {
    view.add(km_LINKED).set(km_ID, "field-" + error.field).set(km_TEXT, text);
  }
  return view.render(language);
}

}  // namespace gandan::html
