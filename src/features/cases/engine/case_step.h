// What a transition makes of a case: state, clock, deadline. Pure; whether it may be taken is case.h's.
#pragma once

#include "features/cases/engine/case.h"
#include "features/cases/engine/case_deadline.h"

namespace gandan::cases {

// The rule that holds on the day of `from`, as a case keeps it. Error(conflict) when the type has none for that day.
base::Result<Deadline> deadline_from(const CaseType& type, std::string_view key, base::Instant from);

// A case in its first state: category, channel and received_at are set; deadline, due times, publicity are made here.
base::Result<Case> begun(const WorkTime& work, const CaseType& type, Case subject);

// Requires check_step(). The clock stops and goes on as the states say; an answer is noted; leaving an answered state
// begins a new count by the type's rule for reopening.
base::Result<Case> moved(const WorkTime& work, const CaseType& type, Case subject, const Transition& transition,
                         base::Instant now);

// The due times once more, after the table of days off has changed.
void recompute(const WorkTime& work, const CaseType& type, Case& subject);

}  // namespace gandan::cases
