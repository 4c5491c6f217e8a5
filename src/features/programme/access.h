// Who may do what in the programme, beyond the permission that the route asks for. Pure.
#pragma once

#include <optional>

#include "platform/auth/principal.h"

namespace gandan::programme {

// Editors of the programme: for any target and task. Who may enter figures, heads of units among them: for those of
// their own unit, or where they are the person in charge.
bool may_report(const auth::Principal& principal, const std::optional<auth::UnitId>& unit_in_charge,
                const std::optional<auth::PersonId>& person_in_charge);

// Takes a task as done, stops it, lets it wait longer. Editors of the programme: any task. Heads of units
// (approve_figures): those of their own unit, but nobody decides on what they are themselves in charge of.
bool may_decide_on_task(const auth::Principal& principal, const std::optional<auth::UnitId>& unit_in_charge,
                        const std::optional<auth::PersonId>& person_in_charge);

// Makes a task below another of this unit. Editors of the programme: below any, and at the top. Heads of units: below
// those of their own unit, for their own unit.
bool may_add_below(const auth::Principal& principal, const std::optional<auth::UnitId>& unit_of_parent);

// Whose a target is.
struct Charge {
  std::optional<auth::UnitId> unit;
  std::optional<auth::PersonId> person, reviewer;
};

// Reporting a figure: editors of the programme for any target; who may enter figures for those of their own unit, where
// they are in charge, and where they are the reviewer.
bool may_enter(const auth::Principal& principal, const Charge& charge);

// Approving or returning one, and with it entering one that counts at once. Leaders (who approve figures and edit the
// programme) for any target; otherwise the reviewer who was named, who needs no more than to enter figures; without a
// reviewer, who approves figures, for targets of the own unit or where they are in charge.
bool may_decide(const auth::Principal& principal, const Charge& charge);

}  // namespace gandan::programme
