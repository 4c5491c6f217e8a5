// Closing a period: the picture of it is made from the approved figures up to its end, shown, and kept with who closed
// it.
#pragma once

#include <string>
#include <vector>

#include "features/audit/audit.h"
#include "features/programme/periods/frozen_store.h"
#include "features/programme/periods/period_facts.h"
#include "platform/auth/principal.h"

namespace gandan::programme {

// What the period looks like now: each target and indicator judged by its figures up to the span's last day; tasks and
// explanations as they are today, since how they stood earlier is not kept; with what `facts` finds of other features.
Picture picture_of(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                   const Span& span, base::Instant now, const PeriodFacts& facts = {});

// Error(invalid) on "span" when it is none or not over, Error(conflict) when it is closed already.
base::Result<FrozenId> freeze(db::Transaction& transaction, const audit::Actor& actor, SpanKind kind,
                              const std::string& period, const std::string& note, const PeriodFacts& facts = {});

}  // namespace gandan::programme
