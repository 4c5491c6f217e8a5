#include "features/programme/names.h"

namespace gandan::programme {

Names::Names(db::Transaction& transaction, const base::WardId& ward)
    : persons_(people::active_people(transaction, ward)), units_(people::units(transaction, ward)) {
  for (const auto& person : persons_) by_person_[person.id.text()] = &person;
  for (const auto& unit : units_) by_unit_[unit.id.text()] = &unit;
}

std::string Names::of(const std::optional<auth::PersonId>& person) const {
  if (!person) return "";
  const auto found = by_person_.find(person->text());
  return found == by_person_.end() ? "" : found->second->name;
}

std::string Names::of(const std::optional<auth::UnitId>& unit) const {
  if (!unit) return "";
  const auto found = by_unit_.find(unit->text());
  return found == by_unit_.end() ? "" : found->second->name;
}

std::string Names::position_of(const std::optional<auth::PersonId>& person) const {
  if (!person) return "";
  const auto found = by_person_.find(person->text());
  return found == by_person_.end() ? "" : found->second->position;
}

std::vector<html::Choice> Names::persons(const std::string& none) const {
  std::vector<html::Choice> choices = {{"", none}};
  for (const auto& person : persons_) choices.push_back({person.id.text(), person.name + " - " + person.position});
  return choices;
}

std::vector<html::Choice> Names::units(const std::string& none) const {
  std::vector<html::Choice> choices = {{"", none}};
  for (const auto& unit : units_) choices.push_back({unit.id.text(), unit.name});
  return choices;
}

}  // namespace gandan::programme
