// What those who manage people do: each action checks, writes and audits within the transaction it is given. The route
// has checked manage_people; who may touch administrators is checked here.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "features/people/people.h"
#include "features/people/person.h"

namespace gandan::people {

// A person with an account without a password. `fields.unit` is the unit's id. Error(invalid) names the field.
base::Result<PersonId> add_person(db::Transaction& transaction, const audit::Actor& actor,
                                  const auth::PermissionSet& permissions, const PersonFields& fields, bool invented);
base::Result<void> edit_person(db::Transaction& transaction, const audit::Actor& actor,
                               const auth::PermissionSet& permissions, const PersonId& id, const PersonFields& fields);
// Deactivating ends sessions, tokens and links. Nobody deactivates themselves.
enum class Activity : uint8_t { active, inactive };
base::Result<void> set_activity(db::Transaction& transaction, const audit::Actor& actor,
                                const auth::PermissionSet& permissions, const PersonId& id, Activity activity);
// "/welcome/<secret>", good for one day; earlier links of the person stop working.
base::Result<std::string> make_welcome_link(db::Transaction& transaction, const audit::Actor& actor,
                                            const auth::PermissionSet& permissions, const PersonId& id);
// One session, or with nullopt all of them (bearer tokens too).
base::Result<void> end_sessions(db::Transaction& transaction, const audit::Actor& actor, const PersonId& id,
                                const std::optional<auth::SessionId>& session);

// Error(invalid) when the parent would make a circle.
base::Result<auth::UnitId> add_unit(db::Transaction& transaction, const audit::Actor& actor, const Unit& unit,
                                    bool invented);
base::Result<void> edit_unit(db::Transaction& transaction, const audit::Actor& actor, const Unit& unit);
base::Result<void> add_neighbourhood(db::Transaction& transaction, const audit::Actor& actor,
                                     Neighbourhood neighbourhood);
base::Result<void> edit_neighbourhood(db::Transaction& transaction, const audit::Actor& actor,
                                      Neighbourhood neighbourhood);

// Everything: for the command line and the program itself.
auth::PermissionSet every_permission();

}  // namespace gandan::people
