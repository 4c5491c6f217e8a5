// Who may do what in the programme, beyond the permission that the route asks for. Pure.
#pragma once

#include <optional>

#include "platform/auth/principal.h"

namespace gandan::programme {

// Leaders (who approve figures) and editors of the programme: for any target and task. Officers (enter_figures): for
// those of their own unit, or where they are the person in charge.
bool may_report(const auth::Principal& principal, const std::optional<auth::UnitId>& unit_in_charge,
                const std::optional<auth::PersonId>& person_in_charge);

// Takes a task as done, stops it, lets it wait longer. Editors of the programme: any task. Heads of units
// (approve_figures): those of their own unit, but nobody decides on what they are themselves in charge of.
bool may_decide(const auth::Principal& principal, const std::optional<auth::UnitId>& unit_in_charge,
                const std::optional<auth::PersonId>& person_in_charge);

}  // namespace gandan::programme
