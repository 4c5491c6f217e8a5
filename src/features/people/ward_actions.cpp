// Units and neighbourhoods: adding and editing.
#include <nlohmann/json.hpp>

#include "features/people/person_actions.h"
#include "features/people/person_store.h"

namespace gandan::people {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using Json = nlohmann::ordered_json;

constexpr int deepest_tree = 10;

Json readable(db::Transaction& transaction, const base::WardId& ward, const Unit& unit) {
  const auto parent = unit.parent ? find_unit(transaction, ward, *unit.parent) : std::nullopt;
  const auto head = unit.head ? find_person(transaction, ward, *unit.head) : std::nullopt;
  return {{"name", unit.name},
          {"kind", unit.kind},
          {"parent", parent ? parent->name : ""},
          {"head", head ? head->name : ""}};
}

// The parent exists, and going up from it does not come back to the unit.
Result<void> check_parent(db::Transaction& transaction, const base::WardId& ward, const Unit& unit) {
  auto above = unit.parent;
  for (int step = 0; above; ++step) {
    const auto found = find_unit(transaction, ward, *above);
    if (!found) return base::invalid("error.people.no_such_unit", "parent");
    if (*above == unit.id || step == deepest_tree) return base::invalid("error.people.unit_circle", "parent");
    above = found->parent;
  }
  return {};
}

Result<Unit> checked_unit(db::Transaction& transaction, const base::WardId& ward, Unit unit) {
  const auto name = checked_name(unit.name);
  if (!name) return name.error();
  unit.name = *name;
  const auto parent = check_parent(transaction, ward, unit);
  if (!parent) return parent.error();
  if (unit.head && !find_person(transaction, ward, *unit.head)) {
    return base::invalid("error.people.no_such_person", "head");
  }
  return unit;
}

}  // namespace

Result<auth::UnitId> add_unit(db::Transaction& transaction, const audit::Actor& actor, const Unit& typed,
                              bool invented) {
  const auto unit = checked_unit(transaction, actor.ward, typed);
  if (!unit) return unit.error();
  insert_unit(transaction, actor.ward, *unit, invented, actor.at);
  audit::record(transaction, actor,
                {"unit.added", "unit", unit->id.text(), "", readable(transaction, actor.ward, *unit).dump()});
  return unit->id;
}

Result<void> edit_unit(db::Transaction& transaction, const audit::Actor& actor, const Unit& typed) {
  const auto before = find_unit(transaction, actor.ward, typed.id);
  if (!before) return Error{ErrorKind::not_found, "error.people.no_such_unit", {}, {}, {}};
  const auto after = checked_unit(transaction, actor.ward, typed);
  if (!after) return after.error();
  const std::string was = readable(transaction, actor.ward, *before).dump();
  update_unit(transaction, actor.ward, *after, actor.at);
  audit::record(transaction, actor,
                {"unit.edited", "unit", after->id.text(), was, readable(transaction, actor.ward, *after).dump()});
  return {};
}

Result<void> add_neighbourhood(db::Transaction& transaction, const audit::Actor& actor, Neighbourhood neighbourhood) {
  const auto name = checked_name(neighbourhood.name);
  if (!name) return name.error();
  neighbourhood.name = *name;
  neighbourhood.area = trimmed(neighbourhood.area);
  const auto done = insert_neighbourhood(transaction, actor.ward, neighbourhood);
  if (!done) return done.error();
  audit::record(transaction, actor,
                {"neighbourhood.added", "neighbourhood", neighbourhood.id.text(), "",
                 Json{{"name", neighbourhood.name}, {"area", neighbourhood.area}}.dump()});
  return {};
}

Result<void> edit_neighbourhood(db::Transaction& transaction, const audit::Actor& actor, Neighbourhood neighbourhood) {
  const auto before = find_neighbourhood(transaction, actor.ward, neighbourhood.id);
  if (!before) return Error{ErrorKind::not_found, "error.people.no_such_neighbourhood", {}, {}, {}};
  const auto name = checked_name(neighbourhood.name);
  if (!name) return name.error();
  neighbourhood.name = *name;
  neighbourhood.area = trimmed(neighbourhood.area);
  const auto done = update_neighbourhood(transaction, actor.ward, neighbourhood);
  if (!done) return done.error();
  audit::record(transaction, actor,
                {"neighbourhood.edited", "neighbourhood", neighbourhood.id.text(),
                 Json{{"name", before->name}, {"area", before->area}}.dump(),
                 Json{{"name", neighbourhood.name}, {"area", neighbourhood.area}}.dump()});
  return {};
}

}  // namespace gandan::people
