#include "features/cases/officers/case_form.h"

#include <algorithm>
#include <cstdlib>

#include "platform/html/translator.h"
#include "vietnamese/number.h"

// keys: cases.form.*
// not keys: reporter_name reporter_phone reporter_email

namespace gandan::cases {
namespace {

void fill(html::Field& field, const FormWords& words) {
  if (words.typed != nullptr) field.value = std::string(words.typed->get(field.name));
  if (words.error != nullptr) field.error = html::error_of(words.language, *words.error, field.name);
}

html::Field made(const FormWords& words, const char* name, html::FieldKind kind, bool required) {
  html::Field field{name, html::translate(words.language, "cases.form." + std::string(name)), kind};
  field.required = required;
  fill(field, words);
  return field;
}

std::optional<double> number_in(std::string_view text) {
  const std::string copy(text);
  char* end = nullptr;
  const double value = std::strtod(copy.c_str(), &end);
  if (copy.empty() || *end != '\0') return std::nullopt;
  return value;
}

// A number is kept in plain notation: "20.000" is twenty thousand to whom it is shown and to what counts with it.
std::string value_in(const FieldRule& rule, std::string typed) {
  const auto number = rule.type == FieldType::number ? vietnamese::parse_number(typed) : std::nullopt;
  return number ? number->text() : typed;
}

html::Field field_of(const FormWords& words, const FieldRule& rule) {
  html::Field field{rule.key, rule.name.in(words.language)};
  field.required = rule.required;
  field.help = (rule.hint.vi.empty() ? rule.pattern_words : rule.hint).in(words.language);
  if (rule.type == FieldType::long_text) field.kind = html::FieldKind::long_text;
  if (rule.type == FieldType::number) field.kind = html::FieldKind::decimal;
  if (rule.type == FieldType::date) field.kind = html::FieldKind::date;
  if (rule.type == FieldType::choice) {
    field.kind = html::FieldKind::choice;
    const char* none = rule.required ? "cases.form.choose" : "cases.form.no_choice";
    field.choices = {{"", html::translate(words.language, none)}};
    for (const FieldChoice& choice : rule.choices)
      field.choices.push_back({choice.key, choice.name.in(words.language)});
  }
  fill(field, words);
  return field;
}

}  // namespace

const CaseType* type_in(const http::Fields& fields, const CaseRules& rules) {
  if (!fields.get("type").empty()) return rules.types->find(fields.get("type"));
  return rules.types->all().empty() ? nullptr : &rules.types->all().front();
}

NewCase new_case_in(const http::Fields& fields, const CaseType& type) {
  const auto text = [&](std::string_view name) { return std::string(fields.get(name)); };
  NewCase wanted{type.key, text("category")};
  wanted.text = text("text");
  wanted.place.neighbourhood = people::NeighbourhoodId::parse(fields.get("neighbourhood"));
  wanted.place.address = text("address");
  const auto latitude = number_in(fields.get("latitude"));
  const auto longitude = number_in(fields.get("longitude"));
  if (latitude && longitude) wanted.place.point = Point{*latitude, *longitude};
  for (const FieldRule& rule : type.fields) {
    if (!fields.get(rule.key).empty()) wanted.fields[rule.key] = value_in(rule, text(rule.key));
  }
  wanted.reporter = {text("reporter_name"), text("reporter_phone"), text("reporter_email")};
  wanted.submission = text("submission");
  return wanted;
}

std::vector<html::Field> place_fields(const FormWords& words, const CaseType& type, const CaseNames& names) {
  html::Field category = made(words, "category", html::FieldKind::choice, true);
  category.choices = category_choices(type, words.language, html::translate(words.language, "cases.form.choose"));
  html::Field neighbourhood = made(words, "neighbourhood", html::FieldKind::choice, false);
  neighbourhood.choices = names.neighbourhoods(html::translate(words.language, "cases.form.unknown_neighbourhood"));
  html::Field address = made(words, "address", html::FieldKind::text, false);
  address.help = html::translate(words.language, "cases.form.address_help");
  return {category, neighbourhood, address};
}

std::vector<html::Field> text_fields(const FormWords& words, const CaseType& type) {
  std::vector<html::Field> fields = {made(words, "text", html::FieldKind::long_text, true)};
  const bool everybody_reads = type.shows_public(Shown::text);
  fields[0].help =
      html::translate(words.language, everybody_reads ? "cases.form.text_help" : "cases.form.private_text_help");
  for (const FieldRule& rule : type.fields) fields.push_back(field_of(words, rule));
  return fields;
}

html::Field photo_field(const FormWords& words) {
  html::Field field{"photo", html::translate(words.language, "cases.form.photo"), html::FieldKind::file};
  field.required = false;
  field.accept = "image/jpeg,image/png,image/webp";
  field.several = true;
  field.help = html::translate(words.language, "cases.form.photo_help");
  if (words.error != nullptr) field.error = html::error_of(words.language, *words.error, "photo");
  return field;
}

std::vector<html::Field> reporter_fields(const FormWords& words, const CaseRules& rules) {
  html::Field name = made(words, "reporter_name", html::FieldKind::text, false);
  name.autocomplete = "name";
  html::Field phone = made(words, "reporter_phone", html::FieldKind::text, false);
  phone.autocomplete = "tel";
  html::Field email = made(words, "reporter_email", html::FieldKind::email, false);
  email.autocomplete = "email";
  if (!rules.sends_letters) email.help = html::translate(words.language, "cases.form.email_help");
  return {name, phone, email};
}

std::vector<html::Field> described(html::Language language, const CaseType& type, const std::string& keys,
                                   std::vector<html::Field> fields) {
  for (html::Field& field : fields) {
    if (!field.help.empty()) continue;
    const bool of_type =
        std::ranges::any_of(type.fields, [&](const FieldRule& rule) { return rule.key == field.name; });
    field.help = html::translate(language, keys + (of_type ? "of_type" : field.name));
  }
  return fields;
}

}  // namespace gandan::cases
