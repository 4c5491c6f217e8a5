#include "features/programme/access.h"

namespace gandan::programme {

bool may_report(const auth::Principal& principal, const std::optional<auth::UnitId>& unit_in_charge,
                const std::optional<auth::PersonId>& person_in_charge) {
  using auth::Permission;
  if (principal.permissions.has(Permission::edit_programme)) return true;
  if (!principal.permissions.has(Permission::enter_figures)) return false;
  return unit_in_charge == principal.unit || person_in_charge == principal.person;
}

bool may_decide_on_task(const auth::Principal& principal, const std::optional<auth::UnitId>& unit_in_charge,
                        const std::optional<auth::PersonId>& person_in_charge) {
  using auth::Permission;
  if (principal.permissions.has(Permission::edit_programme)) return true;
  if (!principal.permissions.has(Permission::approve_figures)) return false;
  return unit_in_charge == principal.unit && person_in_charge != principal.person;
}

bool may_add_below(const auth::Principal& principal, const std::optional<auth::UnitId>& unit_of_parent) {
  using auth::Permission;
  if (principal.permissions.has(Permission::edit_programme)) return true;
  return principal.permissions.has(Permission::approve_figures) && unit_of_parent == principal.unit;
}

bool may_enter(const auth::Principal& principal, const Charge& charge) {
  using auth::Permission;
  if (principal.permissions.has(Permission::edit_programme)) return true;
  if (!principal.permissions.has(Permission::enter_figures)) return false;
  return charge.unit == principal.unit || charge.person == principal.person || charge.reviewer == principal.person;
}

bool may_decide(const auth::Principal& principal, const Charge& charge) {
  using auth::Permission;
  const bool approves = principal.permissions.has(Permission::approve_figures);
  if (approves && principal.permissions.has(Permission::edit_programme)) return true;
  if (charge.reviewer) {
    return principal.permissions.has(Permission::enter_figures) && charge.reviewer == principal.person;
  }
  return approves && (charge.unit == principal.unit || charge.person == principal.person);
}

}  // namespace gandan::programme
