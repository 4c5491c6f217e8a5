// SQL of explanations.
#pragma once

#include <optional>
#include <vector>

#include "features/programme/explanations/explanation.h"
#include "platform/db/database.h"

namespace gandan::programme {

void insert_explanation(db::Transaction& transaction, const base::WardId& ward, const Explanation& explanation);
// State, answer, decision, due and task; counts the version up. False when it is no longer at explanation.version.
bool update_explanation(db::Transaction& transaction, const base::WardId& ward, const Explanation& explanation);
// Another person answers it; counts the version up. False when it is no longer at explanation.version.
bool reassign_explanation(db::Transaction& transaction, const base::WardId& ward, const Explanation& explanation,
                          const auth::PersonId& to);
std::optional<Explanation> find_explanation(db::Transaction& transaction, const base::WardId& ward,
                                            const ExplanationId& id);
// Newest first.
std::vector<Explanation> explanations_of(db::Transaction& transaction, const base::WardId& ward,
                                         const Explained& about);
// Those that wait for an answer or a decision, soonest due first.
std::vector<Explanation> open_explanations(db::Transaction& transaction, const base::WardId& ward, int limit);
struct ExplanationFilter {
  std::string state = {}, person = {};  // name_of(ExplanationState), an id; "" for all
  bool open = false;                    // only those that wait for an answer or a decision
  bool late = false;                    // only those whose answer is late
};
// Of those that are open the longest due first, otherwise newest first.
std::vector<Explanation> find_explanations(db::Transaction& transaction, const base::WardId& ward,
                                           const ExplanationFilter& filter, base::Date today, int limit);
// Those that wait for an answer of this person.
std::vector<Explanation> explanations_asked_of(db::Transaction& transaction, const base::WardId& ward,
                                               const auth::PersonId& person);

struct ExplanationCounts {
  int64_t awaited = 0, late = 0, to_decide = 0;
};
ExplanationCounts count_explanations(db::Transaction& transaction, const base::WardId& ward, base::Date today);

}  // namespace gandan::programme
