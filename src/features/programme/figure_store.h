// SQL of what was measured, and of the goals assigned from above.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/programme/target.h"
#include "platform/db/database.h"

namespace gandan::programme {

struct Measurement {
  Figure figure;
  std::string note;
  std::string evidence;   // a document's number, or an address
  std::string source;     // where the figure was taken from
  bool invented = false;  // demo data, marked on every page that shows it
  std::optional<auth::PersonId> entered_by;
  std::string entered_name;
  base::Instant entered_at;
};

// By end of period.
std::vector<Measurement> measurements_of(db::Transaction& transaction, const base::WardId& ward,
                                         const TargetId& target);
std::optional<Measurement> find_measurement(db::Transaction& transaction, const base::WardId& ward,
                                            const TargetId& target, const Period& period);
// Replaces that of the same period.
void save_measurement(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                      const Measurement& measurement);

std::vector<AssignedGoal> assigned_goals(db::Transaction& transaction, const base::WardId& ward,
                                         const TargetId& target);
void save_assigned_goal(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                        const AssignedGoal& goal, const std::string& source, base::Instant now);

}  // namespace gandan::programme
