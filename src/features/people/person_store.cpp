#include "features/people/person_store.h"

#include "features/people/person.h"
#include "features/search/search.h"
#include "platform/db/stored_id.h"

namespace gandan::people {
namespace {

using db::optional_id_in;
using db::stored;

Person person_of(const db::Row& row) {
  return {*PersonId::parse(row.text("id")),
          row.text("name"),
          row.text("position"),
          *auth::UnitId::parse(row.text("unit_id")),
          row.text("email"),
          row.text("role_key"),
          row.boolean("active"),
          row.boolean("invented")};
}

std::vector<Person> people_of(const std::vector<db::Row>& rows) {
  std::vector<Person> people;
  people.reserve(rows.size());
  for (const db::Row& row : rows) people.push_back(person_of(row));
  return people;
}

// What stands of a person and may change.
std::vector<db::Bound> bound_values(const base::WardId& ward, const Person& person, base::Instant now) {
  const SearchKeys keys = search_keys(person.name, person.position);
  return {{"ward_id", ward.text()},
          {"id", person.id.text()},
          {"name", person.name},
          {"position", person.position},
          {"unit_id", person.unit.text()},
          {"email", person.email},
          {"role_key", person.role},
          {"active", person.active},
          {"search_fold", keys.fold},
          {"search_marks", keys.marks},
          {"sort_key", name_sort_key(person.name)},
          {"now", now.epoch_milliseconds}};
}

void put_in_search(db::Transaction& transaction, const base::WardId& ward, const Person& person, base::Instant now) {
  if (!person.active) return search::remove(transaction, ward, "person", person.id.text());
  search::put(transaction, ward,
              {.kind = "person",
               .record_id = person.id.text(),
               .title = person.name,
               .detail = person.position,
               .path = "/people/" + person.id.text()},
              now);
}

void put_in_search(db::Transaction& transaction, const base::WardId& ward, const Unit& unit, base::Instant now) {
  search::put(transaction, ward,
              {.kind = "unit",
               .record_id = unit.id.text(),
               .title = unit.name,
               .detail = "",
               .path = "/units/" + unit.id.text() + "/work",
               .permission = auth::Permission::view_programme},
              now);
}

}  // namespace

bool insert_ward(db::Transaction& transaction, const Ward& ward, base::Instant now) {
  return transaction
      .try_execute(
          "INSERT INTO ward (ward_id, name, province_name, created_at, changed_at)"
          " VALUES (:ward_id, :name, :province_name, :now, :now)",
          {{"ward_id", ward.id.text()},
           {"name", ward.name},
           {"province_name", ward.province_name},
           {"now", now.epoch_milliseconds}})
      .ok();
}

void insert_role(db::Transaction& transaction, const base::WardId& ward, const Role& role, int64_t place) {
  transaction.execute(
      "INSERT INTO role (ward_id, role_key, name, name_english, place)"
      " VALUES (:ward_id, :role_key, :name, :name_english, :place)",
      {{"ward_id", ward.text()},
       {"role_key", role.key},
       {"name", role.name},
       {"name_english", role.name_english},
       {"place", place}});
  for (size_t i = 0; i < static_cast<size_t>(auth::Permission::count_); ++i) {
    const auto permission = static_cast<auth::Permission>(i);
    if (permission == auth::Permission::public_ || !role.permissions.has(permission)) continue;
    transaction.execute(
        "INSERT INTO role_permission (ward_id, role_key, permission) VALUES (:ward_id, :role_key, :permission)",
        {{"ward_id", ward.text()}, {"role_key", role.key}, {"permission", std::string(auth::name_of(permission))}});
  }
}

std::vector<Role> roles(db::Transaction& transaction, const base::WardId& ward) {
  std::vector<Role> found;
  for (const db::Row& row :
       transaction.query("SELECT role.role_key, role.name, role.name_english, role_permission.permission FROM role"
                         " LEFT JOIN role_permission ON role_permission.ward_id = role.ward_id"
                         " AND role_permission.role_key = role.role_key WHERE role.ward_id = :ward_id ORDER BY "
                         "role.place, role.role_key",
                         {{"ward_id", ward.text()}})) {
    if (found.empty() || found.back().key != row.text("role_key")) {
      found.push_back({row.text("role_key"), row.text("name"), row.text("name_english"), {}});
    }
    const auto permission = row.optional_text("permission");
    const auto known = permission ? auth::permission_named(*permission) : std::nullopt;
    if (known) found.back().permissions.add(*known);
  }
  return found;
}

std::optional<Role> find_role(db::Transaction& transaction, const base::WardId& ward, std::string_view key) {
  for (Role& role : roles(transaction, ward)) {
    if (role.key == key) return std::move(role);
  }
  return std::nullopt;
}

std::vector<Person> list_people(db::Transaction& transaction, const base::WardId& ward, const PeopleFilter& filter) {
  const SearchKeys patterns = search_patterns(filter.query);
  return people_of(transaction.query(
      "SELECT id, name, position, unit_id, email, role_key, active, invented FROM person WHERE ward_id = :ward_id"
      " AND search_fold LIKE :fold ESCAPE '\\' AND search_marks LIKE :marks ESCAPE '\\'"
      " AND (CAST(:unit AS TEXT) = '' OR unit_id = CAST(:unit AS TEXT))"
      " AND (active OR :also_inactive) ORDER BY sort_key, id",
      {{"ward_id", ward.text()},
       {"fold", patterns.fold},
       {"marks", patterns.marks},
       {"unit", filter.unit},
       {"also_inactive", filter.also_inactive}}));
}

std::vector<Person> active_people(db::Transaction& transaction, const base::WardId& ward) {
  return list_people(transaction, ward, {});
}

std::vector<Person> people_who_may(db::Transaction& transaction, const base::WardId& ward,
                                   auth::Permission permission) {
  return people_of(transaction.query(
      "SELECT id, name, position, unit_id, email, role_key, active, invented FROM person WHERE ward_id = :ward_id AND"
      " active AND role_key IN (SELECT role_key FROM role_permission WHERE ward_id = :ward_id AND permission ="
      " :permission) ORDER BY sort_key, id",
      {{"ward_id", ward.text()}, {"permission", std::string(auth::name_of(permission))}}));
}

std::optional<Person> find_person(db::Transaction& transaction, const base::WardId& ward, const PersonId& id) {
  const auto row = transaction.query_one(
      "SELECT id, name, position, unit_id, email, role_key, active, invented FROM person"
      " WHERE ward_id = :ward_id AND id = :id",
      {{"ward_id", ward.text()}, {"id", id.text()}});
  if (!row) return std::nullopt;
  return person_of(*row);
}

void insert_person(db::Transaction& transaction, const base::WardId& ward, const Person& person, base::Instant now) {
  auto values = bound_values(ward, person, now);
  values.push_back({"invented", person.invented});
  transaction.execute(
      "INSERT INTO person (ward_id, id, name, position, unit_id, email, role_key, active, invented, search_fold,"
      " search_marks, sort_key, created_at, changed_at) VALUES (:ward_id, :id, :name, :position, :unit_id, :email,"
      " :role_key, :active, :invented, :search_fold, :search_marks, :sort_key, :now, :now)",
      values);
  put_in_search(transaction, ward, person, now);
}

void put_people_in_search(db::Transaction& transaction, const base::WardId& ward, base::Instant now) {
  for (const Unit& unit : units(transaction, ward)) put_in_search(transaction, ward, unit, now);
  for (const Person& person : active_people(transaction, ward)) put_in_search(transaction, ward, person, now);
}

void update_person(db::Transaction& transaction, const base::WardId& ward, const Person& person, base::Instant now) {
  transaction.execute(
      "UPDATE person SET name = :name, position = :position, unit_id = :unit_id, email = :email, role_key = :role_key,"
      " active = :active, search_fold = :search_fold, search_marks = :search_marks, sort_key = :sort_key,"
      " changed_at = :now WHERE ward_id = :ward_id AND id = :id",
      bound_values(ward, person, now));
  put_in_search(transaction, ward, person, now);
}

namespace {

std::vector<Unit> units_in(const std::vector<db::Row>& rows) {
  std::vector<Unit> found;
  found.reserve(rows.size());
  for (const db::Row& row : rows) {
    found.push_back({*auth::UnitId::parse(row.text("id")), row.text("kind"), row.text("name"),
                     optional_id_in<auth::UnitId>(row, "parent_id"), optional_id_in<PersonId>(row, "head_id")});
  }
  return found;
}

}  // namespace

std::vector<Unit> units(db::Transaction& transaction, const base::WardId& ward) {
  return units_in(transaction.query(
      "SELECT id, kind, name, parent_id, head_id FROM unit WHERE ward_id = :ward_id ORDER BY place, id",
      {{"ward_id", ward.text()}}));
}

std::vector<Unit> units_of_kind(db::Transaction& transaction, const base::WardId& ward, std::string_view kind) {
  return units_in(
      transaction.query("SELECT id, kind, name, parent_id, head_id FROM unit WHERE ward_id = :ward_id AND kind = :kind "
                        "ORDER BY place, id",
                        {{"ward_id", ward.text()}, {"kind", std::string(kind)}}));
}

Staff count_staff(db::Transaction& transaction, const base::WardId& ward) {
  const auto row = transaction.query_one(
      "SELECT count(*) AS people, count(DISTINCT u.id) AS units, count(DISTINCT u.id) FILTER (WHERE u.head_id IS NOT "
      "NULL) AS headed FROM person p JOIN unit u ON u.ward_id = p.ward_id AND u.id = p.unit_id "
      "WHERE p.ward_id = :ward_id AND p.active",
      {{"ward_id", ward.text()}});
  return {row->integer("people"), row->integer("units"), row->integer("headed")};
}

std::optional<Unit> find_unit(db::Transaction& transaction, const base::WardId& ward, const auth::UnitId& id) {
  const auto row =
      transaction.query_one("SELECT kind, name, parent_id, head_id FROM unit WHERE ward_id = :ward_id AND id = :id",
                            {{"ward_id", ward.text()}, {"id", id.text()}});
  if (!row) return std::nullopt;
  return Unit{id, row->text("kind"), row->text("name"), optional_id_in<auth::UnitId>(*row, "parent_id"),
              optional_id_in<PersonId>(*row, "head_id")};
}

std::optional<Unit> unit_named(db::Transaction& transaction, const base::WardId& ward, std::string_view name) {
  for (Unit& unit : units(transaction, ward)) {
    if (unit.name == name) return std::move(unit);
  }
  return std::nullopt;
}

void insert_unit(db::Transaction& transaction, const base::WardId& ward, const Unit& unit, bool invented,
                 base::Instant now) {
  transaction.execute(
      "INSERT INTO unit (ward_id, id, kind, name, parent_id, head_id, place, invented)"
      " SELECT :ward_id, :id, :kind, :name, CAST(:parent_id AS TEXT), CAST(:head_id AS TEXT),"
      " COALESCE(MAX(place), 0) + 1, :invented FROM unit WHERE ward_id = :ward_id",
      {{"ward_id", ward.text()},
       {"id", unit.id.text()},
       {"kind", unit.kind},
       {"name", unit.name},
       {"parent_id", stored(unit.parent)},
       {"head_id", stored(unit.head)},
       {"invented", invented}});
  put_in_search(transaction, ward, unit, now);
}

void update_unit(db::Transaction& transaction, const base::WardId& ward, const Unit& unit, base::Instant now) {
  transaction.execute(
      "UPDATE unit SET kind = :kind, name = :name, parent_id = :parent_id, head_id = :head_id"
      " WHERE ward_id = :ward_id AND id = :id",
      {{"ward_id", ward.text()},
       {"id", unit.id.text()},
       {"kind", unit.kind},
       {"name", unit.name},
       {"parent_id", stored(unit.parent)},
       {"head_id", stored(unit.head)}});
  put_in_search(transaction, ward, unit, now);
}

}  // namespace gandan::people
