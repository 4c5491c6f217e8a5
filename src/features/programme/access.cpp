#include "features/programme/access.h"

namespace gandan::programme {

bool may_report(const auth::Principal& principal, const std::optional<auth::UnitId>& unit_in_charge,
                const std::optional<auth::PersonId>& person_in_charge) {
  using auth::Permission;
  if (principal.permissions.has(Permission::edit_programme)) return true;
  if (principal.permissions.has(Permission::approve_figures)) return true;
  if (!principal.permissions.has(Permission::enter_figures)) return false;
  return unit_in_charge == principal.unit || person_in_charge == principal.person;
}

bool may_decide(const auth::Principal& principal, const std::optional<auth::UnitId>& unit_in_charge,
                const std::optional<auth::PersonId>& person_in_charge) {
  using auth::Permission;
  if (principal.permissions.has(Permission::edit_programme)) return true;
  if (!principal.permissions.has(Permission::approve_figures)) return false;
  return unit_in_charge == principal.unit && person_in_charge != principal.person;
}

}  // namespace gandan::programme
