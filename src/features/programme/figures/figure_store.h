// SQL of what was measured (the approved figure of each period), and of the goals assigned from above.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "features/programme/evaluation/target.h"
#include "platform/auth/principal.h"
#include "platform/db/database.h"

namespace gandan::programme {

struct Measurement {
  Figure figure;
  std::string note;
  std::string evidence;   // documents' numbers, addresses, files (evidence.h)
  std::string source;     // where the figure was taken from
  bool invented = false;  // demo data, marked on every page that shows it
  std::optional<auth::PersonId> entered_by;
  std::string entered_name;
  base::Instant entered_at;
  std::string area = {};  // a neighbourhood's id or the name of a former ward; "" for the ward as a whole
  std::optional<auth::PersonId> approved_by = {};
  std::string approved_name = {};  // "" of figures from before approval, and of those the program computed
  std::optional<base::Instant> approved_at = {};
};

// From a row of measurement, area_measurement or reported_figure (all columns, or all but `area`).
Measurement measurement_in(const db::Row& row);
// What every table of figures holds of one; its area is left to those that have areas.
std::vector<db::Bound> bound_values(const base::WardId& ward, const TargetId& target, const Measurement& measurement);

// By end of period.
std::vector<Measurement> measurements_of(db::Transaction& transaction, const base::WardId& ward,
                                         const TargetId& target);
std::optional<Measurement> find_measurement(db::Transaction& transaction, const base::WardId& ward,
                                            const TargetId& target, const Period& period);
// Of areas, by end of period, then area.
std::vector<Measurement> area_measurements_of(db::Transaction& transaction, const base::WardId& ward,
                                              const TargetId& target);
// Both of them.
std::vector<Measurement> all_measurements_of(db::Transaction& transaction, const base::WardId& ward,
                                             const TargetId& target);
std::optional<Measurement> find_area_measurement(db::Transaction& transaction, const base::WardId& ward,
                                                 const TargetId& target, const Period& period, const std::string& area);
// Replaces that of the same period, and area if it has one.
void save_measurement(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                      const Measurement& measurement);

// Of the ward as a whole.
void delete_measurement(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                        const Period& period);

std::vector<AssignedGoal> assigned_goals(db::Transaction& transaction, const base::WardId& ward,
                                         const TargetId& target);
void save_assigned_goal(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                        const AssignedGoal& goal, const std::string& source, base::Instant now);

}  // namespace gandan::programme
