// SQL of targets: writing one, finding one, and reading many with where they stand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/programme/access.h"
#include "features/programme/evaluation/target.h"
#include "features/programme/resolution_store.h"
#include "features/programme/targets/status_store.h"
#include "platform/db/database.h"

namespace gandan::programme {

enum class AreaKind : uint8_t { none, former_ward, neighbourhood };
enum class AreaRule : uint8_t { none, sum, mean };
std::string_view name_of(AreaKind kind);  // "former_ward"; "" for none
std::string_view name_of(AreaRule rule);  // "sum"; "" for none
AreaKind area_kind_named(std::string_view name);
AreaRule area_rule_named(std::string_view name);

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
  std::optional<auth::PersonId> reviewer = {};  // approves its figures; without one the head of the unit or a leader
  std::string data_source = {};                 // where its figures are taken from: "Bảo hiểm xã hội cơ sở"
  AreaKind area_kind = AreaKind::none;          // the areas for which figures are given besides the whole
  AreaRule area_rule = AreaRule::none;          // how they make the whole
  int64_t version = 1;                          // counts the changes: a form that was opened at another one is refused
};

inline Charge charge_of(const Target& target) {
  return {target.unit_in_charge, target.person_in_charge, target.reviewer};
}

inline std::string whole_wording(const Target& target) {
  return whole_wording(target.wording, target.part_of);
}

// A target and where it stands, as lists show it.
struct TargetLine {
  Target target;
  TargetStatus status;
};

// Targets are what the resolution promises; indicators are only watched.
enum class Of : uint8_t { targets, indicators, both };

struct TargetFilter {
  std::string status = {};  // a name_of(Status), or "" for all; the same of the others
  std::string group = {}, unit = {}, person = {};
  std::string query = {};  // searched in the wording: unaccented widens, accented stays exact
  Of of = Of::targets;
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
// The most urgent targets, worst first: off track, overdue, at risk.
std::vector<TargetLine> urgent_target_lines(db::Transaction& transaction, const base::WardId& ward,
                                            const ResolutionId& resolution, int limit);
// All, indicators among them, whose figure was due before `today`, the longest overdue first; whatever else is wrong
// with them.
std::vector<TargetLine> late_target_lines(db::Transaction& transaction, const base::WardId& ward,
                                          const ResolutionId& resolution, base::Date today, int limit);

}  // namespace gandan::programme
