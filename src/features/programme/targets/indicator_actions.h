// Indicators: what the ward watches beside the targets of the report. Made, changed and withdrawn here; their figures,
// people, areas and formulas are those of targets (figure_actions.h, target_actions.h). Each runs in the transaction it
// is given; the caller commits.
#pragma once

#include <string>

#include "features/audit/audit.h"
#include "features/programme/targets/target_store.h"

namespace gandan::programme {

struct IndicatorPlan {
  std::string wording;
  std::string group;  // a group of the programme; one that is not there yet is made
  std::string unit;   // of measure
  Direction direction = Direction::neither;
  Frequency frequency = Frequency::quarter;
  base::Date expected_from = base::Date::from_day_number(0);
  std::string data_source;
  std::optional<auth::UnitId> unit_in_charge;
  std::optional<auth::PersonId> person_in_charge, reviewer;
};

IndicatorPlan plan_of(const Target& indicator);

// Error(invalid) names the field; Error(conflict) when there is no resolution whose term it could be watched over.
base::Result<TargetId> add_indicator(db::Transaction& transaction, const audit::Actor& actor,
                                     const IndicatorPlan& plan);
// Error(conflict) when it is no longer at `version`.
base::Result<void> edit_indicator(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                                  int64_t version, const IndicatorPlan& plan);
// Taken from the lists; its figures stay readable. Error(conflict) while another one is computed from it.
base::Result<void> withdraw_indicator(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id);

}  // namespace gandan::programme
