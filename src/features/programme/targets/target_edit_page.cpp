#include "features/programme/targets/target_edit_page.h"

#include "features/audit/audit.h"
#include "features/programme/pages/form_page.h"
#include "features/programme/pages/words.h"
#include "features/programme/targets/target_actions.h"
#include "features/programme/targets/target_forms.h"
#include "platform/html/translator.h"
#include "vietnamese/number.h"

// keys: programme.comparator.* programme.basis_choice.* programme.help.target.*

namespace gandan::programme {
namespace {

base::Error no_such_target() {
  return {base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}};
}

std::string number_text(const std::optional<base::Decimal>& value) {
  return value ? vietnamese::format_number(*value) : "";
}

std::string number_text(const std::optional<int>& value) {
  return value ? std::to_string(*value) : "";
}

class EditForm {
 public:
  EditForm(html::Language language, const Target& target) : language_(language), target_(target) {}

  FormPage page() const {
    const std::string path = "/targets/" + target_.id.text();
    FormPage page{word("programme.edit.title"),
                  path,
                  path,
                  word("programme.edit.back"),
                  "/targets",
                  word("programme.edit.save"),
                  target_.version,
                  {}};
    page.fields = {wording(),
                   comparator(),
                   number("value", "programme.edit.value", target_.aim.value),
                   number("low", "programme.edit.low", target_.aim.low),
                   number("high", "programme.edit.high", target_.aim.high),
                   text("level", "programme.edit.level", target_.aim.level),
                   text("unit", "programme.edit.unit", target_.aim.unit),
                   text("measured_unit", "programme.edit.measured_unit", target_.aim.measured_unit),
                   basis(),
                   text("year", "programme.edit.year", number_text(target_.aim.year)),
                   number("base_value", "programme.edit.base_value", target_.aim.base_value),
                   text("base_year", "programme.edit.base_year", number_text(target_.aim.base_year)),
                   frequency(),
                   date("expected_from", "programme.edit.expected_from", target_.aim.expected_from)};
    page.help = "programme.help.target.";
    return page;
  }

 private:
  std::string word(const std::string& key) const { return html::translate(language_, key); }

  html::Field wording() const {
    return {"wording", word("programme.edit.wording"), html::FieldKind::long_text, target_.wording};
  }

  html::Field text(const char* name, const char* key, const std::string& value) const {
    html::Field field{name, word(key), html::FieldKind::text, value};
    field.required = false;
    return field;
  }

  html::Field number(const char* name, const char* key, const std::optional<base::Decimal>& value) const {
    html::Field field{name, word(key), html::FieldKind::decimal, number_text(value)};
    field.required = false;
    return field;
  }

  html::Field date(const char* name, const char* key, base::Date value) const {
    return {name, word(key), html::FieldKind::date, value.iso()};
  }

  html::Field comparator() const {
    html::Field field{"comparator", word("programme.edit.comparator"), html::FieldKind::choice};
    field.value = std::string(name_of(target_.aim.comparator));
    for (int i = 0; i <= static_cast<int>(Comparator::level_reached); ++i) {
      const std::string name(name_of(static_cast<Comparator>(i)));
      field.choices.push_back({name, word("programme.comparator." + name)});
    }
    return field;
  }

  html::Field basis() const {
    html::Field field{"basis", word("programme.edit.basis"), html::FieldKind::choice};
    field.value = std::string(name_of(target_.aim.basis));
    for (int i = 0; i <= static_cast<int>(Basis::as_assigned); ++i) {
      const std::string name(name_of(static_cast<Basis>(i)));
      field.choices.push_back({name, word("programme.basis_choice." + name)});
    }
    return field;
  }

  html::Field frequency() const {
    html::Field field{"frequency", word("programme.target.frequency"), html::FieldKind::choice};
    field.value = std::string(name_of(target_.aim.frequency));
    for (int i = 0; i <= static_cast<int>(Frequency::month); ++i) {
      const auto each = static_cast<Frequency>(i);
      field.choices.push_back({std::string(name_of(each)), frequency_in_words(language_, each)});
    }
    return field;
  }

