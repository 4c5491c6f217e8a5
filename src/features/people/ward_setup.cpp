// The beginning of a ward: its standard roles and units (data/ward/standard.toml), its first administrator, and the
// demo's people.
#include <toml++/toml.h>

#include <map>

#include "base/embedded.h"
#include "features/people/account_store.h"
#include "features/people/person_actions.h"
#include "features/people/person_store.h"
#include "platform/auth/password.h"
#include "platform/auth/token.h"

namespace gandan::people {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

std::string text_of(const toml::table& table, const char* name) {
  return table[name].value_or<std::string>("");
}

template <typename Take>
void for_each_table(const toml::table& document, const char* name, Take take) {
  const auto* list = document[name].as_array();
  if (list == nullptr) return;
  for (const toml::node& node : *list) {
    if (const auto* table = node.as_table()) take(*table);
  }
}

Result<toml::table> parsed(std::string_view text) {
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& fault) {
    return base::invalid(
        "error.people.data_unreadable", {},
        {{"line", std::to_string(fault.source().begin.line)}, {"reason", std::string(fault.description())}});
  }
}

Role role_of(const toml::table& table) {
  Role role{text_of(table, "key"), text_of(table, "name"), text_of(table, "name_english"), {}};
  if (const auto* permissions = table["permissions"].as_array()) {
    for (const toml::node& name : *permissions) {
      const auto permission = auth::permission_named(name.value_or<std::string>(""));
      if (permission) role.permissions.add(*permission);
    }
  }
  return role;
}

Error in_data(Error error, const std::string& name) {
  error.detail = name;
  return error;
}

// Units name their parent by its key or name in the same list, or by its name in the ward.
Result<void> add_units(db::Transaction& transaction, const audit::Actor& actor, const toml::table& document) {
  std::map<std::string, auth::UnitId> by_key;
  Result<void> result;
  for_each_table(document, "unit", [&](const toml::table& table) {
    if (!result) return;
    const std::string above = text_of(table, "parent");
    std::optional<auth::UnitId> parent;
    if (const auto found = by_key.find(above); found != by_key.end()) parent = found->second;
    if (!parent && !above.empty()) {
      const auto named = unit_named(transaction, actor.ward, above);
      if (named) parent = named->id;
    }
    if (!parent && !above.empty()) {
      result = in_data(base::invalid("error.people.no_such_unit", "parent"), text_of(table, "name"));
      return;
    }
    const Unit unit{auth::UnitId::make(actor.at), text_of(table, "kind"), text_of(table, "name"), parent, std::nullopt};
    const auto added = add_unit(transaction, actor, unit, table["invented"].value_or(false));
    if (!added) result = in_data(added.error(), unit.name);
    by_key.emplace(text_of(table, "key"), unit.id);
  });
  return result;
}

Result<void> add_neighbourhoods(db::Transaction& transaction, const audit::Actor& actor, const toml::table& document) {
  Result<void> result;
  for_each_table(document, "neighbourhood", [&](const toml::table& table) {
    if (!result) return;
    result = add_neighbourhood(transaction, actor,
                               {NeighbourhoodId::make(actor.at), text_of(table, "name"),
                                table["invented"].value_or(false), text_of(table, "area")});
  });
  return result;
}

Result<DemoSignIn> add_demo_person(db::Transaction& transaction, const audit::Actor& actor, const toml::table& table) {
  auto unit = unit_named(transaction, actor.ward, text_of(table, "unit"));
  if (!unit) return in_data(base::invalid("error.people.no_such_unit", "unit"), text_of(table, "name"));
  const PersonFields fields{text_of(table, "name"), text_of(table, "position"), unit->id.text(), "",
                            text_of(table, "role")};
  const auto id = add_person(transaction, actor, every_permission(), fields, true);
  if (!id) return in_data(id.error(), fields.name);
  if (table["head"].value_or(false)) {
    unit->head = *id;
    const auto headed = edit_unit(transaction, actor, *unit);
    if (!headed) return headed.error();
  }
  const auto account = account_of(transaction, actor.ward, *id);
  DemoSignIn sign_in{account->name, auth::random_text(9), fields.name, fields.position};
  set_password_hash(transaction, actor.ward, *id, auth::hash_password(sign_in.password), actor.at);
  return sign_in;
}

}  // namespace

Result<void> create_ward(db::Transaction& transaction, const audit::Actor& actor, const Ward& ward) {
  const auto name = checked_name(ward.name);
  if (!name) return name.error();
  const auto inserted = insert_ward(transaction, {ward.id, *name, ward.province_name}, actor.at);
  if (!inserted) return Error{ErrorKind::conflict, "error.people.ward_exists", {{"code", ward.id.text()}}, {}, {}};
  const auto standard = parsed(base::embedded_files().at("data/ward/standard.toml"));
  if (!standard) return standard.error();
  int64_t place = 0;
  for_each_table(*standard, "role",
                 [&](const toml::table& role) { insert_role(transaction, ward.id, role_of(role), ++place); });
  return add_units(transaction, actor, *standard);
}

Result<std::string> create_administrator(db::Transaction& transaction, const audit::Actor& actor,
                                         std::string_view name) {
  std::optional<auth::UnitId> place;
  for (const Unit& unit : units(transaction, actor.ward)) {
    if (unit.kind == "peoples_committee" && !place) place = unit.id;
  }
  if (!place) return base::invalid("error.people.no_such_unit", "unit");
  const PersonFields fields{std::string(name), "Quản trị hệ thống", place->text(), "", "administrator"};
  const auto id = add_person(transaction, actor, every_permission(), fields, false);
  if (!id) return id.error();
  return make_welcome_link(transaction, actor, every_permission(), *id);
}

Result<std::vector<DemoSignIn>> load_demo_people(db::Transaction& transaction, const audit::Actor& actor,
                                                 std::string_view toml) {
  const auto document = parsed(toml);
  if (!document) return document.error();
  const auto with_units = add_units(transaction, actor, *document);
  if (!with_units) return with_units.error();
  const auto with_neighbourhoods = add_neighbourhoods(transaction, actor, *document);
  if (!with_neighbourhoods) return with_neighbourhoods.error();
  std::vector<DemoSignIn> sign_ins;
  Result<void> result;
  for_each_table(*document, "person", [&](const toml::table& table) {
    if (!result) return;
    auto added = add_demo_person(transaction, actor, table);
    if (!added) {
      result = added.error();
    } else {
      sign_ins.push_back(std::move(*added));
    }
  });
  if (!result) return result.error();
  return sign_ins;
}

}  // namespace gandan::people
