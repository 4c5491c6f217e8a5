// The names of units and persons that a page shows, and the choices of its forms. Read once a page.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "features/people/people.h"
#include "platform/html/form.h"

namespace gandan::programme {

class Names {
 public:
  Names(db::Transaction& transaction, const base::WardId& ward);

  std::string of(const std::optional<auth::PersonId>& person) const;  // "" when nobody is, or they are gone
  std::string of(const std::optional<auth::UnitId>& unit) const;
  std::string position_of(const std::optional<auth::PersonId>& person) const;
  // With the first one for "nobody yet": label `none`.
  std::vector<html::Choice> persons(const std::string& none) const;
  std::vector<html::Choice> units(const std::string& none) const;

 private:
  std::vector<people::Person> persons_;
  std::vector<people::Unit> units_;
  std::map<std::string, const people::Person*> by_person_;
  std::map<std::string, const people::Unit*> by_unit_;
};

}  // namespace gandan::programme
