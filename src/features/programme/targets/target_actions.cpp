#include "features/programme/targets/target_actions.h"

#include <nlohmann/json.hpp>

#include "features/people/people.h"
#include "features/programme/change.h"
#include "features/programme/targets/standing.h"

namespace gandan::programme {
namespace {

constexpr size_t source_limit = 500;  // bytes

base::Result<Target> live_target(db::Transaction& transaction, const base::WardId& ward, const TargetId& id) {
  auto target = find_target(transaction, ward, id);
  if (!target || target->withdrawn_at) return not_found();
  return *std::move(target);
}

base::Result<Target> live_promise(db::Transaction& transaction, const base::WardId& ward, const TargetId& id) {
  auto target = live_target(transaction, ward, id);
  if (target && is_watched(target->aim)) return not_found();
  return target;
}

base::Result<void> save_changed(db::Transaction& transaction, const audit::Actor& actor, std::string_view action,
                                const Target& before, const Target& after) {
  if (!update_target(transaction, actor.ward, after)) return stale();
  note_change(transaction, actor, {action, "target", after.id.text()}, fields_of(before), fields_of(after));
  reevaluate(transaction, actor.ward, after, actor.at);
  return {};
}

bool in_years(const std::optional<int>& year) {
  return !year || (*year >= 1900 && *year <= 2999);
}

}  // namespace

base::Result<void> check_aim(const Aim& aim) {
  if (aim.comparator == Comparator::range) {
    if (!aim.low) return base::invalid("error.programme.bound_missing", "low");
    if (!aim.high) return base::invalid("error.programme.bound_missing", "high");
    if (*aim.low > *aim.high) return base::invalid("error.programme.bounds_crossed", "high");
  }
  if (aim.comparator == Comparator::level_reached && aim.level.empty()) {
    return base::invalid("error.programme.level_missing", "level");
  }
  const bool growth = aim.basis == Basis::average_per_year || aim.basis == Basis::versus_year;
  if (growth && !aim.value && nature_of(aim) == Nature::quantity) {
    return base::invalid("error.programme.value_missing", "value");
  }
  if (!in_years(aim.year)) return base::invalid("error.programme.year_unreadable", "year");
  if (!in_years(aim.base_year)) return base::invalid("error.programme.year_unreadable", "base_year");
  return {};
}

base::Result<void> put_in_charge(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                                 int64_t version, const std::optional<auth::UnitId>& unit,
                                 const std::optional<auth::PersonId>& person,
                                 const std::optional<auth::PersonId>& reviewer) {
  auto target = live_target(transaction, actor.ward, id);
  if (!target) return target.error();
  if (unit && !people::find_unit(transaction, actor.ward, *unit)) {
    return base::invalid("error.programme.unit_unknown", "unit");
  }
  if (person && !people::find_person(transaction, actor.ward, *person)) {
    return base::invalid("error.programme.person_unknown", "person");
  }
  if (reviewer && !people::find_person(transaction, actor.ward, *reviewer)) {
    return base::invalid("error.programme.person_unknown", "reviewer");
  }
  Target after = *target;
  after.version = version;
  after.unit_in_charge = unit;
  after.person_in_charge = person;
  after.reviewer = reviewer;
  return save_changed(transaction, actor, "target.put_in_charge", *target, after);
}

base::Result<void> plan_figures(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                                int64_t version, const FigurePlan& plan) {
  const auto target = live_target(transaction, actor.ward, id);
  if (!target) return target.error();
  if (plan.data_source.size() > source_limit) return base::invalid("error.programme.too_long", "data_source");
  Target after = *target;
  after.version = version;
  after.data_source = plan.data_source;
  after.area_kind = plan.area_kind;
  after.area_rule = plan.area_kind == AreaKind::none ? AreaRule::none : plan.area_rule;
  return save_changed(transaction, actor, "target.figures_planned", *target, after);
}

base::Result<void> edit_target(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                               int64_t version, const std::string& wording, const Aim& aim) {
  const auto target = live_promise(transaction, actor.ward, id);
  if (!target) return target.error();
  if (wording.empty()) return base::invalid("error.programme.wording_missing", "wording");
  if (auto checked = check_aim(aim); !checked) return checked;
  Target after = *target;
  after.version = version;
  after.wording = wording;
  after.aim = aim;
  after.aim.assigned = target->aim.assigned;
  return save_changed(transaction, actor, "target.edited", *target, after);
}

base::Result<void> assign_goal(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                               const AssignedGoal& goal, const std::string& source) {
  const auto target = live_promise(transaction, actor.ward, id);
  if (!target) return target.error();
  if (!in_years(goal.year)) return base::invalid("error.programme.year_unreadable", "year");
  nlohmann::json before;
  for (const AssignedGoal& known : target->aim.assigned) {
    if (known.year == goal.year) before = {{"year", known.year}, {"value", known.value.text()}};
  }
  save_assigned_goal(transaction, actor.ward, id, goal, source, actor.at);
  note_change(transaction, actor, {"target.goal_assigned", "target", id.text()}, before,
              {{"year", goal.year}, {"value", goal.value.text()}, {"source", source}});
  reevaluate(transaction, actor.ward, *find_target(transaction, actor.ward, id), actor.at);
  return {};
}

}  // namespace gandan::programme
