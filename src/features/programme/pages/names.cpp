#include "features/programme/pages/names.h"

namespace gandan::programme {

Names::Names(db::Transaction& transaction, const base::WardId& ward) : transaction_(&transaction), ward_(&ward) {}

const people::Person* Names::find(const std::optional<auth::PersonId>& person) const {
  if (!person) return nullptr;
  const auto [found, fresh] = persons_.try_emplace(person->text());
  if (fresh) found->second = people::find_person(*transaction_, *ward_, *person);
  return found->second && found->second->active ? &*found->second : nullptr;
}

std::string Names::of(const std::optional<auth::PersonId>& person) const {
  const auto* const found = find(person);
  return found == nullptr ? "" : found->name;
}

std::string Names::of(const std::optional<auth::UnitId>& unit) const {
  if (!unit) return "";
  const auto [found, fresh] = units_.try_emplace(unit->text());
  if (fresh) {
    const auto known = people::find_unit(*transaction_, *ward_, *unit);
    if (known) found->second = known->name;
  }
  return found->second;
}

std::string Names::position_of(const std::optional<auth::PersonId>& person) const {
  const auto* const found = find(person);
  return found == nullptr ? "" : found->position;
}

std::vector<html::Choice> Names::persons(const std::string& none) const {
  std::vector<html::Choice> choices = {{"", none}};
  for (const auto& person : people::active_people(*transaction_, *ward_)) {
    choices.push_back({person.id.text(), person.name + " - " + person.position});
  }
  return choices;
}

std::vector<html::Choice> Names::units(const std::string& none) const {
  std::vector<html::Choice> choices = {{"", none}};
  for (const auto& unit : people::units(*transaction_, *ward_)) choices.push_back({unit.id.text(), unit.name});
  return choices;
}

}  // namespace gandan::programme