  html::Language language_;
  const Target& target_;
};

base::Result<std::optional<base::Decimal>> decimal_of(const http::Fields& form, std::string_view name) {
  const std::string_view typed = form.get(name);
  if (typed.empty()) return std::optional<base::Decimal>{};
  const auto value = vietnamese::parse_number(typed);
  if (!value)
    return base::invalid("error.programme.value_unreadable", std::string(name), {{"value", std::string(typed)}});
  return value;
}

base::Result<std::optional<int>> year_of(const http::Fields& form, std::string_view name) {
  const std::string_view typed = form.get(name);
  if (typed.empty()) return std::optional<int>{};
  const auto year = whole_number_in(typed);
  if (!year) return base::invalid("error.programme.year_unreadable", std::string(name));
  return year;
}

base::Result<void> read_numbers(const http::Fields& form, Aim& aim) {
  struct {
    std::string_view name;
    std::optional<base::Decimal>* into;
  } const decimals[] = {{"value", &aim.value}, {"low", &aim.low}, {"high", &aim.high}, {"base_value", &aim.base_value}};
  for (const auto& [name, into] : decimals) {
    const auto value = decimal_of(form, name);
    if (!value) return value.error();
    *into = *value;
  }
  struct {
    std::string_view name;
    std::optional<int>* into;
  } const years[] = {{"year", &aim.year}, {"base_year", &aim.base_year}};
  for (const auto& [name, into] : years) {
    const auto year = year_of(form, name);
    if (!year) return year.error();
    *into = *year;
  }
  return {};
}

base::Result<Aim> read_aim(const http::Fields& form, Aim aim) {
  const auto comparator = comparator_named(form.get("comparator"));
  const auto basis = basis_named(form.get("basis"));
  const auto frequency = frequency_named(form.get("frequency"));
  const auto expected_from = base::Date::parse_iso(form.get("expected_from"));
  if (!comparator || *comparator == Comparator::watched)
    return base::invalid("error.programme.choice_unknown", "comparator");
  if (!basis) return base::invalid("error.programme.choice_unknown", "basis");
  if (!frequency) return base::invalid("error.programme.choice_unknown", "frequency");
  if (!expected_from) return base::invalid("error.programme.date_unreadable", "expected_from");
  aim.comparator = *comparator;
  aim.basis = *basis;
  aim.frequency = *frequency;
  aim.expected_from = *expected_from;
  aim.level = std::string(form.get("level"));
  aim.unit = std::string(form.get("unit"));
  aim.measured_unit = std::string(form.get("measured_unit"));
  if (const auto read = read_numbers(form, aim); !read) return read.error();
  return aim;
}

std::optional<Target> target_of(const http::Request& request, const http::Context& context) {
  const auto id = TargetId::parse(request.path_parameter("id"));
  if (!id) return std::nullopt;
  auto transaction = context.database.read();
  return find_target(transaction, context.ward, *id);
}

base::Result<void> save(const http::Request& request, const http::Context& context, const Target& target) {
  const auto aim = read_aim(request.form, target.aim);
  if (!aim) return aim.error();
  auto transaction = context.database.write();
  auto saved = edit_target(transaction, audit::actor_of(context), target.id, version_in(request.form),
                           std::string(request.form.get("wording")), *aim);
  if (saved) transaction.commit();
  return saved;
}

}  // namespace

http::Response target_edit_page(const http::Request& request, http::Context& context) {
  const auto target = target_of(request, context);
  if (!target) return http::failure(no_such_target());
  if (is_watched(target->aim)) return http::see_other("/indicators/" + target->id.text() + "/edit");
  return form_page(context, EditForm(context.language, *target).page());
}

http::Response post_target(const http::Request& request, http::Context& context) {
  const auto target = target_of(request, context);
  if (!target) return http::failure(no_such_target());
  const auto saved = save(request, context, *target);
  if (saved) return http::see_other("/targets/" + target->id.text());
  return form_page(context, EditForm(context.language, *target).page(), &request.form, saved.error());
}

}  // namespace gandan::programme
