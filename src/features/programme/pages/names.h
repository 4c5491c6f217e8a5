// The names of units and persons that a page shows, and the choices of its forms. Each is read when it is asked for, so
// that a page that shows ten names reads ten, however many there are.
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
  // Both outlive it, and the transaction stays open.
  Names(db::Transaction& transaction, const base::WardId& ward);

  std::string of(const std::optional<auth::PersonId>& person) const;  // "" when nobody is, or they are gone
  std::string of(const std::optional<auth::UnitId>& unit) const;
  std::string position_of(const std::optional<auth::PersonId>& person) const;
  // All of them, with the first one for "nobody yet": label `none`.
  std::vector<html::Choice> persons(const std::string& none) const;
  std::vector<html::Choice> units(const std::string& none) const;

 private:
  const people::Person* find(const std::optional<auth::PersonId>& person) const;

  db::Transaction* transaction_;
  const base::WardId* ward_;
  mutable std::map<std::string, std::optional<people::Person>> persons_;  // those asked for
  mutable std::map<std::string, std::string> units_;
};

}  // namespace gandan::programme
