#include "features/cases/officers/rules_page.h"

#include "features/cases/case_words.h"
#include "features/cases/engine/assignment_rule_store.h"
#include "features/cases/engine/assignment_rules.h"
#include "features/cases/engine/receive_case.h"
#include "features/cases/officers/case_form.h"
#include "features/cases/type_choice.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/cases/rules.tpl.h"

// keys: cases.help.rule.* cases.rules.count.* cases.sure.*

namespace gandan::cases {
namespace {

using html::translate;

base::Error no_type() {
  return {base::ErrorKind::not_found, "error.cases.not_found", {}, {}, {}};
}

class RulesPage {
 public:
  RulesPage(http::Context& context, const CaseRules& rules, const CaseType& type, const http::Fields* typed,
            const base::Error* error)
      : context_(context),
        rules_(rules),
        type_(type),
        typed_(typed),
        error_(error),
        transaction_(context.database.read()),
        names_(transaction_, context.ward) {}

  http::Response page() {
    html::View view("features/cases/views/rules.tpl");
    html::PageHeader header{title_with_type(context_.language, rules_, type_, word("cases.rules.title")),
                            word("cases.rules.about")};
    header.back_label = word("cases.inbox.title");
    header.back_path = "/cases";
    view.set_html(kr_HEADER, html::page_header(context_.language, header)).set(kr_CSRF, context_.csrf_token);
    view.set(kr_TYPE, type_.key);
    view.set_html(kr_TYPES, type_choice(context_.language, rules_, type_, html::ListUrl("/cases/rules")));
    if (error_ != nullptr) view.add(kr_PROBLEM).set_html(kr_MESSAGE, html::form_error(context_.language, *error_));
    add_rules(view);
    add_general(view);
    for (const html::Field& each : fields()) view.add(kr_FIELD).set_html(kr_HTML, html::field(context_.language, each));
    const int status = error_ == nullptr ? 200 : http::status_of(error_->kind);
    return http::page(context_, {header.title, view.render(context_.language), "/cases"}, status);
  }

 private:
  std::string word(const char* key) const { return translate(context_.language, key); }

  void add_rules(html::View& view) {
    std::vector<AssignmentRule> own;
    for (AssignmentRule& rule : assignment_rules(transaction_, context_.ward)) {
      if (rule.type_key == type_.key) own.push_back(std::move(rule));
    }
    if (own.empty()) {
      view.show(kr_NONE);
      return;
    }
    html::View& table = view.add(kr_RULES);
    for (const AssignmentRule& rule : own) {
      const Category* category = type_.category(rule.category);
      const Place place{people::NeighbourhoodId::parse(rule.neighbourhood), {}, {}};
      html::View& row = table.add(kr_RULE);
      row.set(kr_CSRF, context_.csrf_token).set(kr_TYPE, type_.key);
      row.set(kr_CATEGORY, category != nullptr     ? category->name.in(context_.language)
                           : rule.category.empty() ? word("cases.rules.any_category")
                                                   : rule.category);
      row.set(kr_PLACE, rule.neighbourhood.empty() ? word("cases.rules.any_place") : names_.of(place));
      const std::string person = names_.of(rule.person);
      row.set(kr_UNIT, names_.of(rule.unit)).set(kr_PERSON, person.empty() ? word("cases.head_of_unit") : person);
      row.set(kr_CATEGORY_KEY, rule.category).set(kr_PLACE_KEY, rule.neighbourhood);
    }
  }

  // What holds where the ward has no rule of its own: the type's, as it falls out in this ward.
  void add_general(html::View& view) {
    for (const Category& category : type_.categories) {
      html::View& row = view.add(kr_GENERAL);
      row.set(kr_CATEGORY, category.name.in(context_.language));
      const auto unit = unit_for(transaction_, context_.ward, *type_.responsible_rule(category.responsible));
      if (unit) {
        row.set(kr_UNIT, unit->name).set(kr_PERSON, names_.of(unit->head));
      } else {
        row.show(kr_NO_UNIT);
      }
      if (const DeadlineRule* rule = type_.deadline(category.deadline, context_.clock.today())) {
        row.set(kr_COUNT, translate(context_.language, "cases.rules.count." + std::string(name_of(rule->kind)),
                                    {{"count", std::to_string(rule->count)}}));
        row.set(kr_SOURCE, rule->source.in(context_.language));
        row.set(kr_SURE, translate(context_.language, "cases.sure." + std::string(name_of(rule->sure))));
      }
    }
  }

  html::Field field(const char* name, const char* label, std::vector<html::Choice> choices) const {
    html::Field made{name, word(label), html::FieldKind::choice};
    made.choices = std::move(choices);
    made.help = translate(context_.language, "cases.help.rule." + made.name);
    made.required = made.name == "unit";
    if (typed_ != nullptr) made.value = std::string(typed_->get(name));
    if (error_ != nullptr) made.error = html::error_of(context_.language, *error_, name);
    return made;
  }

  std::vector<html::Field> fields() const {
    return {field("category", "cases.form.category",
                  category_choices(type_, context_.language, word("cases.rules.any_category"))),
            field("neighbourhood", "cases.form.neighbourhood", names_.neighbourhoods(word("cases.rules.any_place"))),
            field("unit", "cases.column.unit", names_.units(word("cases.form.choose"))),
            field("person", "cases.column.person", names_.people(word("cases.head_of_unit")))};
  }

  http::Context& context_;
  const CaseRules& rules_;
  const CaseType& type_;
  const http::Fields* typed_;
  const base::Error* error_;
  db::Transaction transaction_;
  CaseNames names_;
};

}  // namespace

http::Response rules_page(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const CaseType* type = type_in(request.query, rules);
  return type == nullptr ? http::failure(no_type()) : RulesPage(context, rules, *type, nullptr, nullptr).page();
}

http::Response post_rule(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const CaseType* type = type_in(request.form, rules);
  if (type == nullptr) return http::failure(no_type());
  const auto text = [&](std::string_view name) { return std::string(request.form.get(name)); };
  const WantedRule wanted{text("category"), text("neighbourhood"), text("unit"), text("person")};
  const bool removes = request.form.get("act") == "remove";
  const auto done = [&] {
    auto transaction = context.database.write();
    auto changed = removes ? remove_assignment_rule(transaction, actor_in(context), *type, wanted)
                           : set_assignment_rule(transaction, actor_in(context), *type, wanted);
    if (changed) transaction.commit();
    return changed;
  }();
  if (done) return http::see_other(path_with_type(rules, *type, "/cases/rules"));
  return RulesPage(context, rules, *type, &request.form, &done.error()).page();
}

}  // namespace gandan::cases
