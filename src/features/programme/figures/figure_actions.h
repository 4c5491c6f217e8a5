// Reporting figures and deciding on them. Each loads, decides, saves, audits and evaluates anew in the transaction it
// is given; the caller commits, so that nobody ever sees half of it.
#pragma once

#include <string>
#include <vector>

#include "features/audit/audit.h"
#include "features/programme/figures/area.h"
#include "features/programme/figures/reported_figure.h"
#include "features/programme/targets/target_store.h"
#include "platform/auth/principal.h"

namespace gandan::programme {

// What a person typed to report a figure.
struct FigureEntry {
  std::string period;  // "2026-Q3"
  std::string value;   // "97,1"
  std::string level;   // of targets measured in levels or judged in words
  std::string note, evidence;
  std::string area = {};   // the key of an Area, "" for the ward as a whole
  bool draft = false;      // kept for oneself, nobody is asked to approve it yet
  bool confirmed = false;  // that a value far from the last one is right (figure_bounds.h)
};

// Only who may_enter. Of who may_decide it counts at once (approved) and supersedes the figure of that period; of
// others it waits (submitted). It replaces what the same person has open for that period. The same figure again changes
// nothing. Error(invalid) names the field.
base::Result<FigureState> enter_figure(db::Transaction& transaction, const audit::Actor& actor,
                                       const auth::Principal& principal, const TargetId& id, const FigureEntry& entry);

// Only who may_decide. Error(conflict) when it no longer waits: somebody else decided, or another was sent instead.
base::Result<void> approve_figure(db::Transaction& transaction, const audit::Actor& actor,
                                  const auth::Principal& principal, const FigureId& id);
base::Result<void> return_figure(db::Transaction& transaction, const audit::Actor& actor,
                                 const auth::Principal& principal, const FigureId& id, const std::string& reason);

// For the program itself: no check of who. Requires that the target exists.
void record_measurement(db::Transaction& transaction, const audit::Actor& actor, const Target& target,
                        const Measurement& measurement);

// The steps of the above, for entering many at once (bulk_entry.h).

struct EntryRules {
  const auth::Principal& principal;
  base::Date today;
  bool computed = false;                  // the target has a formula
  const std::vector<Area>& areas;         // of the target
  const std::vector<Measurement>& known;  // all_measurements_of the target
};
base::Result<Measurement> check_entry(const Target& target, const FigureEntry& entry, const EntryRules& rules);
// Saves and audits; leaves evaluating anew to settle(). nullopt when the same figure stands there already.
std::optional<FigureState> write_entry(db::Transaction& transaction, const audit::Actor& actor,
                                       const auth::Principal& principal, const Target& target, Measurement measurement,
                                       bool draft);
// Supersedes what stood there, saves and audits.
void write_measurement(db::Transaction& transaction, const audit::Actor& actor, const Target& target,
                       const Measurement& measurement);
// After approved figures of `periods` changed: what is computed from them, and where the target stands.
void settle(db::Transaction& transaction, const audit::Actor& actor, const Target& target,
            const std::vector<Period>& periods);

}  // namespace gandan::programme
