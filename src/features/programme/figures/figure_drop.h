// Giving up a figure that will not be sent: a draft, by who wrote it; one that came back, by who sent it or who is in
// charge of the target. What stands there stays, and so does what is awaited.
#pragma once

#include "features/audit/audit.h"
#include "features/programme/figures/reported_figure.h"
#include "features/programme/targets/target_store.h"
#include "platform/auth/principal.h"

namespace gandan::programme {

// Pure.
bool may_drop(const auth::Principal& principal, const Target& target, const ReportedFigure& figure);

// Error(conflict) "error.programme.already_decided" when it is neither any longer.
base::Result<void> drop_figure(db::Transaction& transaction, const audit::Actor& actor,
                               const auth::Principal& principal, const FigureId& id);

}  // namespace gandan::programme
