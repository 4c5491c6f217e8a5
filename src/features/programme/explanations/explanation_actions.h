// Asking, answering, accepting, returning an explanation. Each loads, decides, saves, audits and tells whom it concerns
// in the transaction given; the caller commits.
#pragma once

#include <string>

#include "features/audit/audit.h"
#include "features/programme/explanations/explanation.h"
#include "features/programme/targets/target_store.h"
#include "platform/auth/principal.h"

namespace gandan::programme {

// For those with ask_explanation (the route's permission). Error(invalid) names the field.
base::Result<ExplanationId> ask_explanation(db::Transaction& transaction, const audit::Actor& actor,
                                            const Explained& about, const std::string& question,
                                            const std::optional<base::Date>& due);
// Only who may_report. Error(conflict) when it is not at `version` or no longer asked.
base::Result<void> answer_explanation(db::Transaction& transaction, const audit::Actor& actor,
                                      const auth::Principal& principal, const ExplanationId& id, int64_t version,
                                      const ExplanationAnswer& answer);
// The action becomes a task of whoever answers for the record, tied to it; `note` may be "". For those with
// ask_explanation.
base::Result<void> accept_explanation(db::Transaction& transaction, const audit::Actor& actor, const ExplanationId& id,
                                      int64_t version, const std::string& note = {});
// To be answered again within explanation_days; `reason` is required.
base::Result<void> return_explanation(db::Transaction& transaction, const audit::Actor& actor, const ExplanationId& id,
                                      int64_t version, const std::string& reason);

// A question that was a mistake, by who asked; of what the program asked, by anybody with ask_explanation. `reason` is
// required; it stays on record as lapsed.
base::Result<void> withdraw_explanation(db::Transaction& transaction, const audit::Actor& actor,
                                        const ExplanationId& id, int64_t version, const std::string& reason);

// When a target turns off track, the program asks unless something is asked already; when it comes back, what the
// program asked and nobody has answered lapses.
void follow_status(db::Transaction& transaction, const base::WardId& ward, const Target& target, Status status,
                   base::Instant now);

}  // namespace gandan::programme
