// Notices that follow the work: who has to decide on what was sent is told, and what was told of a record is read once
// the work it asked for is done, or is another's.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "features/audit/audit.h"
#include "features/programme/change.h"
#include "features/programme/explanations/explanation.h"
#include "features/programme/targets/target_store.h"

namespace gandan::programme {

// The reviewer; without one the head of the unit in charge. Nobody when there is neither.
void tell_figure_waits(db::Transaction& transaction, const audit::Actor& actor, const Target& target);
// Who asked; of what the program asked, everybody who may decide.
void tell_answer_waits(db::Transaction& transaction, const audit::Actor& actor, const Explanation& explanation);

// Whoever was told that a figure of it waits.
void settle_decided(db::Transaction& transaction, const audit::Actor& actor, const TargetId& target);
// After a change of a target, a task or an explanation.
void settle_notices(db::Transaction& transaction, const audit::Actor& actor, const Changed& changed,
                    const nlohmann::json& before, const nlohmann::json& after);
// The target awaits another figure now, or none.
void settle_due_notices(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                        base::Instant now);

}  // namespace gandan::programme
