// SQL of what changed of promises: a row for each new figure and each turn of a status, in the order in which they
// became known. Written when a target is evaluated anew (standing.h); never changed, and
// gone only with a figure that is taken back within minutes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/programme/targets/status_store.h"

namespace gandan::programme {

using PromiseChangeId = base::TypedId<struct PromiseChangeTag>;

struct PromiseChange {
  PromiseChangeId id;
  TargetId target;
  base::Instant at;
  std::optional<Status> previous = {};  // set when the status turned
  Status status = Status::no_data;
  Message reason = {};
  bool new_figure = false;
  std::optional<Period> period = {};  // of the newest figure, and what it says (TargetStatus::latest_text)
  std::string figure = {};
  bool invented = false;
  std::string wording = {};  // of the target now; not written
};

// What is to be told of the step from `before` to `after`; nullopt when neither figure nor status is another. Pure.
std::optional<PromiseChange> change_between(const TargetId& target, const std::optional<TargetStatus>& before,
                                            const TargetStatus& after, base::Instant now);

void insert_promise_change(db::Transaction& transaction, const base::WardId& ward, const PromiseChange& change);
// What was told of the target and the period since then is told no longer, nor what is told of it at `now`: the figure
// was taken back before anybody could rely on it.
void forget_promise_changes(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                            const Period& period, base::Instant since, base::Instant now);
// Newest first, of targets that were not withdrawn, from `since` to before `until`; at most `limit`.
std::vector<PromiseChange> promise_changes(db::Transaction& transaction, const base::WardId& ward, base::Instant since,
                                           base::Instant until, int limit);

}  // namespace gandan::programme
