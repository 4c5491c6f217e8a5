// Everything of one person passes to another in one act: targets they are in charge of or review, tasks that are not
// over, explanations that wait for them. All or nothing, each record audited, and the act itself kept with both
// persons.
#pragma once

#include <string>
#include <vector>

#include "features/audit/audit.h"
#include "features/programme/explanation_store.h"
#include "features/programme/target_store.h"
#include "features/programme/task_store.h"

namespace gandan::programme {

struct Held {
  std::vector<TargetLine> targets;   // in charge
  std::vector<TargetLine> reviewed;  // whose figures they approve
  std::vector<Task> tasks;           // neither done nor stopped
  std::vector<Explanation> explanations;

  size_t count() const { return targets.size() + reviewed.size() + tasks.size() + explanations.size(); }
  // Another one when anything else is held: what was looked at is what passes.
  std::string tag() const;
};
Held held_by(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person, base::Date today);

struct HandOver {
  auth::PersonId from;
  std::optional<auth::PersonId> to;
  std::string reason;
  std::string tag;  // Held::tag() of what was looked at
};

// The page has checked who may. Units in charge stay. Error(invalid) names the field "to" or "reason"; Error(conflict)
// when nothing is held, or not what was looked at. The caller commits.
base::Result<void> hand_over(db::Transaction& transaction, const audit::Actor& actor, const HandOver& what);

}  // namespace gandan::programme
