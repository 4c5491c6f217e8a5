#include "features/programme/targets/target_plan_page.h"

#include "features/programme/figures/computed.h"
#include "features/programme/figures/formula_store.h"
#include "features/programme/pages/form_page.h"
#include "features/programme/targets/target_actions.h"
#include "features/programme/targets/target_forms.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"
#include "vietnamese/number.h"

namespace gandan::programme {
namespace {

// keys: programme.help.plan.* programme.area_kind.* programme.area_rule.* programme.formula_choice.*

constexpr int most_inputs = 6;  // fields of the form; a sum of more is made of sums

std::string name_of_input(const char* what, int place) {
  return std::string(what) + "_" + std::to_string(place);
}

class PlanForm {
 public:
  PlanForm(const http::Context& context, db::Transaction& transaction, const Target& target)
      : context_(context), transaction_(transaction), target_(target), language_(context.language) {}

  FormPage page() {
    FormPage page{html::translate(language_, "programme.plan.title"),
                  "/targets/" + target_.id.text() + "/plan",
                  "/targets/" + target_.id.text(),
                  html::translate(language_, "programme.edit.back"),
                  "/targets",
                  html::translate(language_, "programme.plan.save"),
                  target_.version,
                  {}};
    html::Field source{"data_source", html::translate(language_, "programme.target.data_source")};
    source.value = target_.data_source;
    source.help = html::translate(language_, "programme.plan.source_help");
    source.required = false;
    page.fields.push_back(source);
    page.fields.push_back(choice("area_kind", "programme.area_kind.", {"none", "former_ward", "neighbourhood"},
                                 std::string(name_of(target_.area_kind))));
    page.fields.push_back(
        choice("area_rule", "programme.area_rule.", {"none", "sum", "mean"}, std::string(name_of(target_.area_rule))));
    add_formula(page);
    page.help = "programme.help.plan.";
    return page;
  }

 private:
  html::Field choice(const std::string& name, const std::string& keys, std::initializer_list<const char*> values,
                     const std::string& chosen) const {
    html::Field field{name, html::translate(language_, keys + "label"), html::FieldKind::choice};
    for (const char* value : values) {
      const std::string stored = std::string(value) == "none" ? "" : value;
      field.choices.push_back({stored, html::translate(language_, keys + value)});
    }
    field.value = chosen;
    field.required = false;
    return field;
  }

  void add_formula(FormPage& page) {
    const auto formula = find_formula(transaction_, context_.ward, target_.id);
    page.fields.push_back(choice("formula", "programme.formula_choice.", {"none", "sum", "share", "growth", "weighted"},
                                 formula ? std::string(name_of(formula->kind)) : ""));
    page.fields.back().help = html::translate(language_, "programme.plan.formula_help");
    std::vector<html::Choice> targets = {{"", html::translate(language_, "programme.plan.no_input")}};
    for (const TargetLine& line :
         find_target_lines(transaction_, context_.ward, target_.resolution, {.of = Of::both})) {
      if (line.target.id != target_.id && nature_of(line.target.aim) == Nature::quantity) {
        targets.push_back({line.target.id.text(), numbered(line.target.item, whole_wording(line.target))});
      }
    }
    for (int place = 1; place <= most_inputs; ++place) {
      const auto index = static_cast<size_t>(place - 1);
      const bool known = formula && index < formula->inputs.size();
      const html::Arguments number = {{"number", std::to_string(place)}};
      html::Field input{name_of_input("input", place), html::translate(language_, "programme.plan.input", number),
                        html::FieldKind::choice};
      input.required = false;
      input.help = html::translate(language_, "programme.help.input");
      input.choices = targets;
      if (known) input.value = formula->inputs[index].target.text();
      page.fields.push_back(std::move(input));
      html::Field weight{name_of_input("weight", place), html::translate(language_, "programme.plan.weight", number),
                         html::FieldKind::decimal};
      weight.required = false;
      weight.help = html::translate(language_, "programme.help.weight");
      if (known) weight.value = vietnamese::format_number(formula->inputs[index].weight);
      page.fields.push_back(std::move(weight));
    }
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const Target& target_;
  html::Language language_;
};

// nullopt in the result: no formula was chosen.
base::Result<std::optional<Formula>> formula_in(const http::Fields& form) {
  const auto kind = formula_kind_named(form.get("formula"));
  if (!kind) return std::optional<Formula>();
  Formula formula{*kind, {}};
  for (int place = 1; place <= most_inputs; ++place) {
    const auto target = TargetId::parse(form.get(name_of_input("input", place)));
    if (!target) continue;
    const std::string field = name_of_input("weight", place);
    const std::string typed(form.get(field));
    const auto weight = typed.empty() ? std::optional(base::Decimal(1)) : vietnamese::parse_number(typed);
    if (!weight) return base::invalid("error.programme.value_unreadable", field, {{"value", typed}});
    formula.inputs.push_back({*target, *weight});
  }
  return std::optional(std::move(formula));
}

base::Result<void> save_plan(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                             const http::Fields& form) {
  const FigurePlan plan{std::string(form.get("data_source")), area_kind_named(form.get("area_kind")),
                        area_rule_named(form.get("area_rule"))};
  const auto formula = formula_in(form);
  if (!formula) return formula.error();
  auto planned = plan_figures(transaction, actor, id, version_in(form), plan);
  if (!planned) return planned;
  const auto before = find_formula(transaction, actor.ward, id);
  if (!before && !*formula) return {};
  return set_formula(transaction, actor, id, *formula);
}

http::Response show_plan(const http::Request& request, const http::Context& context, const http::Fields* typed,
                         const std::optional<base::Error>& error) {
  const auto id = TargetId::parse(request.path_parameter("id"));
  auto transaction = context.database.read();
  const auto target = id ? find_target(transaction, context.ward, *id) : std::nullopt;
  if (!target) return http::failure({base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}});
  return form_page(context, PlanForm(context, transaction, *target).page(), typed, error);
}

}  // namespace

http::Response target_plan_page(const http::Request& request, http::Context& context) {
  return show_plan(request, context, nullptr, {});
}

http::Response post_target_plan(const http::Request& request, http::Context& context) {
  const auto id = TargetId::parse(request.path_parameter("id"));
  if (!id) return http::failure({base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}});
  const base::Result<void> result = [&]() -> base::Result<void> {
    auto transaction = context.database.write();
    auto saved = save_plan(transaction, audit::actor_of(context), *id, request.form);
    if (saved) transaction.commit();
    return saved;
  }();
  if (result) return http::see_other("/targets/" + id->text());
  if (result.error().kind == base::ErrorKind::not_found) return http::failure(result.error());
  return show_plan(request, context, &request.form, result.error());
}

}  // namespace gandan::programme
