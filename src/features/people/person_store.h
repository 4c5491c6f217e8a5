// The SQL of units, neighbourhoods, roles and people. Reading that others need is declared in people.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/people/people.h"

namespace gandan::people {

struct Role {
  std::string key, name, name_english;
  auth::PermissionSet permissions;
};

// False when the ward is there already.
bool insert_ward(db::Transaction& transaction, const Ward& ward, base::Instant now);
void insert_role(db::Transaction& transaction, const base::WardId& ward, const Role& role, int64_t place);
std::vector<Role> roles(db::Transaction& transaction, const base::WardId& ward);
std::optional<Role> find_role(db::Transaction& transaction, const base::WardId& ward, std::string_view key);

struct PeopleFilter {
  std::string query;  // part of name or position
  std::string unit;   // id, "": every unit
  bool also_inactive = false;
};
// By name in Vietnamese order.
std::vector<Person> list_people(db::Transaction& transaction, const base::WardId& ward, const PeopleFilter& filter);

void insert_person(db::Transaction& transaction, const base::WardId& ward, const Person& person, base::Instant now);
void update_person(db::Transaction& transaction, const base::WardId& ward, const Person& person, base::Instant now);

void insert_unit(db::Transaction& transaction, const base::WardId& ward, const Unit& unit, bool invented,
                 base::Instant now);
void update_unit(db::Transaction& transaction, const base::WardId& ward, const Unit& unit, base::Instant now);
std::optional<Unit> unit_named(db::Transaction& transaction, const base::WardId& ward, std::string_view name);

// Error(conflict) when another has the name.
base::Result<void> insert_neighbourhood(db::Transaction& transaction, const base::WardId& ward,
                                        const Neighbourhood& neighbourhood);
base::Result<void> update_neighbourhood(db::Transaction& transaction, const base::WardId& ward,
                                        const Neighbourhood& neighbourhood);

}  // namespace gandan::people
