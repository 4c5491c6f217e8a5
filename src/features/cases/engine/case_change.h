// What every change of a case does besides changing: it is saved at its version, written to the audit log and to the
// case's history, and what was told of it is settled. Nothing of what a citizen wrote goes into the audit log, which is
// kept for ever.
#pragma once

#include <string>
#include <string_view>

#include "features/audit/audit.h"
#include "features/cases/engine/case.h"
#include "features/cases/engine/case_actions.h"
#include "features/cases/engine/case_event_store.h"

namespace gandan::cases {

// Error(not_found), or Error(conflict) when it is no longer at the version of `aim`.
base::Result<Case> load(db::Transaction& transaction, const base::WardId& ward, const Aim& aim);

void record_new(db::Transaction& transaction, const audit::Actor& actor, const Case& made);
// `action`: "case.moved". `event.at`, `.state` and `.actor_name` are filled in here.
base::Result<void> save(db::Transaction& transaction, const audit::Actor& actor, std::string_view action,
                        const Case& before, Case after, Event event);

base::Error forbidden();

}  // namespace gandan::cases
