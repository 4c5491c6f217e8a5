#include "features/people/person_actions.h"

#include <nlohmann/json.hpp>

#include "features/people/account_store.h"
#include "features/people/person_store.h"
#include "platform/auth/token.h"

namespace gandan::people {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using Json = nlohmann::ordered_json;

constexpr int64_t day = 24LL * 60 * 60 * 1000;

Error no_such_person() {
  return {ErrorKind::not_found, "error.people.no_such_person", {}, {}, {}};
}

// As people read it in the history: names instead of ids.
Json readable(db::Transaction& transaction, const base::WardId& ward, const Person& person) {
  const auto unit = find_unit(transaction, ward, person.unit);
  const auto role = find_role(transaction, ward, person.role);
  return {{"name", person.name},
          {"position", person.position},
          {"unit", unit ? unit->name : ""},
          {"email", person.email},
          {"role", role ? role->name : person.role},
          {"active", person.active}};
}

// An administrator's way in is only an administrator's to change.
Result<void> may_touch(db::Transaction& transaction, const base::WardId& ward, const auth::PermissionSet& permissions,
                       const std::string& role_key) {
  const auto role = find_role(transaction, ward, role_key);
  if (!role) return base::invalid("error.people.no_such_role", "role");
  if (role->permissions.has(auth::Permission::administer) && !permissions.has(auth::Permission::administer)) {
    return Error{ErrorKind::forbidden, "error.people.only_administrators", {}, "role", {}};
  }
  return {};
}

// The person that the fields describe, once the unit and the role are known to exist.
Result<Person> described(db::Transaction& transaction, const base::WardId& ward, const auth::PermissionSet& permissions,
                         const PersonFields& typed, const PersonId& id) {
  const auto fields = checked(typed);
  if (!fields) return fields.error();
  const auto unit = auth::UnitId::parse(fields->unit);
  if (!unit || !find_unit(transaction, ward, *unit)) return base::invalid("error.people.no_such_unit", "unit");
  const auto allowed = may_touch(transaction, ward, permissions, fields->role);
  if (!allowed) return allowed.error();
  return Person{id, fields->name, fields->position, *unit, fields->email, fields->role, true, false};
}

}  // namespace

auth::PermissionSet every_permission() {
  auth::PermissionSet all;
  for (int i = 0; i < static_cast<int>(auth::Permission::count_); ++i) all.add(static_cast<auth::Permission>(i));
  return all;
}

Result<PersonId> add_person(db::Transaction& transaction, const audit::Actor& actor,
                            const auth::PermissionSet& permissions, const PersonFields& fields, bool invented) {
  const PersonId id = PersonId::make(actor.at);
  auto person = described(transaction, actor.ward, permissions, fields, id);
  if (!person) return person.error();
  person->invented = invented;
  insert_person(transaction, actor.ward, *person, actor.at);
  const std::string account = insert_account(transaction, actor.ward, id, proposed_account(person->name), actor.at);
  Json after = readable(transaction, actor.ward, *person);
  after["account"] = account;
  audit::record(transaction, actor, {"person.added", "person", id.text(), "", after.dump()});
  return id;
}

Result<void> edit_person(db::Transaction& transaction, const audit::Actor& actor,
                         const auth::PermissionSet& permissions, const PersonId& id, const PersonFields& fields) {
  const auto before = find_person(transaction, actor.ward, id);
  if (!before) return no_such_person();
  const auto allowed = may_touch(transaction, actor.ward, permissions, before->role);
  if (!allowed) return allowed.error();
  auto after = described(transaction, actor.ward, permissions, fields, id);
  if (!after) return after.error();
  if (actor.person == id && after->role != before->role) {
    return Error{ErrorKind::conflict, "error.people.own_role", {}, "role", {}};
  }
  after->active = before->active;
  after->invented = before->invented;
  update_person(transaction, actor.ward, *after, actor.at);
  audit::record(transaction, actor,
                {"person.edited", "person", id.text(), readable(transaction, actor.ward, *before).dump(),
                 readable(transaction, actor.ward, *after).dump()});
  return {};
}

Result<void> set_activity(db::Transaction& transaction, const audit::Actor& actor,
                          const auth::PermissionSet& permissions, const PersonId& id, Activity activity) {
  auto person = find_person(transaction, actor.ward, id);
  if (!person) return no_such_person();
  const auto allowed = may_touch(transaction, actor.ward, permissions, person->role);
  if (!allowed) return allowed.error();
  if (actor.person == id) return Error{ErrorKind::conflict, "error.people.oneself", {}, {}, {}};
  const bool active = activity == Activity::active;
  if (person->active == active) return {};
  person->active = active;
  update_person(transaction, actor.ward, *person, actor.at);
  if (!active) {
    delete_sessions(transaction, actor.ward, id, std::nullopt);
    delete_api_tokens(transaction, actor.ward, id);
    delete_welcome_link(transaction, actor.ward, id);
  }
  audit::record(transaction, actor,
                {active ? "person.activated" : "person.deactivated", "person", id.text(),
                 Json{{"active", !active}}.dump(), Json{{"active", active}}.dump()});
  return {};
}

Result<std::string> make_welcome_link(db::Transaction& transaction, const audit::Actor& actor,
                                      const auth::PermissionSet& permissions, const PersonId& id) {
  const auto person = find_person(transaction, actor.ward, id);
  if (!person) return no_such_person();
  const auto allowed = may_touch(transaction, actor.ward, permissions, person->role);
  if (!allowed) return allowed.error();
  if (!person->active) return Error{ErrorKind::conflict, "error.people.inactive", {}, {}, {}};
  const auth::NewToken token = auth::new_token();
  put_welcome_link(transaction, actor.ward, id, token.hash, {actor.at.epoch_milliseconds + day});
  audit::record(transaction, actor, {"person.welcome_link_made", "person", id.text(), "", ""});
  return "/welcome/" + token.secret;
}

Result<void> end_sessions(db::Transaction& transaction, const audit::Actor& actor, const PersonId& id,
                          const std::optional<auth::SessionId>& session) {
  if (!find_person(transaction, actor.ward, id)) return no_such_person();
  const int64_t ended = session ? delete_session(transaction, actor.ward, id, *session)
                                : delete_sessions(transaction, actor.ward, id, std::nullopt);
  if (session && ended == 0) return Error{ErrorKind::not_found, "error.people.no_such_session", {}, {}, {}};
  if (!session) delete_api_tokens(transaction, actor.ward, id);
  audit::record(transaction, actor,
                {"person.sessions_ended", "person", id.text(), "", Json{{"sessions", ended}}.dump()});
  return {};
}

bool may_set_away(db::Transaction& transaction, const base::WardId& ward, const auth::Principal& principal,
                  const Person& person) {
  if (principal.person == person.id || principal.permissions.has(auth::Permission::manage_people)) return true;
  const auto unit = find_unit(transaction, ward, person.unit);
  return unit && unit->head == principal.person;
}

}  // namespace gandan::people
