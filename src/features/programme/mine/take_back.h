// Taking back what one has just sent, as long as nobody has gone on with it: a figure that waits becomes a draft of its
// writer again; one that counted at once gives way to what stood there before; an answer is asked for again. The task
// has its own step (TaskStep::reopen). Each in the transaction given: decide, save, audit, evaluate anew.
#pragma once

#include <string_view>

#include "features/audit/audit.h"
#include "features/programme/explanations/explanation.h"
#include "features/programme/targets/target_store.h"
#include "platform/auth/principal.h"

namespace gandan::programme {

// How long a figure that counted at once can be taken back by who entered it.
inline constexpr int64_t take_back_minutes = 10;

// Of the ward as a whole, sent by this person for that period ("2026-Q3"). Only who may_enter. Error(conflict)
// "error.programme.taken_back_too_late" when there is none: somebody has decided, or too much time has passed.
base::Result<void> take_back_figure(db::Transaction& transaction, const audit::Actor& actor,
                                    const auth::Principal& principal, const TargetId& target, std::string_view period);

// Only who may_report, and only the answer that nobody has decided on. What was written stays in the form.
base::Result<void> take_back_answer(db::Transaction& transaction, const audit::Actor& actor,
                                    const auth::Principal& principal, const ExplanationId& id);

}  // namespace gandan::programme
