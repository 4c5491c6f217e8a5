#include "features/cases/engine/assignment_rules.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "features/cases/engine/assignment_rule_store.h"
#include "features/people/people.h"

// keys: audit.kind.case_rule audit.action.case_rule.* audit.field.*
// not keys: case_rule.*

namespace gandan::cases {
namespace {

// Names, as the log stays readable when units and people are gone.
std::string json_of(db::Transaction& transaction, const base::WardId& ward, const AssignmentRule& rule) {
  nlohmann::json fields = {{"category", rule.category}};
  const CaseType* type = standard_case_types().find(rule.type_key);
  const Category* category = type == nullptr ? nullptr : type->category(rule.category);
  if (category != nullptr) fields["category"] = category->name.vi;
  for (const auto& each : people::neighbourhoods(transaction, ward)) {
    if (each.id.text() == rule.neighbourhood) fields["neighbourhood"] = each.name;
  }
  if (const auto unit = people::find_unit(transaction, ward, rule.unit)) fields["unit_in_charge"] = unit->name;
  const auto person = rule.person ? people::find_person(transaction, ward, *rule.person) : std::nullopt;
  if (person) fields["person_in_charge"] = person->name;
  return fields.dump();
}

std::string record_id(const std::string& type, const std::string& category, const std::string& neighbourhood) {
  return type + "." + (category.empty() ? "*" : category) + "." + (neighbourhood.empty() ? "*" : neighbourhood);
}

std::string record_id(const CaseType& type, const WantedRule& rule) {
  return record_id(type.key, rule.category, rule.neighbourhood);
}

std::optional<AssignmentRule> there(db::Transaction& transaction, const base::WardId& ward, const CaseType& type,
                                    const WantedRule& wanted) {
  for (const AssignmentRule& rule : assignment_rules(transaction, ward)) {
    const bool same =
        rule.type_key == type.key && rule.category == wanted.category && rule.neighbourhood == wanted.neighbourhood;
    if (same) return rule;
  }
  return std::nullopt;
}

base::Result<AssignmentRule> checked(db::Transaction& transaction, const base::WardId& ward, const CaseType& type,
                                     const WantedRule& wanted) {
  if (!wanted.category.empty() && type.category(wanted.category) == nullptr) {
    return base::invalid("error.cases.category_missing", "category");
  }
  const auto neighbourhoods = people::neighbourhoods(transaction, ward);
  const bool known = wanted.neighbourhood.empty() ||
                     std::any_of(neighbourhoods.begin(), neighbourhoods.end(),
                                 [&](const auto& each) { return each.id.text() == wanted.neighbourhood; });
  if (!known) return base::invalid("error.cases.neighbourhood_unknown", "neighbourhood");
  const auto unit = auth::UnitId::parse(wanted.unit);
  if (!unit || !people::find_unit(transaction, ward, *unit)) return base::invalid("error.cases.unit_unknown", "unit");
  AssignmentRule rule{type.key, wanted.category, wanted.neighbourhood, *unit, std::nullopt};
  if (wanted.person.empty()) return rule;
  rule.person = auth::PersonId::parse(wanted.person);
  const auto person = rule.person ? people::find_person(transaction, ward, *rule.person) : std::nullopt;
  if (!person || !person->active || person->unit != *unit) {
    return base::invalid("error.cases.person_unknown", "person");
  }
  return rule;
}

}  // namespace

base::Result<void> set_assignment_rule(db::Transaction& transaction, const audit::Actor& actor, const CaseType& type,
                                       const WantedRule& wanted) {
  const auto rule = checked(transaction, actor.ward, type, wanted);
  if (!rule) return rule.error();
  const auto before = there(transaction, actor.ward, type, wanted);
  put_assignment_rule(transaction, actor.ward, *rule);
  audit::record(transaction, actor,
                {"case_rule.set", "case_rule", record_id(type, wanted),
                 before ? json_of(transaction, actor.ward, *before) : "", json_of(transaction, actor.ward, *rule)});
  return {};
}

std::string record_id(const AssignmentRule& rule) {
  return record_id(rule.type_key, rule.category, rule.neighbourhood);
}

void replace_assignment_rule(db::Transaction& transaction, const audit::Actor& actor, const AssignmentRule& before,
                             const auth::PersonId& person) {
  AssignmentRule after = before;
  after.person = person;
  put_assignment_rule(transaction, actor.ward, after);
  audit::record(transaction, actor,
                {"case_rule.set", "case_rule", record_id(before), json_of(transaction, actor.ward, before),
                 json_of(transaction, actor.ward, after)});
}

base::Result<void> remove_assignment_rule(db::Transaction& transaction, const audit::Actor& actor, const CaseType& type,
                                          const WantedRule& which) {
  const auto before = there(transaction, actor.ward, type, which);
  if (!before || !delete_assignment_rule(transaction, actor.ward, type.key, which.category, which.neighbourhood)) {
    return base::Error{base::ErrorKind::not_found, "error.cases.no_such_rule", {}, {}, {}};
  }
  audit::record(
      transaction, actor,
      {"case_rule.removed", "case_rule", record_id(type, which), json_of(transaction, actor.ward, *before), ""});
  return {};
}

}  // namespace gandan::cases
