// What the import does to the programme (programme.h): the resolution, its targets and projects come, change and go.
#include <nlohmann/json.hpp>

#include "features/programme/change.h"
#include "features/programme/programme.h"
#include "features/programme/targets/standing.h"
#include "features/programme/targets/target_actions.h"
#include "vietnamese/text.h"

namespace gandan::programme {
namespace {

base::Error no_resolution() {
  return {base::ErrorKind::conflict, "error.programme.no_resolution", {}, {}, {}};
}

// How often a figure comes, unless somebody says otherwise: growths and what only words describe once a year, all else
// every quarter.
Frequency usual_frequency(const Aim& aim) {
  const bool growth = aim.basis == Basis::average_per_year || aim.basis == Basis::versus_year;
  return growth || nature_of(aim) != Nature::quantity ? Frequency::year : Frequency::quarter;
}

// "trong đó 20% ..." says what is counted only together with the target before it.
bool is_part(std::string_view wording) {
  return vietnamese::fold(wording).starts_with("trong do");
}

Aim aim_of(const NewTarget& target, const Resolution& resolution) {
  Aim aim;
  aim.comparator = target.comparator;
  aim.basis = target.basis;
  aim.year = target.year;
  aim.value = target.value;
  aim.low = target.low;
  aim.high = target.high;
  aim.level = target.level;
  aim.unit = target.unit;
  aim.base_value = target.base_value;
  aim.base_year = target.base_year;
  aim.first_year = resolution.first_year;
  aim.last_year = resolution.last_year;
  aim.frequency = usual_frequency(aim);
  return aim;
}

base::Result<void> check(const NewTarget& target, const Aim& aim) {
  if (target.text.empty()) return base::invalid("error.programme.wording_missing", "text");
  if (target.group.empty()) return base::invalid("error.programme.group_missing", "group");
  return check_aim(aim);
}

}  // namespace

base::Result<ResolutionId> create_resolution(db::Transaction& transaction, const audit::Actor& actor,
                                             const NewResolution& resolution) {
  if (resolution.title.empty()) return base::invalid("error.programme.title_missing", "title");
  if (resolution.first_year < 1900 || resolution.last_year > 2999 || resolution.first_year > resolution.last_year) {
    return base::invalid("error.programme.year_unreadable", "first_year");
  }
  const Resolution made{ResolutionId::make(actor.at), resolution.title, resolution.first_year, resolution.last_year};
  if (const auto inserted = insert_resolution(transaction, actor.ward, made, actor.at); !inserted) {
    return inserted.error();
  }
  note_change(transaction, actor, {"resolution.added", "resolution", made.id.text()}, {},
              {{"title", made.title}, {"first_year", made.first_year}, {"last_year", made.last_year}});
  return made.id;
}

std::optional<ResolutionId> live_resolution(db::Transaction& transaction, const base::WardId& ward) {
  const auto resolution = find_live_resolution(transaction, ward);
  return resolution ? std::optional(resolution->id) : std::nullopt;
}

base::Result<TargetId> add_target(db::Transaction& transaction, const audit::Actor& actor, const NewTarget& target) {
  const auto resolution = find_live_resolution(transaction, actor.ward);
  if (!resolution) return no_resolution();
  Aim aim = aim_of(target, *resolution);
  aim.expected_from = base::local_date(actor.at);
  if (const auto checked = check(target, aim); !checked) return checked.error();
  const GroupId group = group_named(transaction, actor.ward, resolution->id, target.group, actor.at);
  Target made{TargetId::make(actor.at), resolution->id, group, target.group, target.item, 0, target.text};
  made.aim = aim;
  made.unit_in_charge = target.unit_in_charge;
  made.person_in_charge = target.person_in_charge;
  made.source = target.source;
  if (is_part(target.text)) {
    made.part_of = last_wording_of_item(transaction, actor.ward, resolution->id, target.item);
  }
  insert_target(transaction, actor.ward, made, actor.at);
  note_change(transaction, actor, {"target.added", "target", made.id.text()}, {}, fields_of(made));
  reevaluate(transaction, actor.ward, made, actor.at);
  return made.id;
}

base::Result<void> revise_target(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                                 const NewTarget& target) {
  const auto resolution = find_live_resolution(transaction, actor.ward);
  const auto before = find_target(transaction, actor.ward, id);
  if (!resolution || !before) return not_found();
  Target after = *before;
  after.aim = aim_of(target, *resolution);
  after.aim.measured_unit = before->aim.measured_unit;
  after.aim.frequency = before->aim.frequency;
  after.aim.due_days = before->aim.due_days;
  after.aim.expected_from = before->aim.expected_from;
  after.aim.assigned = before->aim.assigned;
  if (!after.aim.base_value) {
    after.aim.base_value = before->aim.base_value;
    after.aim.base_year = before->aim.base_year;
  }
  if (auto checked = check(target, after.aim); !checked) return checked;
  after.item = target.item;
  after.wording = target.text;
  after.source = target.source;
  after.group_name = target.group;
  after.group = group_named(transaction, actor.ward, resolution->id, target.group, actor.at);
  if (!update_target(transaction, actor.ward, after)) return stale();
  note_change(transaction, actor, {"target.revised", "target", id.text()}, fields_of(*before), fields_of(after));
  reevaluate(transaction, actor.ward, after, actor.at);
  return {};
}

base::Result<void> withdraw_target(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id) {
  const auto before = find_target(transaction, actor.ward, id);
  if (!before || before->withdrawn_at) return not_found();
  Target after = *before;
  after.withdrawn_at = actor.at;
  if (!update_target(transaction, actor.ward, after)) return stale();
  note_change(transaction, actor, {"target.withdrawn", "target", id.text()}, fields_of(*before), fields_of(after));
  return {};
}

base::Result<ProjectId> add_project(db::Transaction& transaction, const audit::Actor& actor,
                                    const NewProject& project) {
  const auto resolution = find_live_resolution(transaction, actor.ward);
  if (!resolution) return no_resolution();
  if (project.name.empty()) return base::invalid("error.programme.title_missing", "name");
  const Project made{ProjectId::make(actor.at), project.number, project.name, project.source};
  insert_project(transaction, actor.ward, resolution->id, made, actor.at);
  note_change(transaction, actor, {"project.added", "project", made.id.text()}, {},
              {{"number", made.number}, {"name", made.name}, {"quote", made.source.quote}});
  return made.id;
}

base::Result<void> revise_project(db::Transaction& transaction, const audit::Actor& actor, const ProjectId& id,
                                  const NewProject& project) {
  const auto before = find_project(transaction, actor.ward, id);
  if (!before || before->withdrawn_at) return not_found();
  if (project.name.empty()) return base::invalid("error.programme.title_missing", "name");
  update_project(transaction, actor.ward, {id, project.number, project.name, project.source});
  note_change(transaction, actor, {"project.revised", "project", id.text()},
              {{"number", before->number}, {"name", before->name}, {"quote", before->source.quote}},
              {{"number", project.number}, {"name", project.name}, {"quote", project.source.quote}});
  return {};
}

base::Result<void> withdraw_project(db::Transaction& transaction, const audit::Actor& actor, const ProjectId& id) {
  const auto before = find_project(transaction, actor.ward, id);
  if (!before || before->withdrawn_at) return not_found();
  Project after = *before;
  after.withdrawn_at = actor.at;
  update_project(transaction, actor.ward, after);
  note_change(transaction, actor, {"project.withdrawn", "project", id.text()}, {{"name", before->name}}, {});
  return {};
}

}  // namespace gandan::programme
