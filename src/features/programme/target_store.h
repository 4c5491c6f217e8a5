// SQL of targets: writing one, finding one, and reading many with where they stand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/programme/resolution_store.h"
#include "features/programme/status_store.h"
#include "features/programme/target.h"
#include "platform/db/database.h"

namespace gandan::programme {

struct Target {
  TargetId id;
  ResolutionId resolution;
  GroupId group;
  std::string group_name = {};  // of the group; not written by save
  std::string item = {};        // "9": its number in the report
  int place = 0;                // its order in the programme; 0 when new: at the end
  std::string wording = {};
  std::string part_of = {};  // wording of the target that a "trong đó" is a part of; set when inserted
  Aim aim = {};              // without `assigned`, except by find_target
  std::optional<auth::UnitId> unit_in_charge = {};
  std::optional<auth::PersonId> person_in_charge = {};
  Source source = {};
  std::optional<base::Instant> withdrawn_at = {};
  int64_t version = 1;  // counts the changes: a form that was opened at another one is refused
};

// A target and where it stands, as lists show it.
struct TargetLine {
  Target target;
  TargetStatus status;
};

struct TargetFilter {
  std::string status;  // a name_of(Status), or "" for all; the same of the others
  std::string group, unit, person;
  std::string query;  // searched in the wording: unaccented widens, accented stays exact
};

void insert_target(db::Transaction& transaction, const base::WardId& ward, const Target& target, base::Instant now);
// Everything but id, resolution, place; counts the version up. False when it is no longer at target.version.
bool update_target(db::Transaction& transaction, const base::WardId& ward, const Target& target);
std::optional<Target> find_target(db::Transaction& transaction, const base::WardId& ward, const TargetId& id);

// Of the newest target with that number in the report, or "".
std::string last_wording_of_item(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                                 const std::string& item);

// Not those withdrawn; in the order of the report.
std::vector<TargetLine> find_target_lines(db::Transaction& transaction, const base::WardId& ward,
                                          const ResolutionId& resolution, const TargetFilter& filter = {});
// The most urgent ones, worst first: off track, overdue, at risk.
std::vector<TargetLine> urgent_target_lines(db::Transaction& transaction, const base::WardId& ward,
                                            const ResolutionId& resolution, int limit);

}  // namespace gandan::programme
